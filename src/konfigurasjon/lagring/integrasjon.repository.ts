import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import { IntegrasjonEntity } from './integrasjon.entity.js';

/** What decides whether an integration may do something, and for whom. */
export interface Tilgangsrad {
  readonly fiksOrgId: string;
  readonly orgnr: string;
  readonly passordHash: Buffer;
  readonly privilegier: readonly string[];
  /** The integration was taken away, and opens nothing. */
  readonly erTrukket: boolean;
  /** The kommune has switched the service on. */
  readonly erIBruk: boolean;
}

@Injectable()
export class IntegrasjonRepository {
  async hentTilgang(tx: Leser, id: string): Promise<Tilgangsrad | undefined> {
    const [rad] = await tx.rader<Tilgangsrad & Record<string, unknown>>(HENT_TILGANG, [id]);
    return rad;
  }

  async leggTil(tx: Transaksjon, integrasjon: IntegrasjonEntity): Promise<void> {
    await tx.manager.insert(IntegrasjonEntity, integrasjon);
  }

  /** Adds, or sets to these values the one that exists. */
  async sikre(tx: Transaksjon, integrasjon: IntegrasjonEntity): Promise<void> {
    await tx.manager.upsert(IntegrasjonEntity, integrasjon, ['id']);
  }

  /** Whether the kommune has such an integration; the privilege is then among those it holds. */
  async giPrivilegium(
    tx: Transaksjon,
    nokkel: { readonly fiksOrgId: string; readonly id: string },
    privilegium: string,
  ): Promise<boolean> {
    return (await tx.antall(GI_PRIVILEGIUM, [nokkel.fiksOrgId, nokkel.id, privilegium])) === 1;
  }
}

const HENT_TILGANG: Setning = {
  name: 'integrasjon.hent-tilgang',
  text: `
    SELECT i.fiks_org_id AS "fiksOrgId", i.orgnr, i.passord_hash AS "passordHash", i.privilegier,
      i.trukket IS NOT NULL AS "erTrukket", k.tatt_i_bruk IS NOT NULL AS "erIBruk"
    FROM integrasjon i JOIN kommune k USING (fiks_org_id)
    WHERE i.id = $1`,
};

const GI_PRIVILEGIUM: Setning = {
  name: 'integrasjon.gi-privilegium',
  text: `
    UPDATE integrasjon
    SET privilegier = CASE WHEN $3 = ANY (privilegier) THEN privilegier ELSE privilegier || $3 END
    WHERE fiks_org_id = $1 AND id = $2 AND trukket IS NULL`,
};
