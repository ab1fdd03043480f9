import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Leser, Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { iPuljer } from '../felles/puljer.js';
import {
  erPersonnummer,
  inneholderPersonnummer,
  masker,
  type Personregler,
} from './domene/personnummer.js';
import {
  MottakerRepository,
  type Listegrunnlag,
  type Mottakerrad,
  type NyMottaker,
  type Oppgavenokkel,
} from './lagring/mottaker.repository.js';
import { PersonRepository } from './lagring/person.repository.js';
import { Personkrypto, type Forseglet } from './personkrypto.js';

/** Numbers that are checked, encrypted and sent to the database at a time; about 10 ms of work. */
const PULJE = 2_000;
/** Statements that may find a person half added by a rival before something else must be wrong. */
const FORSOK = 5;

/** By the first four bytes, which nearly always differ: a hundred thousand sorted whole stop the process for 0.7 s. */
const etterOppslag = ({ oppslag: a }: NyMottaker, { oppslag: b }: NyMottaker): number =>
  a.readUInt32BE() - b.readUInt32BE() || Buffer.compare(a, b);

/** Who the recipients are: identity, encryption, each one's status. */
@Injectable()
export class MottakerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly mottakere: MottakerRepository,
    private readonly personer: PersonRepository,
    private readonly krypto: Personkrypto,
    private readonly regler: Personregler,
  ) {}

  /**
   * Checks, de-duplicates and encrypts the numbers, before any transaction is open.
   * Sorted by look-up value, so that two tasks with the same persons lock them in the same order.
   * @throws AvslagFeil UGYLDIG_PERSONID with every faulty position.
   */
  async klargjor(numre: readonly string[]): Promise<readonly NyMottaker[]> {
    await this.kontroller(numre, (plass) => `/mottakere/personIdList/${plass}`);
    const puljer = await iPuljer([...new Set(numre)], PULJE, (pulje, start) =>
      pulje.map((nummer, i) => ({ ...this.krypto.krypter(nummer), plass: start + i })),
    );
    return puljer.flat().sort(etterOppslag);
  }

  /**
   * Adds the persons that nobody has mentioned before, ahead of a large task, pulje by pulje: a person is a
   * fact that needs no task, and one that stays uncommitted holds up every other task that names it.
   */
  async registrerPersoner(nye: readonly NyMottaker[]): Promise<void> {
    if (nye.length <= PULJE) return;
    await iPuljer(nye, PULJE, (pulje) =>
      this.database.transaksjon((tx) => this.personer.leggTilUkjente(tx, pulje)),
    );
  }

  /** Adds the recipients of a task that the same transaction created. */
  async registrer(
    tx: Transaksjon,
    oppgave: Oppgavenokkel & Listegrunnlag,
    nye: readonly NyMottaker[],
  ): Promise<void> {
    await iPuljer(nye, PULJE, async (pulje) => {
      let mangler = pulje.length;
      for (let forsok = 0; mangler > 0; forsok++) {
        if (forsok === FORSOK) throw new Error(`${mangler} mottakere lot seg ikke legge til`);
        mangler -= await this.mottakere.leggTil(tx, oppgave, pulje);
      }
    });
  }

  /** The recipient with that number, as it is now; the caller holds the task's lock. */
  hent(tx: Transaksjon, oppgave: Oppgavenokkel, nummer: string): Promise<Mottakerrad | undefined> {
    return this.mottakere.hent(tx, oppgave, this.krypto.oppslag(nummer));
  }

  settStatus(tx: Transaksjon, oppgave: Oppgavenokkel, mottaker: Mottakerrad): Promise<void> {
    return this.mottakere.settStatus(tx, oppgave, mottaker);
  }

  /** What a person is looked up by. */
  oppslag(nummer: string): Buffer {
    return this.krypto.oppslag(nummer);
  }

  /** The person's key, where anyone has mentioned that person. */
  finnPerson(tx: Leser, nummer: string): Promise<string | undefined> {
    return this.personer.finn(tx, this.krypto.oppslag(nummer));
  }

  finnEllerLeggTilPerson(tx: Transaksjon, nummer: string): Promise<string> {
    return this.personer.finnEllerLeggTil(tx, this.krypto.krypter(nummer));
  }

  /** @param base64 what was stored */
  dekrypter(base64: string, nokkelId: string): string {
    return this.krypto.dekrypter(base64, nokkelId);
  }

  /** Encrypts a text that tells of a person; `apne` reads it. */
  forsegl(tekst: string): Forseglet {
    return this.krypto.forsegl(tekst);
  }

  apne(forseglet: Forseglet): string {
    return this.krypto.apne(forseglet);
  }

  /** As much of a number as may be shown. */
  masker(nummer: string): string {
    return masker(nummer);
  }

  /** Whether a text that citizens will read holds somebody's number. */
  inneholderPersonnummer(tekst: string): boolean {
    return inneholderPersonnummer(tekst);
  }

  /**
   * @param felt where in the request a position stands, as a JSON pointer
   * @throws AvslagFeil UGYLDIG_PERSONID with every faulty position, never the number.
   */
  async kontroller(numre: readonly string[], felt: (plass: number) => string): Promise<void> {
    const puljer = await iPuljer(numre, PULJE, (pulje, start) =>
      pulje.flatMap((nummer, i) => (erPersonnummer(nummer, this.regler) ? [] : [start + i])),
    );
    const plasser = puljer.flat();
    if (plasser.length > 0) throw new AvslagFeil(ugyldigPersonId(plasser, felt));
  }
}

/** Faults listed in one answer; of the others only the number is told. */
const VISTE_FEIL = 100;

const ugyldigPersonId = (plasser: readonly number[], felt: (plass: number) => string): Avslag => ({
  kode: 'UGYLDIG_PERSONID',
  melding: `${
    plasser.length === 1
      ? 'En personId er ikke et gyldig fødselsnummer eller D-nummer'
      : `${plasser.length} personId-er er ikke gyldige fødselsnumre eller D-numre`
  }. Plassene, regnet fra 0, står i errorJson. Rett dem, og send på nytt.`,
  detaljer: {
    antall: plasser.length,
    posisjoner: plasser.slice(0, VISTE_FEIL),
    feil: plasser.slice(0, VISTE_FEIL).map((plass) => ({
      felt: felt(plass),
      melding: 'er ikke et gyldig fødselsnummer eller D-nummer (kontrollsifrene stemmer ikke)',
    })),
  },
});
