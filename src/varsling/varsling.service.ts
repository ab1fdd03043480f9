import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import type { Hendelse } from '../hendelse/hendelse.js';
import { HendelseService } from '../hendelse/hendelse.service.js';
import { VarslingsvalgService } from '../konfigurasjon/varslingsvalg.service.js';
import { forsteVarsel } from './domene/varselplan.js';
import { VarslingsplanRepository } from './lagring/varslingsplan.repository.js';

/** Keeps the plans in step with what happens to tasks, in the transaction in which it happens. */
@Injectable()
export class VarslingService implements OnModuleInit {
  constructor(
    private readonly hendelser: HendelseService,
    private readonly planer: VarslingsplanRepository,
    private readonly valg: VarslingsvalgService,
  ) {}

  onModuleInit(): void {
    this.hendelser.lytt(async (tx, skjedd) => {
      for (const hendelse of skjedd) await this.folgOpp(tx, hendelse);
    });
  }

  private async folgOpp(tx: Transaksjon, hendelse: Hendelse): Promise<void> {
    switch (hendelse.type) {
      case 'OPPGAVE_OPPRETTET':
        return this.start(tx, hendelse);
      case 'OPPGAVE_FULLFORT':
        return this.planer.stopp(tx, hendelse, hendelse.tidspunkt);
      case 'MOTTAKER_FULLFORT':
      // Each recipient's own state is looked at when a notice is given out, and before it is sent.
    }
  }

  private async start(tx: Transaksjon, hendelse: Hendelse): Promise<void> {
    const { fiksOrgId, oppgaveId, tidspunkt: startet, purringIntervallDager, frist } = hendelse;
    const grunnlag = { opprettet: startet, frist, purringIntervallDager };
    const regler = await this.valg.gjeldende(tx, fiksOrgId);
    const neste = forsteVarsel(grunnlag, regler);
    if (!neste) return;
    const intervallDager = purringIntervallDager;
    await this.planer.start(tx, { fiksOrgId, oppgaveId, intervallDager, startet, neste });
  }
}
