import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Rolle } from '../../kontrakt/innringer.js';
import { AdministratorEntity } from './administrator.entity.js';

export type Personnokkel = Pick<AdministratorEntity, 'fiksOrgId' | 'personId'>;

export interface Administratorrad {
  readonly id: string;
  readonly personId: string;
  readonly navn: string;
  readonly rolle: Rolle;
  readonly lagtTil: Date;
  /** base64 */
  readonly kryptert: string;
  readonly nokkelId: string;
}

export interface Rollerad {
  readonly fiksOrgId: string;
  readonly kommunenavn: string;
  readonly kommunenr: string;
  readonly rolle: Rolle;
}

@Injectable()
export class AdministratorRepository {
  /** Answers whether the person was new to the kommune; one who is not stays as before. */
  async leggTil(
    tx: Transaksjon,
    ny: Personnokkel & Partial<Pick<AdministratorEntity, 'navn' | 'rolle' | 'lagtTil'>>,
  ): Promise<boolean> {
    const lagtTil = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(AdministratorEntity)
      .values({ id: randomUUID(), ...ny })
      .orIgnore()
      .returning('id')
      .execute();
    return (lagtTil.raw as unknown[]).length > 0;
  }

  async lagre(
    tx: Transaksjon,
    nokkel: Personnokkel,
    til: Pick<AdministratorEntity, 'navn' | 'rolle'>,
  ): Promise<void> {
    await tx.manager.update(AdministratorEntity, nokkel, til);
  }

  async fjern(tx: Transaksjon, nokkel: Personnokkel): Promise<void> {
    await tx.manager.delete(AdministratorEntity, nokkel);
  }

  /** The kommune's, in the order in which they came. */
  finnAlle(tx: Leser, fiksOrgId: string): Promise<Administratorrad[]> {
    return tx.rader<Administratorrad & Record<string, unknown>>(FINN_ALLE, [fiksOrgId]);
  }

  /** What that person is in the kommune. */
  async finnRolle(
    tx: Leser,
    { fiksOrgId, personId }: Personnokkel,
  ): Promise<Pick<Administratorrad, 'navn' | 'rolle'> | undefined> {
    const [rad] = await tx.rader<Pick<Administratorrad, 'navn' | 'rolle'>>(FINN_ROLLE, [
      ...[fiksOrgId, personId],
    ]);
    return rad;
  }

  /** Where that person has a role, by the kommune's name. */
  finnRoller(tx: Leser, personId: string): Promise<Rollerad[]> {
    return tx.rader<Rollerad & Record<string, unknown>>(FINN_ROLLER, [personId]);
  }

  /** Those of the persons who have a role somewhere. */
  async medRolle(tx: Leser, personIder: readonly string[]): Promise<string[]> {
    return (await tx.rader<{ id: string }>(MED_ROLLE, [personIder])).map(({ id }) => id);
  }
}

const FINN_ALLE: Setning = {
  name: 'administrator.finn-alle',
  text: `
    SELECT a.id, a.person_id AS "personId", a.navn, a.rolle, a.lagt_til AS "lagtTil",
      encode(p.kryptert, 'base64') AS kryptert, p.nokkel_id AS "nokkelId"
    FROM administrator a JOIN person p ON p.id = a.person_id
    WHERE a.fiks_org_id = $1
    ORDER BY a.lagt_til, a.id`,
};

const FINN_ROLLE: Setning = {
  name: 'administrator.finn-rolle',
  text: 'SELECT navn, rolle FROM administrator WHERE fiks_org_id = $1 AND person_id = $2',
};

const FINN_ROLLER: Setning = {
  name: 'administrator.finn-roller',
  text: `
    SELECT a.fiks_org_id AS "fiksOrgId", k.navn AS kommunenavn, k.kommunenr, a.rolle
    FROM administrator a JOIN kommune k USING (fiks_org_id)
    WHERE a.person_id = $1
    ORDER BY k.navn, a.fiks_org_id`,
};

const MED_ROLLE: Setning = {
  name: 'administrator.med-rolle',
  text: 'SELECT person_id AS id FROM administrator WHERE person_id = ANY ($1::bigint[])',
};
