import { Controller } from '@nestjs/common';
import type { OppgaveKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { OppgaveService } from './oppgave.service.js';

@Controller()
export class OppgaveController implements OppgaveKontroller {
  constructor(private readonly oppgaver: OppgaveService) {}

  @Operasjon('opprettOppgave')
  opprettOppgave(kall: Kall<'opprettOppgave'>): Promise<Svar<'opprettOppgave'>> {
    return this.oppgaver.opprett(utforer(kall), kall.body, kall.innringer.rammer);
  }

  @Operasjon('hentOppgave')
  hentOppgave({ params }: Kall<'hentOppgave'>): Promise<Svar<'hentOppgave'>> {
    return this.oppgaver.hent(params.fiksOrgId, params.oppgaveId);
  }

  @Operasjon('oppdaterStatus')
  oppdaterStatus(kall: Kall<'oppdaterStatus'>): Promise<Svar<'oppdaterStatus'>> {
    return this.oppgaver.settStatus(utforer(kall), kall.params.oppgaveId, kall.body);
  }
}

const utforer = ({ params, innringer }: Kall<'opprettOppgave'> | Kall<'oppdaterStatus'>) => ({
  fiksOrgId: params.fiksOrgId,
  integrasjonId: innringer.integrasjonId,
});
