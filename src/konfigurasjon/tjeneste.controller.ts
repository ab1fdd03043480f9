import { Controller } from '@nestjs/common';
import type { TjenesteKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { TjenesteService } from './tjeneste.service.js';

@Controller()
export class TjenesteController implements TjenesteKontroller {
  constructor(private readonly tjeneste: TjenesteService) {}

  @Operasjon('hentTjeneste')
  hentTjeneste({ params }: Kall<'hentTjeneste'>): Promise<Svar<'hentTjeneste'>> {
    return this.tjeneste.hent(params.fiksOrgId);
  }

  @Operasjon('lagreTjenestestatus')
  lagreTjenestestatus({
    params: { fiksOrgId },
    headers,
    innringer: av,
    body,
  }: Kall<'lagreTjenestestatus'>): Promise<Svar<'lagreTjenestestatus'>> {
    return this.tjeneste.lagre({ fiksOrgId, av }, headers['If-Match'], body.status);
  }
}
