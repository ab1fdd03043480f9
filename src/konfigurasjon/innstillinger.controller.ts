import { Controller } from '@nestjs/common';
import type { InnstillingerKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { InnstillingerService } from './innstillinger.service.js';

@Controller()
export class InnstillingerController implements InnstillingerKontroller {
  constructor(private readonly innstillinger: InnstillingerService) {}

  @Operasjon('hentKommuneinnstillinger')
  hentKommuneinnstillinger({
    params,
  }: Kall<'hentKommuneinnstillinger'>): Promise<Svar<'hentKommuneinnstillinger'>> {
    return this.innstillinger.hent(params.fiksOrgId);
  }

  @Operasjon('lagreKommuneinnstillinger')
  lagreKommuneinnstillinger({
    params: { fiksOrgId },
    headers,
    innringer: av,
    body: nytt,
  }: Kall<'lagreKommuneinnstillinger'>): Promise<Svar<'lagreKommuneinnstillinger'>> {
    return this.innstillinger.lagre({ fiksOrgId, av, hvis: headers['If-Match'], nytt });
  }
}
