import { Controller } from '@nestjs/common';
import type { ForvaltningKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { AdministratorerService } from './administratorer.service.js';
import { Endringslogg } from './endringslogg.service.js';

/** Who runs the service for the kommune, and what they have done. */
@Controller()
export class ForvaltningController implements ForvaltningKontroller {
  constructor(
    private readonly administratorer: AdministratorerService,
    private readonly endringslogg: Endringslogg,
  ) {}

  @Operasjon('hentAdministratorer')
  hentAdministratorer({
    params,
    innringer,
  }: Kall<'hentAdministratorer'>): Promise<Svar<'hentAdministratorer'>> {
    return this.administratorer.hent(params.fiksOrgId, innringer);
  }

  @Operasjon('leggTilAdministrator')
  leggTilAdministrator({
    params,
    innringer,
    body,
  }: Kall<'leggTilAdministrator'>): Promise<Svar<'leggTilAdministrator'>> {
    return this.administratorer.leggTil(params.fiksOrgId, innringer, body);
  }

  @Operasjon('lagreAdministrator')
  lagreAdministrator({
    params,
    headers,
    innringer: av,
    body,
  }: Kall<'lagreAdministrator'>): Promise<Svar<'lagreAdministrator'>> {
    const rolle = { fiksOrgId: params.fiksOrgId, id: params.administratorId, av };
    return this.administratorer.lagre(rolle, headers['If-Match'], body);
  }

  @Operasjon('fjernAdministrator')
  fjernAdministrator({ params, innringer: av }: Kall<'fjernAdministrator'>): Promise<void> {
    const { fiksOrgId, administratorId: id } = params;
    return this.administratorer.fjern({ fiksOrgId, id, av });
  }

  @Operasjon('hentEndringslogg')
  hentEndringslogg({ params, query }: Kall<'hentEndringslogg'>): Promise<Svar<'hentEndringslogg'>> {
    return this.endringslogg.hent(params.fiksOrgId, query);
  }
}
