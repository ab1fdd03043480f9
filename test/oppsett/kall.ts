import type { Legitimasjon } from './fagsystem.js';
import { kontraktfetch } from './kontraktfetch.js';

export type Hoder = Readonly<Record<string, string>>;

export interface Kall {
  readonly metode?: string;
  /** Address with path. */
  readonly til: string;
  readonly hoder?: Hoder;
  readonly kropp?: string | ReadableStream | undefined;
  /** Plain `fetch` where the address stands in no contract. */
  readonly hent?: (foresporsel: Request) => Promise<Response>;
}

export interface Kallsvar {
  readonly response: Response;
  readonly tekst: string;
  /** The body of an answer that is no success. */
  readonly error?: unknown;
}

export const JSON_INNHOLD: Hoder = { 'content-type': 'application/json' };

export const bearer = (token: string): Hoder => ({ authorization: `Bearer ${token}` });

export const somFagsystem = (hvem: Legitimasjon): Hoder => ({
  ...bearer(hvem.token),
  integrasjonId: hvem.integrasjonId,
  integrasjonPassord: hvem.integrasjonPassord,
});

/** A request written by hand, for all that a typed client cannot say. */
export async function kall({
  metode = 'POST',
  til,
  hoder = {},
  kropp,
  hent = kontraktfetch,
}: Kall): Promise<Kallsvar> {
  const innhold = kropp === undefined ? {} : { body: kropp, duplex: 'half' as const };
  const response = await hent(new Request(til, { method: metode, headers: hoder, ...innhold }));
  const tekst = await response.text();
  return { response, tekst, ...(!response.ok && { error: JSON.parse(tekst) as unknown }) };
}
