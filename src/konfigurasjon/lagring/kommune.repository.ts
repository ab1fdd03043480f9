import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import { AdministratorEntity } from './administrator.entity.js';
import { KommuneEntity } from './kommune.entity.js';

@Injectable()
export class KommuneRepository {
  hent(tx: Transaksjon, fiksOrgId: string): Promise<KommuneEntity | null> {
    return tx.manager.findOneBy(KommuneEntity, { fiksOrgId });
  }

  /** Adds, or gives the one that exists these names; whether it is in use is left as it is. */
  async sikre(tx: Transaksjon, kommune: Omit<KommuneEntity, 'tattIBruk'>): Promise<void> {
    await tx.manager.upsert(KommuneEntity, kommune, ['fiksOrgId']);
  }

  /** Does nothing when it is in use already. */
  async taIBruk(tx: Transaksjon, fiksOrgId: string, tattIBruk: Date): Promise<void> {
    await tx.manager.update(KommuneEntity, { fiksOrgId, tattIBruk: IsNull() }, { tattIBruk });
  }

  async sikreAdministrator(tx: Transaksjon, administrator: AdministratorEntity): Promise<void> {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(AdministratorEntity)
      .values(administrator)
      .orIgnore()
      .execute();
  }

  async erAdministrator(tx: Leser, { fiksOrgId, personId }: AdministratorEntity): Promise<boolean> {
    return (await tx.rader(ER_ADMINISTRATOR, [fiksOrgId, personId])).length > 0;
  }
}

const ER_ADMINISTRATOR: Setning = {
  name: 'kommune.er-administrator',
  text: 'SELECT 1 FROM administrator WHERE fiks_org_id = $1 AND person_id = $2',
};
