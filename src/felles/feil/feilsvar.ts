import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { erUtilgjengelig } from '../database/databasefeil.js';
import { AvslagFeil, type Avslag } from './avslag.js';
import { FEILKODER } from './feilkoder.js';
import { fraFastify } from './fastifyfeil.js';
import { masker } from './masker.js';

/** The published error body. */
export interface Feilmelding {
  readonly timestamp: number;
  readonly status: number;
  readonly error: string;
  readonly errorId: string;
  readonly path: string;
  readonly originalPath: string;
  readonly message: string;
  readonly errorCode: string;
  readonly errorJson: string;
}

export interface Feilsvar {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly melding: Feilmelding;
}

/** Seconds after which a caller should try again when the database is away. */
const PROV_IGJEN_S = 5;

/** What any error is to the caller. What is not known is a fault of ours, and tells nothing. */
export function tilAvslag(feil: unknown): Avslag {
  if (feil instanceof AvslagFeil) return feil.avslag;
  return fraFastify(feil) ?? (erUtilgjengelig(feil) ? utilgjengelig : internFeil);
}

/** The answer that the contract promises for every refusal and every fault. */
export function lagFeilsvar(avslag: Avslag, sti: string, na: Date): Feilsvar {
  const status = FEILKODER[avslag.kode];
  const path = masker(sti.split('?', 1)[0] ?? '');
  return {
    status,
    headers: hoder(avslag),
    melding: {
      timestamp: na.getTime(),
      status,
      error: STATUS_CODES[status] ?? 'Error',
      errorId: randomUUID(),
      path,
      originalPath: path,
      message: masker(avslag.melding),
      errorCode: avslag.kode,
      errorJson: masker(JSON.stringify(avslag.detaljer ?? {})),
    },
  };
}

function hoder({ kode }: Avslag): Record<string, string> {
  const status = FEILKODER[kode];
  const feil = kode === 'UGYLDIG_TOKEN' ? ', error="invalid_token"' : '';
  if (status === 401) return { 'www-authenticate': `Bearer realm="min-kommune-oppgave"${feil}` };
  return status === 503 ? { 'retry-after': String(PROV_IGJEN_S) } : {};
}

const utilgjengelig: Avslag = {
  kode: 'UTILGJENGELIG',
  melding: `Tjenesten får ikke kontakt med databasen akkurat nå. Prøv igjen om ${PROV_IGJEN_S} sekunder.`,
};

const internFeil: Avslag = {
  kode: 'INTERN_FEIL',
  melding: 'Noe gikk galt hos oss. Prøv igjen om litt, og oppgi errorId hvis du melder fra.',
};
