import createClient from 'openapi-fetch';
import type { paths } from '../../src/kontrakt/generert/innbygger.js';
import { bearer } from './kall.js';
import { kontraktfetch } from './kontraktfetch.js';
import type { Proveapp } from './proveapp.js';
import { idportentoken } from './tokener.js';

type Sprak = 'nb' | 'nn' | 'en' | 'se';
type Status = 'NY' | 'FULLFORT';

export interface Sok {
  readonly sprak?: Sprak;
  readonly side?: number;
  readonly sideStorrelse?: number;
  readonly oppgaveStatus?: Status[];
}

/** A citizen who has logged in, any person at all; every answer is held against the contract. */
export async function innbyggerHos(prove: Proveapp, personId: string) {
  const token = await idportentoken(prove, personId);
  const klient = createClient<paths>({
    baseUrl: prove.adresse,
    fetch: kontraktfetch,
    headers: bearer(token),
  });
  return ({ oppgaveStatus, sprak = 'nb', ...side }: Sok = {}) =>
    klient.POST('/min-kommune/api/v1/innbygger/oppgaver/sok', {
      params: { query: { sprak, ...side } },
      ...(oppgaveStatus && { body: { oppgaveStatus } }),
    });
}
