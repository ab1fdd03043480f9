import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import type { Kall, Skjema, Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { tilInnbyggeroppgave } from './innbygger.mapper.js';
import { InnbyggeroppgaveRepository, type Side } from './lagring/innbyggeroppgave.repository.js';

const FORSTE_SIDE = 0;
const SIDESTORRELSE = 20;

/** What is expected of one citizen, from every kommune. */
@Injectable()
export class InnbyggerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly oppgaver: InnbyggeroppgaveRepository,
    private readonly mottakere: MottakerService,
    private readonly klokke: Klokke,
  ) {}

  async finnOppgaver(
    nummer: string,
    { sprak, side = FORSTE_SIDE, sideStorrelse = SIDESTORRELSE }: Kall<'getOppgaver'>['query'],
    filter: Skjema<'innbygger', 'OppgaveSokFilter'>,
  ): Promise<Svar<'getOppgaver'>> {
    const iDag = osloDato(this.klokke.na());
    const gjorte = ettValg(filter.oppgaveStatus ?? []);
    const funnet = await this.database.les(async (tx): Promise<Side> => {
      const personId = await this.mottakere.finnPerson(tx, nummer);
      if (personId === undefined) return { rader: [], totalt: 0 };
      return this.oppgaver.finnSide(tx, { personId, gjorte, side, sideStorrelse });
    });
    return {
      oppgaver: funnet.rader.map((rad) => tilInnbyggeroppgave(rad, sprak, iDag)),
      totaltAntall: funnet.totalt,
    };
  }
}

/** Only the done, only the others, or (no status or both) all. */
function ettValg(statuser: readonly ('NY' | 'FULLFORT')[]): boolean | undefined {
  const [forste, ...andre] = new Set(statuser);
  return forste === undefined || andre.length > 0 ? undefined : forste === 'FULLFORT';
}
