import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import { UUID } from '../../felles/uuid.js';
import type { Kommunefakta, NyKommune } from '../domene/kommune.js';
import { KommuneEntity } from './kommune.entity.js';

@Injectable()
export class KommuneRepository {
  /** @throws EntityNotFoundError: whoever asks for a kommune has a role in it, so there is one */
  hent(tx: Transaksjon, fiksOrgId: string): Promise<KommuneEntity> {
    return tx.manager.findOneByOrFail(KommuneEntity, { fiksOrgId });
  }

  finn(tx: Leser, orgnrEllerId: string): Promise<KommuneEntity[]> {
    return tx.rader<Kommunerad>(UUID.test(orgnrEllerId) ? MED_ID : MED_ORGNR, [orgnrEllerId]);
  }

  alle(tx: Leser): Promise<KommuneEntity[]> {
    return tx.rader<Kommunerad>(ALLE, []);
  }

  /** Answers whether it was new; one that is not stays as before. */
  async leggTil(tx: Transaksjon, ny: NyKommune): Promise<boolean> {
    return (await tx.antall(LEGG_TIL, [ny.fiksOrgId, ny.orgnr, ny.kommunenr, ny.navn])) === 1;
  }

  /**
   * Nobody else changes what the kommune has decided until the transaction is over.
   * @returns its name; undefined where there is none
   */
  async las(tx: Transaksjon, fiksOrgId: string): Promise<string | undefined> {
    const [kommune] = await tx.rader<Pick<KommuneEntity, 'navn'>>(LAS, [fiksOrgId]);
    return kommune?.navn;
  }

  async lagreFakta(tx: Transaksjon, fiksOrgId: string, fakta: Kommunefakta): Promise<void> {
    const { navn, orgnr, kommunenr } = fakta;
    await tx.manager.update(KommuneEntity, { fiksOrgId }, { navn, orgnr, kommunenr });
  }

  /** Adds, or gives the one that exists these names; whether it is in use is left as it is. */
  async sikre(
    tx: Transaksjon,
    kommune: Omit<KommuneEntity, 'tattIBruk' | 'status'>,
  ): Promise<void> {
    await tx.manager.upsert(KommuneEntity, kommune, ['fiksOrgId']);
  }

  async lagreStatus(
    tx: Transaksjon,
    { fiksOrgId, status, tattIBruk }: Pick<KommuneEntity, 'fiksOrgId' | 'status' | 'tattIBruk'>,
  ): Promise<void> {
    await tx.manager.update(KommuneEntity, { fiksOrgId }, { status, tattIBruk });
  }
}

type Kommunerad = KommuneEntity & Record<string, unknown>;

const VELG = `
  SELECT fiks_org_id AS "fiksOrgId", orgnr, kommunenr, navn, status, tatt_i_bruk AS "tattIBruk" FROM kommune`;

const MED_ID: Setning = { name: 'kommune.med-id', text: `${VELG} WHERE fiks_org_id = $1` };
const MED_ORGNR: Setning = { name: 'kommune.med-orgnr', text: `${VELG} WHERE orgnr = $1` };
const ALLE: Setning = { name: 'kommune.alle', text: `${VELG} ORDER BY navn` };

const LEGG_TIL: Setning = {
  name: 'kommune.legg-til',
  text: `
    INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING`,
};

const LAS: Setning = {
  name: 'kommune.las',
  text: 'SELECT navn FROM kommune WHERE fiks_org_id = $1 FOR NO KEY UPDATE',
};
