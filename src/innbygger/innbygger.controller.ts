import { Controller } from '@nestjs/common';
import type { InnbyggerKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { InnbyggerService } from './innbygger.service.js';
import { MegService } from './meg.service.js';

@Controller()
export class InnbyggerController implements InnbyggerKontroller {
  constructor(
    private readonly innbygger: InnbyggerService,
    private readonly meg: MegService,
  ) {}

  @Operasjon('getOppgaver')
  getOppgaver({ innringer, query, body }: Kall<'getOppgaver'>): Promise<Svar<'getOppgaver'>> {
    return this.innbygger.finnOppgaver(innringer.personnummer, query, body ?? {});
  }

  @Operasjon('hentEgenOppgave')
  hentEgenOppgave(kall: Kall<'hentEgenOppgave'>): Promise<Svar<'hentEgenOppgave'>> {
    return this.innbygger.hent(...omOppgaven(kall));
  }

  @Operasjon('markerApnet')
  markerApnet({ innringer, params }: Kall<'markerApnet'>): Promise<Svar<'markerApnet'>> {
    return this.innbygger.markerApnet(innringer.personnummer, params.oppgaveId);
  }

  @Operasjon('fullforEgenOppgave')
  fullforEgenOppgave(kall: Kall<'fullforEgenOppgave'>): Promise<Svar<'fullforEgenOppgave'>> {
    return this.innbygger.bekreft(...omOppgaven(kall));
  }

  @Operasjon('hentKalenderfil')
  hentKalenderfil(kall: Kall<'hentKalenderfil'>): Promise<Svar<'hentKalenderfil'>> {
    return this.innbygger.lagKalenderfil(...omOppgaven(kall));
  }

  @Operasjon('hentOppgavetall')
  hentOppgavetall({ innringer }: Kall<'hentOppgavetall'>): Promise<Svar<'hentOppgavetall'>> {
    return this.innbygger.tell(innringer.personnummer);
  }

  @Operasjon('lagreInnstillinger')
  lagreInnstillinger({
    innringer,
    body,
  }: Kall<'lagreInnstillinger'>): Promise<Svar<'lagreInnstillinger'>> {
    return this.meg.lagreSprak(innringer, body.sprak);
  }

  @Operasjon('hentMeg')
  hentMeg({ innringer }: Kall<'hentMeg'>): Promise<Svar<'hentMeg'>> {
    return this.meg.hent(innringer);
  }

  @Operasjon('hentForvaltning')
  hentForvaltning({ innringer }: Kall<'hentForvaltning'>): Promise<Svar<'hentForvaltning'>> {
    return this.meg.hentForvaltning(innringer);
  }
}

type Oppgavekall = Kall<'hentEgenOppgave'> | Kall<'fullforEgenOppgave'> | Kall<'hentKalenderfil'>;

const omOppgaven = ({ innringer, params, query }: Oppgavekall) =>
  [innringer.personnummer, params.oppgaveId, query.sprak] as const;
