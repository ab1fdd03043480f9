import { Controller } from '@nestjs/common';
import type { InnbyggerKontroller } from '../kontrakt/generert/kontrollere.js';
import { Operasjon } from '../kontrakt/operasjon.decorator.js';
import type { Kall, Svar } from '../kontrakt/typer.js';
import { InnbyggerService } from './innbygger.service.js';

@Controller()
export class InnbyggerController implements InnbyggerKontroller {
  constructor(private readonly innbygger: InnbyggerService) {}

  @Operasjon('getOppgaver')
  getOppgaver({ innringer, query, body }: Kall<'getOppgaver'>): Promise<Svar<'getOppgaver'>> {
    return this.innbygger.finnOppgaver(innringer.personnummer, query, body ?? {});
  }
}
