import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { Miljo } from '../felles/miljo/miljo.js';
import type { Kall, Skjema, Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { OppgaveService } from '../oppgave/oppgave.service.js';
import { tilInnbyggeroppgave } from './innbygger.mapper.js';
import { lagKalenderfil } from './kalenderfil.js';
import {
  InnbyggeroppgaveRepository,
  type Innbyggerrad,
} from './lagring/innbyggeroppgave.repository.js';
import type { Sprak } from './tekster/dato.js';
import { kalendertittel } from './tekster/kalendertittel.js';

const FORSTE_SIDE = 0;
const SIDESTORRELSE = 20;

/** What is expected of one citizen, from every kommune. */
@Injectable()
export class InnbyggerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly oppgaver: InnbyggeroppgaveRepository,
    private readonly mottakere: MottakerService,
    private readonly oppgavene: OppgaveService,
    private readonly klokke: Klokke,
    private readonly miljo: Miljo,
  ) {}

  async finnOppgaver(
    nummer: string,
    { sprak, side = FORSTE_SIDE, sideStorrelse = SIDESTORRELSE }: Kall<'getOppgaver'>['query'],
    filter: Skjema<'innbygger', 'OppgaveSokFilter'>,
  ): Promise<Svar<'getOppgaver'>> {
    const iDag = osloDato(this.klokke.na());
    const gjorte = ettValg(filter.oppgaveStatus ?? []);
    const oppslag = this.mottakere.oppslag(nummer);
    const funnet = await this.database.les((tx) =>
      this.oppgaver.finnSide(tx, oppslag, { gjorte, side, sideStorrelse }),
    );
    return {
      oppgaver: funnet.rader.map((rad) => tilInnbyggeroppgave(rad, sprak, iDag)),
      totaltAntall: funnet.totalt,
    };
  }

  /** @throws AvslagFeil OPPGAVE_FINNES_IKKE, also for another person's task and one that was taken back */
  async hent(nummer: string, oppgaveId: string, sprak: Sprak): Promise<Svar<'hentEgenOppgave'>> {
    const rad = await this.finn(nummer, oppgaveId);
    return tilInnbyggeroppgave(rad, sprak, osloDato(this.klokke.na()));
  }

  tell(nummer: string): Promise<Svar<'hentOppgavetall'>> {
    const oppslag = this.mottakere.oppslag(nummer);
    return this.database.les((tx) => this.oppgaver.tell(tx, oppslag));
  }

  /** @throws AvslagFeil OPPGAVE_FINNES_IKKE */
  async markerApnet(nummer: string, oppgaveId: string): Promise<void> {
    const oppslag = this.mottakere.oppslag(nummer);
    const fantes = await this.database.skriv((tx) =>
      this.oppgaver.markerApnet(tx, oppslag, { oppgaveId, na: this.klokke.na() }),
    );
    if (!fantes) throw new AvslagFeil(oppgaveFinnesIkke);
  }

  /** @throws AvslagFeil OPPGAVE_FINNES_IKKE, BEKREFTES_IKKE_HER or UGYLDIG_STATUSOVERGANG */
  async bekreft(
    nummer: string,
    oppgaveId: string,
    sprak: Sprak,
  ): Promise<Svar<'fullforEgenOppgave'>> {
    const { fiksOrgId } = await this.finn(nummer, oppgaveId);
    await this.oppgavene.bekreft({ fiksOrgId, oppgaveId }, nummer);
    return this.hent(nummer, oppgaveId, sprak);
  }

  /** @throws AvslagFeil OPPGAVE_FINNES_IKKE or FRIST_FINNES_IKKE */
  async lagKalenderfil(nummer: string, oppgaveId: string, sprak: Sprak): Promise<string> {
    const { frist, tittel, handling, kommunenavn } = await this.finn(nummer, oppgaveId);
    if (frist === null) throw new AvslagFeil(fristFinnesIkke);
    return lagKalenderfil({
      oppgaveId,
      frist,
      tittel: kalendertittel(tittel, sprak),
      tekst: `${kommunenavn}: ${handling}`,
      adresse: `${this.miljo.OFFENTLIG_ADRESSE}/oppgave/${oppgaveId}`,
      na: this.klokke.na(),
    });
  }

  private async finn(nummer: string, oppgaveId: string): Promise<Innbyggerrad> {
    const oppslag = this.mottakere.oppslag(nummer);
    const rad = await this.database.les((tx) => this.oppgaver.finn(tx, oppslag, oppgaveId));
    if (!rad) throw new AvslagFeil(oppgaveFinnesIkke);
    return rad;
  }
}

/** Only the done, only the others, or (no status or both) all. */
function ettValg(statuser: readonly ('NY' | 'FULLFORT')[]): boolean | undefined {
  const [forste, ...andre] = new Set(statuser);
  return forste === undefined || andre.length > 0 ? undefined : forste === 'FULLFORT';
}

const oppgaveFinnesIkke: Avslag = {
  kode: 'OPPGAVE_FINNES_IKKE',
  melding: 'Du har ingen oppgave med denne id-en. Den kan være trukket tilbake.',
};

const fristFinnesIkke: Avslag = {
  kode: 'FRIST_FINNES_IKKE',
  melding: 'Oppgaven har ingen frist, og derfor ingen kalenderfil.',
};
