import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Oppgaverammer } from '../../kontrakt/innringer.js';
import { STANDARD_INNSTILLINGER } from '../domene/innstillinger.js';
import type { Tjenestestatus } from '../domene/tjenestestatus.js';
import { IntegrasjonEntity } from './integrasjon.entity.js';

/** What decides whether an integration may do something, and for whom. */
export interface Tilgangsrad {
  readonly fiksOrgId: string;
  readonly orgnr: string;
  readonly passordHash: Buffer;
  /** The password before this one, which opens too until then. */
  readonly forrigePassordHash: Buffer | null;
  readonly forrigeGjelderTil: Date | null;
  readonly privilegier: readonly string[];
  /** The integration was taken away, and opens nothing. */
  readonly erTrukket: boolean;
  /** The kommune has stopped it for the time being. */
  readonly erSuspendert: boolean;
  /** Whether the kommune uses the service. */
  readonly status: Tjenestestatus;
  readonly rammer: Oppgaverammer;
}

export interface Integrasjonsnokkel {
  readonly fiksOrgId: string;
  readonly id: string;
}

/** An integration, without what opens it. */
export type Integrasjonsrad = Omit<
  IntegrasjonEntity,
  'fiksOrgId' | 'forelderRessurs' | 'passordHash' | 'forrigePassordHash'
>;

@Injectable()
export class IntegrasjonRepository {
  async hentTilgang(tx: Leser, id: string): Promise<Tilgangsrad | undefined> {
    const { standard, minste } = STANDARD_INNSTILLINGER.purring;
    const [rad] = await tx.rader<Tilgangsrad & Record<string, unknown>>(HENT_TILGANG, [
      ...[id, standard, minste],
    ]);
    return rad;
  }

  async leggTil(tx: Transaksjon, integrasjon: NyIntegrasjon): Promise<void> {
    await tx.manager.insert(IntegrasjonEntity, integrasjon);
  }

  /** Adds, or sets to these values the one that exists. */
  async sikre(tx: Transaksjon, integrasjon: NyIntegrasjon): Promise<void> {
    await tx.manager.upsert(IntegrasjonEntity, integrasjon, ['id']);
  }

  /** The kommune's, the oldest first; those that were taken away too. */
  finnAlle(tx: Leser, fiksOrgId: string): Promise<Integrasjonsrad[]> {
    return tx.rader<Integrasjonsrad & Record<string, unknown>>(FINN_ALLE, [fiksOrgId]);
  }

  /** The kommune's integration; none that was taken away. */
  async finn(tx: Transaksjon, nokkel: Integrasjonsnokkel): Promise<Integrasjonsrad | undefined> {
    const [rad] = await tx.rader<Integrasjonsrad & Record<string, unknown>>(FINN, [
      ...[nokkel.fiksOrgId, nokkel.id],
    ]);
    return rad;
  }

  /** @param endring what is to be other than it was */
  async lagre(
    tx: Transaksjon,
    { fiksOrgId, id }: Integrasjonsnokkel,
    endring: Partial<Pick<IntegrasjonEntity, 'navn' | 'privilegier' | 'suspendert' | 'trukket'>>,
  ): Promise<void> {
    await tx.manager.update(IntegrasjonEntity, { fiksOrgId, id }, endring);
  }

  /** The password that it had becomes the one before. */
  async byttPassord(
    tx: Transaksjon,
    { fiksOrgId, id }: Integrasjonsnokkel,
    { passordHash, forrigeGjelderTil }: { passordHash: Buffer; forrigeGjelderTil: Date },
  ): Promise<void> {
    await tx.antall(BYTT_PASSORD, [fiksOrgId, id, passordHash, forrigeGjelderTil]);
  }

  async noterBruk(tx: Skriver, id: string, tidspunkt: Date): Promise<void> {
    await tx.antall(NOTER_BRUK, [id, tidspunkt]);
  }
}

type NyIntegrasjon = Omit<
  IntegrasjonEntity,
  'forrigePassordHash' | 'forrigeGjelderTil' | 'suspendert' | 'sistBrukt'
>;

const HENT_TILGANG: Setning = {
  name: 'integrasjon.hent-tilgang',
  text: `
    SELECT i.fiks_org_id AS "fiksOrgId", i.orgnr, i.passord_hash AS "passordHash",
      i.forrige_passord_hash AS "forrigePassordHash", i.forrige_gjelder_til AS "forrigeGjelderTil",
      i.privilegier, i.trukket IS NOT NULL AS "erTrukket", i.suspendert IS NOT NULL AS "erSuspendert",
      k.status, json_build_object(
        'tillatteVerter', coalesce(v.tillatte_verter, '{}'),
        'purring', json_build_object(
          'standard', coalesce(v.purring_standard, $2), 'minste', coalesce(v.purring_minste, $3),
          'storste', v.purring_storste
        )
      ) AS rammer
    FROM integrasjon i
    JOIN kommune k USING (fiks_org_id)
    LEFT JOIN kommuneinnstillinger v USING (fiks_org_id)
    WHERE i.id = $1`,
};

const SYNLIG = `
  SELECT id, navn, orgnr, privilegier, opprettet, suspendert, trukket, sist_brukt AS "sistBrukt",
    forrige_gjelder_til AS "forrigeGjelderTil"
  FROM integrasjon`;

const FINN_ALLE: Setning = {
  name: 'integrasjon.finn-alle',
  text: `${SYNLIG} WHERE fiks_org_id = $1 ORDER BY opprettet, id`,
};

const FINN: Setning = {
  name: 'integrasjon.finn',
  text: `${SYNLIG} WHERE fiks_org_id = $1 AND id = $2 AND trukket IS NULL`,
};

const BYTT_PASSORD: Setning = {
  name: 'integrasjon.bytt-passord',
  text: `
    UPDATE integrasjon
    SET forrige_passord_hash = passord_hash, forrige_gjelder_til = $4, passord_hash = $3
    WHERE fiks_org_id = $1 AND id = $2`,
};

const NOTER_BRUK: Setning = {
  name: 'integrasjon.noter-bruk',
  text: 'UPDATE integrasjon SET sist_brukt = greatest(sist_brukt, $2) WHERE id = $1',
};
