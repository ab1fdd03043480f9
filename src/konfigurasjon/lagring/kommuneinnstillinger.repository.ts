import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Innstillinger } from '../domene/innstillinger.js';
import { KommuneinnstillingerEntity } from './kommuneinnstillinger.entity.js';

@Injectable()
export class KommuneinnstillingerRepository {
  /** Undefined where the kommune has decided nothing. */
  async hent(tx: Leser, fiksOrgId: string): Promise<Innstillinger | undefined> {
    const [rad] = await tx.rader<KommuneinnstillingerEntity>(HENT, [fiksOrgId]);
    return rad && tilInnstillinger(rad);
  }

  async lagre(tx: Transaksjon, fiksOrgId: string, innstillinger: Innstillinger): Promise<void> {
    const { tillatteVerter, purring, bevaring, avsendernavn, tilgjengelighetserklaering } =
      innstillinger;
    const rad: KommuneinnstillingerEntity = {
      fiksOrgId,
      tillatteVerter: [...tillatteVerter],
      purringStandard: purring.standard,
      purringMinste: purring.minste,
      purringStorste: purring.storste ?? null,
      ...bevaring,
      avsendernavn: avsendernavn ?? null,
      tilgjengelighetserklaering: tilgjengelighetserklaering ?? null,
    };
    await tx.manager.upsert(KommuneinnstillingerEntity, rad, ['fiksOrgId']);
  }
}

const tilInnstillinger = (rad: KommuneinnstillingerEntity): Innstillinger => ({
  tillatteVerter: rad.tillatteVerter,
  purring: {
    standard: rad.purringStandard,
    minste: rad.purringMinste,
    ...(rad.purringStorste !== null && { storste: rad.purringStorste }),
  },
  bevaring: { dagerEtterFerdig: rad.dagerEtterFerdig, dagerEtterFrist: rad.dagerEtterFrist },
  ...(rad.avsendernavn !== null && { avsendernavn: rad.avsendernavn }),
  ...(rad.tilgjengelighetserklaering !== null && {
    tilgjengelighetserklaering: rad.tilgjengelighetserklaering,
  }),
});

const HENT: Setning = {
  name: 'kommuneinnstillinger.hent',
  text: `
    SELECT tillatte_verter AS "tillatteVerter", purring_standard AS "purringStandard",
      purring_minste AS "purringMinste", purring_storste AS "purringStorste", avsendernavn,
      dager_etter_ferdig AS "dagerEtterFerdig", dager_etter_frist AS "dagerEtterFrist",
      tilgjengelighetserklaering
    FROM kommuneinnstillinger WHERE fiks_org_id = $1`,
};
