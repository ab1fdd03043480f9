import { Controller } from '@nestjs/common';
import type { VarslingsproveKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { VarslingsproveService } from './varslingsprove.service.js';

@Controller()
export class VarslingsproveController implements VarslingsproveKontroller {
  constructor(private readonly prove: VarslingsproveService) {}

  @Operasjon('forhandsvisVarsling')
  forhandsvisVarsling({
    params,
    body,
  }: Kall<'forhandsvisVarsling'>): Promise<Svar<'forhandsvisVarsling'>> {
    return this.prove.forhandsvis(params.fiksOrgId, body);
  }

  @Operasjon('visTidslinje')
  visTidslinje({ params, body }: Kall<'visTidslinje'>): Promise<Svar<'visTidslinje'>> {
    return this.prove.visTidslinje(params.fiksOrgId, body);
  }
}
