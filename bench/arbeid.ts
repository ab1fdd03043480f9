import { lagTrekning, syntetiskePersoner } from './personer.js';
import type { Foresporsel } from './last.js';

export const OPERASJONER = ['opprett', 'hent', 'fullfor'] as const;
export type Operasjon = (typeof OPERASJONER)[number];

/** Enough that new persons turn up all the way, few enough that most are soon known. */
const BEFOLKNING = 20_000;
const FRO = 3;

const BESTILLING = {
  tittel: 'Samtykke til skoletur',
  beskrivelse:
    'Klasse 5B ved Nordnes skole skal på leirskole i uke 22. Alle foresatte må samtykke før vi kan melde på barnet.',
  handling: 'Gi samtykke',
  url: 'https://skole.bergen.kommune.no/samtykke/leirskole-5b',
  utfortKriterie: 'ALL',
};

interface Oppgave {
  readonly id: string;
  readonly mottaker: string;
}

const personer = syntetiskePersoner(BEFOLKNING + 2);
/** Nobody's recipient: the product knows this one from its start, which would give it a person less to add. */
export const ADMINISTRATOR = person(BEFOLKNING);
/** Whose list is measured. */
export const INNBYGGER = person(BEFOLKNING + 1);

/**
 * What a fagsystem asks one server to do. Two servers that get the same numbers of requests get the same
 * requests in the same order, so that their databases hold the same at all times.
 */
export class Arbeid {
  private readonly trekk = lagTrekning(FRO);
  private readonly oppgaver: Oppgave[] = [];
  /** How many of the tasks are completed by their first recipient. */
  private fullforte = 0;

  constructor(private readonly fiksOrgId: string) {}

  /** The requests, and who is first among the recipients of each new task. */
  lag(operasjon: Operasjon, antall: number): { foresporsel: Foresporsel; mottaker: string }[] {
    return Array.from({ length: antall }, () => this[operasjon]());
  }

  /** Remembers the task of a create that was answered. */
  huskOppgave(svar: string, mottaker: string): void {
    this.oppgaver.push({ id: (JSON.parse(svar) as { id: string }).id, mottaker });
  }

  /** Tasks that nobody has completed yet. */
  get ufullforte(): number {
    return this.oppgaver.length - this.fullforte;
  }

  private opprett() {
    const forste = this.trekk(BEFOLKNING);
    const andre = (forste + 1 + this.trekk(BEFOLKNING - 1)) % BEFOLKNING;
    const mottaker = person(forste);
    return { foresporsel: opprettelse(this.fiksOrgId, [mottaker, person(andre)]), mottaker };
  }

  private hent() {
    const { id, mottaker } = this.oppgave(this.trekk(this.oppgaver.length));
    return { foresporsel: { method: 'GET' as const, path: `${this.sti()}/${id}` }, mottaker };
  }

  private fullfor() {
    const { id, mottaker } = this.oppgave(this.fullforte++);
    const body = JSON.stringify({ personId: mottaker, status: 'FULLFORT' });
    return {
      foresporsel: { method: 'PUT' as const, path: `${this.sti()}/${id}/status`, body },
      mottaker,
    };
  }

  private sti(): string {
    return sti(this.fiksOrgId);
  }

  private oppgave(nr: number): Oppgave {
    const oppgave = this.oppgaver[nr];
    if (!oppgave) throw new Error('Det er ikke opprettet nok oppgaver');
    return oppgave;
  }
}

const sti = (fiksOrgId: string): string => `/min-kommune/api/v1/api/${fiksOrgId}/oppgaver`;

/** A new task for these persons. */
export const opprettelse = (fiksOrgId: string, personIdList: readonly string[]): Foresporsel => ({
  method: 'POST',
  path: sti(fiksOrgId),
  body: JSON.stringify({ ...BESTILLING, mottakere: { personIdList } }),
});

function person(nr: number): string {
  const nummer = personer[nr];
  if (nummer === undefined) throw new Error('Befolkningen er for liten');
  return nummer;
}
