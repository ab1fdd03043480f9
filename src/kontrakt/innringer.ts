import type { Kontraktnavn } from './dokumenter.js';

/** What the kommune lets fagsystemer put in its tasks. */
export interface Oppgaverammer {
  /** Hosts in lower case, as DNS has them; `*.` before one stands for all under it. Empty: any. */
  readonly tillatteVerter: readonly string[];
  /** Days between reminders; `standard` where nothing is said, `storste` null where there is no bound. */
  readonly purring: {
    readonly standard: number;
    readonly minste: number;
    readonly storste: number | null;
  };
}

/** A fagsystem: an integration with access to the kommune in the path. */
export interface Fagsystem {
  readonly integrasjonId: string;
  /** The consumer in the Maskinporten token. */
  readonly orgnr: string;
  /** As the kommune in the path has it. */
  readonly rammer: Oppgaverammer;
}

/** A person who logged in with ID-porten. */
export interface Person {
  /** Fødselsnummer or D-nummer; never logged. */
  readonly personnummer: string;
  /** How long the login lasts, for one who came through the portal. */
  readonly sesjon?: Sesjonstid;
}

/** A person with a role: in the kommune in the path, or in the whole installation. */
export interface Forvalter extends Person {
  /** The person's key. */
  readonly personId: string;
  /** As the kommune, or the installation, calls the person. */
  readonly navn: string;
  readonly rolle: Rolle | 'PLATTFORM';
}

/** What a person may do with a kommune's configuration: change it, or only read it. */
export type Rolle = 'ADMINISTRATOR' | 'LESER';

/** Times in seconds. */
export interface Sesjonstid {
  /** Tells this login from others in the same browser, and opens nothing. */
  readonly merke: string;
  /** Until it ends for want of requests. */
  readonly sekunderUtenAktivitet: number;
  /** Until it ends whatever happens. */
  readonly sekunderIgjen: number;
}

/** Who calls the operations of a contract; settled by `tilgang` before anything is parsed. */
export interface Innringere {
  readonly ekstern: Fagsystem;
  readonly innbygger: Person;
  readonly konfigurasjon: Forvalter;
}

export type Innringer = Innringere[Kontraktnavn];
