import { Controller } from '@nestjs/common';
import type { IntegrasjonKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { IntegrasjonerService } from './integrasjoner.service.js';

@Controller()
export class IntegrasjonController implements IntegrasjonKontroller {
  constructor(private readonly integrasjoner: IntegrasjonerService) {}

  @Operasjon('hentIntegrasjoner')
  hentIntegrasjoner({ params }: Kall<'hentIntegrasjoner'>): Promise<Svar<'hentIntegrasjoner'>> {
    return this.integrasjoner.hent(params.fiksOrgId);
  }

  @Operasjon('hentIntegrasjon')
  hentIntegrasjon({
    params: { fiksOrgId, integrasjonId },
  }: Kall<'hentIntegrasjon'>): Promise<Svar<'hentIntegrasjon'>> {
    return this.integrasjoner.hentEn(fiksOrgId, integrasjonId);
  }

  @Operasjon('lagreIntegrasjon')
  lagreIntegrasjon(kall: Kall<'lagreIntegrasjon'>): Promise<Svar<'lagreIntegrasjon'>> {
    return this.integrasjoner.lagre(sak(kall), kall.headers['If-Match'], kall.body);
  }

  @Operasjon('trekkIntegrasjon')
  trekkIntegrasjon(kall: Kall<'trekkIntegrasjon'>): Promise<void> {
    return this.integrasjoner.trekk(sak(kall));
  }

  @Operasjon('byttPassord')
  byttPassord(kall: Kall<'byttPassord'>): Promise<Svar<'byttPassord'>> {
    return this.integrasjoner.byttPassord(sak(kall), kall.body);
  }
}

type Sakskall = Kall<'lagreIntegrasjon'> | Kall<'trekkIntegrasjon'> | Kall<'byttPassord'>;

const sak = ({ params: { fiksOrgId, integrasjonId: id }, innringer: av }: Sakskall) => ({
  ...{ fiksOrgId, id, av },
});
