import createClient from 'openapi-fetch';
import type { components, paths } from '../src/kontrakt/generert/ekstern.js';

type Skjemaer = components['schemas'];
export type NyOppgave = Skjemaer['OppgaveOpprettRequest'];
export type Oppgave = Skjemaer['OppgaveHentResponse'];
export type Statussvar = Skjemaer['StatusResponse'];

const OPPGAVER = '/min-kommune/api/v1/api/{fiksOrgId}/oppgaver';

export interface Tilgang {
  readonly adresse: string;
  readonly fiksOrgId: string;
  readonly token: string;
  readonly integrasjonId: string;
  readonly integrasjonPassord: string;
}

/** What a fagsystem needs of the contract, in its own words; the types come from the contract. */
export function lagOppgaveklient({ adresse, fiksOrgId, token, ...integrasjon }: Tilgang) {
  const klient = createClient<paths>({
    baseUrl: adresse,
    headers: { authorization: `Bearer ${token}`, ...integrasjon },
  });
  return {
    async opprett(body: NyOppgave): Promise<string> {
      const svar = await klient.POST(OPPGAVER, { params: { path: { fiksOrgId } }, body });
      return verdi(svar).id;
    },
    async hent(oppgaveId: string): Promise<Oppgave> {
      const path = { fiksOrgId, oppgaveId };
      return verdi(await klient.GET(`${OPPGAVER}/{oppgaveId}`, { params: { path } }));
    },
    async fullfor(oppgaveId: string, personId: string): Promise<Statussvar> {
      const path = { fiksOrgId, oppgaveId };
      const body = { personId, status: 'FULLFORT' as const };
      return verdi(await klient.PUT(`${OPPGAVER}/{oppgaveId}/status`, { params: { path }, body }));
    },
  };
}

export type Oppgaveklient = ReturnType<typeof lagOppgaveklient>;

/** @throws Error with the answer's own words when it was refused */
function verdi<T>({ data, error }: { data?: T; error?: Skjemaer['ErrorMessage'] }): T {
  if (data === undefined) throw new Error(error?.message ?? 'Svaret var tomt');
  return data;
}
