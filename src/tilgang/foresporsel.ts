import type { IncomingHttpHeaders } from 'node:http';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { UUID } from '../felles/uuid.js';

/** What is known of a request before its body is read. */
export interface Foresporsel {
  readonly metode: string;
  readonly headers: IncomingHttpHeaders;
  /** As they stand in the path, not yet validated. */
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** A header that was sent once; one that was sent twice says nothing. */
export const enkelt = (hode: string | string[] | undefined): string | undefined =>
  typeof hode === 'string' ? hode : undefined;

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i;

export const erUuid = (tekst: unknown): tekst is string =>
  typeof tekst === 'string' && UUID.test(tekst);

/** @throws AvslagFeil IKKE_AUTENTISERT without an Authorization header that holds a JWT. */
export function bearertoken({ headers }: Foresporsel): string {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  if (!token) throw new AvslagFeil(ikkeAutentisert);
  return token;
}

/**
 * The kommune in the path, in the database's spelling.
 * @throws AvslagFeil UGYLDIG_FORESPORSEL when it is no UUID
 */
export function fiksOrgIdFra({ params }: Foresporsel): string {
  const { fiksOrgId } = params;
  if (!erUuid(fiksOrgId)) throw new AvslagFeil(ugyldigFiksOrgId);
  return fiksOrgId.toLowerCase();
}

const ikkeAutentisert: Avslag = {
  kode: 'IKKE_AUTENTISERT',
  melding: 'Forespørselen mangler token. Send hodet «Authorization: Bearer <token>».',
};

const ugyldigFiksOrgId: Avslag = {
  kode: 'UGYLDIG_FORESPORSEL',
  melding: 'fiksOrgId i adressen må være en UUID.',
  detaljer: { feil: [{ felt: '/fiksOrgId', melding: 'må være en UUID' }] },
};
