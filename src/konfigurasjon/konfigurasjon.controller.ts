import { Controller } from '@nestjs/common';
import type { KonfigurasjonKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { IntegrasjonerService } from './integrasjoner.service.js';
import { TjenesteService } from './tjeneste.service.js';
import { VarslingsvalgService } from './varslingsvalg.service.js';

@Controller()
export class KonfigurasjonController implements KonfigurasjonKontroller {
  constructor(
    private readonly tjeneste: TjenesteService,
    private readonly integrasjoner: IntegrasjonerService,
    private readonly varsling: VarslingsvalgService,
  ) {}

  @Operasjon('initialiserTjeneste')
  initialiserTjeneste({ params, innringer }: Kall<'initialiserTjeneste'>): Promise<void> {
    return this.tjeneste.taIBruk(params.fiksOrgId, innringer);
  }

  @Operasjon('opprettIntegrasjonMedTilgang')
  opprettIntegrasjonMedTilgang({
    params,
    body,
    innringer,
  }: Kall<'opprettIntegrasjonMedTilgang'>): Promise<Svar<'opprettIntegrasjonMedTilgang'>> {
    return this.integrasjoner.opprett(params.fiksOrgId, innringer, body ?? {});
  }

  @Operasjon('giIntegrasjonPrivilegie')
  giIntegrasjonPrivilegie({
    params: { fiksOrgId, integrasjonId: id },
    innringer: av,
    body,
  }: Kall<'giIntegrasjonPrivilegie'>): Promise<void> {
    return this.integrasjoner.giPrivilegium({ fiksOrgId, id, av }, body?.privilegieType);
  }

  @Operasjon('hentVarslingsvalg')
  hentVarslingsvalg({ params }: Kall<'hentVarslingsvalg'>): Promise<Svar<'hentVarslingsvalg'>> {
    return this.varsling.hent(params.fiksOrgId);
  }

  @Operasjon('lagreVarslingsvalg')
  lagreVarslingsvalg({
    params,
    headers,
    body,
    innringer: av,
  }: Kall<'lagreVarslingsvalg'>): Promise<Svar<'lagreVarslingsvalg'>> {
    const { fiksOrgId } = params;
    return this.varsling.lagre({ fiksOrgId, av, hvis: headers['If-Match'], nytt: body });
  }
}
