import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { iPuljer } from '../felles/puljer.js';
import type { Hendelsestype } from '../hendelse/hendelse.js';
import { HendelseService } from '../hendelse/hendelse.service.js';
import type { Oppgaverammer } from '../kontrakt/innringer.js';
import type { Skjema, Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import {
  purreintervall,
  tilMottakergrunnlag,
  tilNyOppgave,
  vurderBestilling,
  type Bestilling,
} from './bestilling.js';
import { settMottakerstatus, vurderBekreftelse } from './domene/fullforing.js';
import { vurderPurring, type Purregrenser } from './domene/purring.js';
import {
  kontrollerOverganger,
  MOTTAKEROVERGANGER,
  OPPGAVEOVERGANGER,
  type Mottakerstatus,
} from './domene/status.js';
import { OppgaveRepository, type LastOppgave } from './lagring/oppgave.repository.js';
import { tilMottakerstatus, tilOppgavesvar, tilStatussvar } from './oppgave.mapper.js';

/** Whose task, and by which integration something is done to it. */
export interface Utforer {
  readonly fiksOrgId: string;
  readonly integrasjonId: string;
}

interface Oppgavenokkel {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
}

interface Statusendring {
  readonly til: Mottakerstatus;
  /** What else must hold of the locked task. */
  readonly krav?: (oppgave: LastOppgave) => Avslag | undefined;
}

/** Recipients decrypted at a time; about 10 ms of work. */
const PULJE = 2_000;

/** The one way to a task: every status changes here, under the task's lock. */
@Injectable()
export class OppgaveService {
  constructor(
    private readonly database: DatabaseService,
    private readonly oppgaver: OppgaveRepository,
    private readonly mottakere: MottakerService,
    private readonly hendelser: HendelseService,
    private readonly klokke: Klokke,
  ) {
    kontrollerOverganger(MOTTAKEROVERGANGER, 'NY');
    kontrollerOverganger(OPPGAVEOVERGANGER, 'AKTIV');
  }

  /** @throws AvslagFeil with the first rule that the order breaks; nothing is stored then. */
  async opprett(
    utforer: Utforer,
    bestilling: Bestilling,
    rammer: Oppgaverammer,
  ): Promise<Svar<'opprettOppgave'>> {
    const opprettet = this.klokke.na();
    kastVedAvslag(
      vurderBestilling(bestilling, {
        rammer,
        iDag: osloDato(opprettet),
        inneholderPersonnummer: (tekst) => this.mottakere.inneholderPersonnummer(tekst),
      }),
    );
    const mottakere = await this.mottakere.klargjor(bestilling.mottakere.personIdList);
    const ny = tilNyOppgave(bestilling, {
      ...utforer,
      id: uuidv7(),
      antallMottakere: mottakere.length,
      opprettet,
      purringIntervallDager: purreintervall(bestilling, rammer),
    });

    await this.mottakere.registrerPersoner(mottakere);
    await this.database.transaksjon(async (tx) => {
      await this.oppgaver.leggTil(tx, ny);
      await this.mottakere.registrer(tx, tilMottakergrunnlag(ny), mottakere);
      const { purringIntervallDager, frist } = ny;
      const skjedd = {
        ...utforer,
        oppgaveId: ny.id,
        tidspunkt: opprettet,
        purringIntervallDager,
        frist,
      };
      await this.hendelser.skriv(tx, [{ ...skjedd, type: 'OPPGAVE_OPPRETTET' }]);
    });
    return { id: ny.id };
  }

  /** @throws AvslagFeil UGYLDIG_PURREINTERVALL, at `felt`, for an interval that no task can be made with */
  kontrollerPurring(dager: number, grenser: Purregrenser, felt: string): void {
    kastVedAvslag(vurderPurring(dager, grenser, felt));
  }

  /** @throws AvslagFeil OPPGAVE_FINNES_IKKE, also when the task is another kommune's. */
  async hent(fiksOrgId: string, oppgaveId: string): Promise<Svar<'hentOppgave'>> {
    const rad = await this.database.les((tx) => this.oppgaver.hent(tx, fiksOrgId, oppgaveId));
    if (!rad) throw new AvslagFeil(oppgaveFinnesIkke);
    const puljer = await iPuljer(rad.mottakere, PULJE, (pulje) =>
      pulje.map(([kryptert, nokkelId, status, fullfort]) =>
        tilMottakerstatus(this.mottakere.dekrypter(kryptert, nokkelId), status, fullfort),
      ),
    );
    return tilOppgavesvar(rad, puljer.flat(), osloDato(this.klokke.na()));
  }

  /**
   * Sets one recipient's status, and with it perhaps the task's.
   * @throws AvslagFeil UGYLDIG_PERSONID, OPPGAVE_FINNES_IKKE, MOTTAKER_FINNES_IKKE or
   *   UGYLDIG_STATUSOVERGANG; nothing is changed then.
   */
  async settStatus(
    utforer: Utforer,
    oppgaveId: string,
    { personId: nummer, status: til }: Skjema<'ekstern', 'StatusRequest'>,
  ): Promise<Svar<'oppdaterStatus'>> {
    await this.mottakere.kontroller([nummer], () => '/personId');
    return this.endreStatus({ ...utforer, oppgaveId }, nummer, { til });
  }

  /**
   * A recipient's own word that the task is done.
   * @throws AvslagFeil OPPGAVE_FINNES_IKKE, MOTTAKER_FINNES_IKKE, BEKREFTES_IKKE_HER or
   *   UGYLDIG_STATUSOVERGANG; nothing is changed then.
   */
  async bekreft(oppgave: Oppgavenokkel, nummer: string): Promise<void> {
    await this.endreStatus(oppgave, nummer, { til: 'FULLFORT', krav: vurderBekreftelse });
  }

  private endreStatus(
    utfort: Oppgavenokkel & Partial<Utforer>,
    nummer: string,
    { til, krav }: Statusendring,
  ): Promise<Svar<'oppdaterStatus'>> {
    const { fiksOrgId, oppgaveId } = utfort;
    return this.database.transaksjon(async (tx) => {
      const nokkel = { fiksOrgId, oppgaveId };
      const { oppgave, mottaker } = await this.hentLast(tx, nokkel, nummer);
      // Not before the lock is ours: what comes later must not look earlier.
      const na = this.klokke.na();
      kastVedAvslag(krav?.(oppgave));
      const utfall = settMottakerstatus(oppgave, mottaker, { til, na });
      if ('avslag' in utfall) throw new AvslagFeil(utfall.avslag);

      if (utfall.hendelser.length > 0) {
        const { personId } = mottaker;
        await this.mottakere.settStatus(tx, nokkel, { ...utfall.mottaker, personId });
        await this.oppgaver.lagre(tx, { ...nokkel, endret: na }, utfall.oppgave);
        const { purringIntervallDager, frist } = oppgave;
        const skjedd = { ...utfort, tidspunkt: na, purringIntervallDager, frist };
        await this.hendelser.skriv(
          tx,
          utfall.hendelser.map((type) => ({ ...skjedd, ...omMottaker(type, personId), type })),
        );
      }
      return tilStatussvar(nummer, utfall.mottaker, {
        ...oppgave,
        ...utfall.oppgave,
        iDag: osloDato(na),
      });
    });
  }

  /** Takes the task's lock, then reads the recipient: a rival's change is visible only afterwards. */
  private async hentLast(tx: Transaksjon, nokkel: Oppgavenokkel, nummer: string) {
    const oppgave = await this.oppgaver.hentLast(tx, nokkel.fiksOrgId, nokkel.oppgaveId);
    if (!oppgave) throw new AvslagFeil(oppgaveFinnesIkke);
    const mottaker = await this.mottakere.hent(tx, nokkel, nummer);
    if (!mottaker) throw new AvslagFeil(mottakerFinnesIkke);
    return { oppgave, mottaker };
  }
}

const omMottaker = (type: Hendelsestype, personId: string): { personId?: string } =>
  type === 'MOTTAKER_FULLFORT' ? { personId } : {};

const oppgaveFinnesIkke: Avslag = {
  kode: 'OPPGAVE_FINNES_IKKE',
  melding: 'Kommunen har ingen oppgave med denne id-en. Sjekk fiksOrgId og oppgaveId.',
};

const mottakerFinnesIkke: Avslag = {
  kode: 'MOTTAKER_FINNES_IKKE',
  melding: 'Personen er ikke mottaker av oppgaven. Hent oppgaven for å se hvem som er det.',
};
