import { Controller } from '@nestjs/common';
import type { VarslingKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { VarselinnsynService } from './varselinnsyn.service.js';

@Controller()
export class VarslingController implements VarslingKontroller {
  constructor(private readonly innsyn: VarselinnsynService) {}

  @Operasjon('hentVarsler')
  hentVarsler({ params, query }: Kall<'hentVarsler'>): Promise<Svar<'hentVarsler'>> {
    return this.innsyn.hentVarsler(params, query);
  }

  @Operasjon('hentUnadde')
  hentUnadde({ params, query }: Kall<'hentUnadde'>): Promise<Svar<'hentUnadde'>> {
    return this.innsyn.hentUnadde(params.fiksOrgId, query);
  }
}
