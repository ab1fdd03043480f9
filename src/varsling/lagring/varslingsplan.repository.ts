import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Hendelse } from '../../hendelse/hendelse.js';

@Injectable()
export class VarslingsplanRepository {
  async start(tx: Transaksjon, hendelse: Hendelse): Promise<void> {
    const { fiksOrgId, oppgaveId, purringIntervallDager, tidspunkt } = hendelse;
    await tx.antall(START, [fiksOrgId, oppgaveId, purringIntervallDager, tidspunkt]);
  }

  async stopp(tx: Transaksjon, { fiksOrgId, oppgaveId, tidspunkt }: Hendelse): Promise<void> {
    await tx.antall(STOPP, [fiksOrgId, oppgaveId, tidspunkt]);
  }
}

const START: Setning = {
  name: 'varslingsplan.start',
  text: `
    INSERT INTO varslingsplan (fiks_org_id, oppgave_id, intervall_dager, startet)
    VALUES ($1, $2, $3, $4)`,
};

const STOPP: Setning = {
  name: 'varslingsplan.stopp',
  text: `
    UPDATE varslingsplan SET stoppet = $3
    WHERE fiks_org_id = $1 AND oppgave_id = $2 AND stoppet IS NULL`,
};
