import { Controller } from '@nestjs/common';
import type { KonfigurasjonKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { KonfigurasjonService } from './konfigurasjon.service.js';

@Controller()
export class KonfigurasjonController implements KonfigurasjonKontroller {
  constructor(private readonly konfigurasjon: KonfigurasjonService) {}

  @Operasjon('initialiserTjeneste')
  initialiserTjeneste({ params }: Kall<'initialiserTjeneste'>): Promise<void> {
    return this.konfigurasjon.taIBruk(params.fiksOrgId);
  }

  @Operasjon('opprettIntegrasjonMedTilgang')
  opprettIntegrasjonMedTilgang({
    params,
    body,
  }: Kall<'opprettIntegrasjonMedTilgang'>): Promise<Svar<'opprettIntegrasjonMedTilgang'>> {
    return this.konfigurasjon.opprettIntegrasjon(params.fiksOrgId, body ?? {});
  }

  @Operasjon('giIntegrasjonPrivilegie')
  giIntegrasjonPrivilegie({ params, body }: Kall<'giIntegrasjonPrivilegie'>): Promise<void> {
    const { fiksOrgId, integrasjonId } = params;
    return this.konfigurasjon.giPrivilegium(fiksOrgId, integrasjonId, body?.privilegieType);
  }
}
