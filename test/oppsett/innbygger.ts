import createClient from 'openapi-fetch';
import type { paths } from '../../src/kontrakt/generert/innbygger.js';
import { kontraktfetch } from './kontraktfetch.js';
import type { Proveapp } from './proveapp.js';

type Sprak = 'nb' | 'nn' | 'en' | 'se';
type Status = 'NY' | 'FULLFORT';

export interface Sok {
  readonly sprak?: Sprak;
  readonly side?: number;
  readonly sideStorrelse?: number;
  readonly oppgaveStatus?: Status[];
}

/** A citizen with a token from the sandbox's ID-porten; only its own test persons can get one. */
export async function innbyggerHos({ adresse }: Proveapp, personId: string) {
  const svar = await fetch(`${adresse}/sandkasse/api/innbyggertoken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  const { access_token: token } = (await svar.json()) as { access_token: string };
  const klient = createClient<paths>({
    baseUrl: adresse,
    fetch: kontraktfetch,
    headers: { authorization: `Bearer ${token}` },
  });
  return ({ oppgaveStatus, sprak = 'nb', ...side }: Sok = {}) =>
    klient.POST('/min-kommune/api/v1/innbygger/oppgaver/sok', {
      params: { query: { sprak, ...side } },
      ...(oppgaveStatus && { body: { oppgaveStatus } }),
    });
}
