import { Controller } from '@nestjs/common';
import type { PlattformKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { KommunerService } from './kommuner.service.js';

@Controller()
export class PlattformController implements PlattformKontroller {
  constructor(private readonly kommuner: KommunerService) {}

  @Operasjon('hentKommuner')
  hentKommuner(): Promise<Svar<'hentKommuner'>> {
    return this.kommuner.hent();
  }

  @Operasjon('opprettKommune')
  opprettKommune({ innringer: av, body }: Kall<'opprettKommune'>): Promise<Svar<'opprettKommune'>> {
    return this.kommuner.opprett(av, body);
  }

  @Operasjon('lagreKommune')
  lagreKommune({
    params: { fiksOrgId },
    headers,
    innringer: av,
    body,
  }: Kall<'lagreKommune'>): Promise<Svar<'lagreKommune'>> {
    return this.kommuner.lagre({ fiksOrgId, av }, headers['If-Match'], body);
  }
}
