import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ApiFeil, tilApiFeil } from './api-feil.js';

interface Svar<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * A client for our own server. The header proves that the request came from our page: a form on
 * another site cannot set it.
 * @param vedSvar told about each answer, which is when the server restarts the idle count
 */
export function lagKlient<Paths extends object>(vedSvar: (status: number) => void): Client<Paths> {
  const klient = createClient<Paths>({
    credentials: 'same-origin',
    headers: { 'X-Min-Kommune': '1' },
  });
  const lytter: Middleware = {
    onResponse: ({ response }) => vedSvar(response.status),
    onError: () => new ApiFeil(0),
  };
  klient.use(lytter);
  return klient;
}

/** The answer's data. @throws ApiFeil */
export async function hentData<T>(svar: Promise<Svar<T>>): Promise<T> {
  const { data, error, response } = await svar;
  if (!response.ok) throw tilApiFeil(response.status, error);
  return data as T;
}

/** What was read, and the name of that state: a change builds on it. */
export interface Lest<T> {
  readonly verdi: T;
  readonly etag: string;
}

/** @throws ApiFeil */
export async function hentMedEtag<T>(svar: Promise<Svar<T>>): Promise<Lest<T>> {
  const verdi = await hentData(svar);
  const { response } = await svar;
  return { verdi, etag: response.headers.get('etag') ?? '' };
}
