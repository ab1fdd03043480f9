import { Controller } from '@nestjs/common';
import type { InnsiktKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { Innsynslogg } from './innsynslogg.service.js';
import { OppslagService } from './oppslag.service.js';
import { StatistikkService } from './statistikk.service.js';

/** What administrators see of the kommune's tasks. */
@Controller()
export class InnsiktController implements InnsiktKontroller {
  constructor(
    private readonly oppslag: OppslagService,
    private readonly innsynslogg: Innsynslogg,
    private readonly statistikk: StatistikkService,
  ) {}

  @Operasjon('slaOppOppgaver')
  slaOppOppgaver({ params, body }: Kall<'slaOppOppgaver'>): Promise<Svar<'slaOppOppgaver'>> {
    return this.oppslag.sok(params.fiksOrgId, body);
  }

  @Operasjon('hentOppgaveinnsyn')
  hentOppgaveinnsyn({
    params,
    query,
    innringer: av,
  }: Kall<'hentOppgaveinnsyn'>): Promise<Svar<'hentOppgaveinnsyn'>> {
    return this.oppslag.hent({ ...params, av }, query);
  }

  @Operasjon('hentInnsynslogg')
  hentInnsynslogg({ params, query }: Kall<'hentInnsynslogg'>): Promise<Svar<'hentInnsynslogg'>> {
    return this.innsynslogg.hent(params.fiksOrgId, query);
  }

  @Operasjon('hentStatistikk')
  hentStatistikk({ params, query }: Kall<'hentStatistikk'>): Promise<Svar<'hentStatistikk'>> {
    return this.statistikk.hent(params.fiksOrgId, query);
  }
}
