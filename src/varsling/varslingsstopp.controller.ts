import { Controller } from '@nestjs/common';
import type { VarslingsstoppKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { VarslingsstoppService } from './varslingsstopp.service.js';

@Controller()
export class VarslingsstoppController implements VarslingsstoppKontroller {
  constructor(private readonly stopp: VarslingsstoppService) {}

  @Operasjon('hentVarslingsstopp')
  async hentVarslingsstopp({
    params,
  }: Kall<'hentVarslingsstopp'>): Promise<Svar<'hentVarslingsstopp'>> {
    const siden = await this.stopp.stansetSiden(params.fiksOrgId);
    return siden ? { stansetSiden: siden.toISOString() } : {};
  }
}
