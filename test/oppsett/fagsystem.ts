import createClient from 'openapi-fetch';
import type { paths } from '../../src/kontrakt/generert/ekstern.js';
import type { Skjema } from '../../src/kontrakt/typer.js';
import { kontraktfetch } from './kontraktfetch.js';
import type { Proveapp } from './proveapp.js';

type Bestilling = Skjema<'ekstern', 'OppgaveOpprettRequest'>;
const OPPGAVER = '/min-kommune/api/v1/api/{fiksOrgId}/oppgaver';

/** What a test may say about a task. */
export type Endring = Partial<Bestilling>;

/** A valid task; the test names only what it is about. */
export const bestilling = (overstyrt: Endring & Pick<Bestilling, 'mottakere'>): Bestilling => ({
  tittel: 'Samtykke til skoletur',
  beskrivelse: 'Klassen drar på tur, og skolen trenger svar fra deg.',
  handling: 'Gi samtykke',
  url: 'https://skole.fjordvik.example/samtykke',
  utfortKriterie: 'ALL',
  ...overstyrt,
});

/** A token from the sandbox's Maskinporten, through its real grant. */
export async function hentToken({ adresse }: Pick<Proveapp, 'adresse'>): Promise<string> {
  const svar = await fetch(`${adresse}/sandkasse/api/maskinportentoken`, { method: 'POST' });
  const { access_token: token } = (await svar.json()) as { access_token: string };
  return token;
}

export interface Legitimasjon {
  readonly token: string;
  readonly integrasjonId: string;
  readonly integrasjonPassord: string;
}

/** A fagsystem that knows the contract and nothing else; every answer is held against it. */
export class Fagsystem {
  private readonly klient;

  constructor(
    adresse: string,
    readonly legitimasjon: Legitimasjon,
    private readonly fiksOrgId: string,
  ) {
    this.klient = createClient<paths>({
      baseUrl: adresse,
      fetch: kontraktfetch,
      headers: {
        authorization: `Bearer ${legitimasjon.token}`,
        integrasjonId: legitimasjon.integrasjonId,
        integrasjonPassord: legitimasjon.integrasjonPassord,
      },
    });
  }

  static async hos(prove: Proveapp): Promise<Fagsystem> {
    const token = await hentToken(prove);
    return new Fagsystem(prove.adresse, { token, ...prove.klar.integrasjon }, prove.klar.fiksOrgId);
  }

  opprett(body: Bestilling) {
    return this.klient.POST(OPPGAVER, { params: { path: { fiksOrgId: this.fiksOrgId } }, body });
  }

  hent(oppgaveId: string) {
    return this.klient.GET(`${OPPGAVER}/{oppgaveId}`, {
      params: { path: { fiksOrgId: this.fiksOrgId, oppgaveId } },
    });
  }

  settStatus(oppgaveId: string, personId: string, status: 'NY' | 'FULLFORT' = 'FULLFORT') {
    return this.klient.PUT(`${OPPGAVER}/{oppgaveId}/status`, {
      params: { path: { fiksOrgId: this.fiksOrgId, oppgaveId } },
      body: { personId, status },
    });
  }

  hentVarsler(oppgaveId: string, query: { side?: number; sideStorrelse?: number } = {}) {
    return this.klient.GET(`${OPPGAVER}/{oppgaveId}/varsler`, {
      params: { path: { fiksOrgId: this.fiksOrgId, oppgaveId }, query },
    });
  }

  hentUnadde(query: { siden: string; antall?: number }) {
    return this.klient.GET('/min-kommune/api/v1/api/{fiksOrgId}/varsler/unadde', {
      params: { path: { fiksOrgId: this.fiksOrgId }, query },
    });
  }

  /** The new task's id; for tests that are about something later. */
  async opprettOk(body: Bestilling): Promise<string> {
    const { data, error } = await this.opprett(body);
    if (!data) throw new Error(`Opprettelsen ble avvist: ${error.errorCode} ${error.message}`);
    return data.id;
  }
}
