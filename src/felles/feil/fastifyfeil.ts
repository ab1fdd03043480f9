import { HttpException } from '@nestjs/common';
import type { Avslag } from './avslag.js';
import { tilFeltfeil, type Skjemafeil } from './skjemafeil.js';

interface Fastifyfeil extends Error {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly Skjemafeil[];
}

/** Faults that Fastify, its parsers or Nest's router found. Their own texts may repeat the body. */
export function fraFastify(feil: unknown): Avslag | undefined {
  if (feil instanceof HttpException) return fraNest(feil);
  if (!(feil instanceof Error)) return undefined;
  const { code, validation, statusCode } = feil as Fastifyfeil;
  if (validation) return ugyldigForesporsel(validation);
  if (code && code in ETTER_KODE) return ETTER_KODE[code];
  if (feil.message === 'aborted') return avbrutt;
  if (feil instanceof SyntaxError && statusCode === 400) return ugyldigJson;
  return undefined;
}

/** Nest's router has no answer, or its adapter has wrapped what Fastify found. */
const fraNest = (feil: HttpException): Avslag | undefined =>
  feil.cause === undefined && feil.getStatus() === 404 ? stiFinnesIkke : fraFastify(feil.cause);

/** Faults listed in one answer; of the others only the number is told. */
const VISTE_FEIL = 50;

function ugyldigForesporsel(validation: readonly Skjemafeil[]): Avslag {
  const feil = tilFeltfeil(validation);
  const [forste] = feil;
  return {
    kode: 'UGYLDIG_FORESPORSEL',
    melding:
      feil.length === 1 && forste
        ? `Forespørselen har en feil: ${forste.felt || 'innholdet'} ${forste.melding}.`
        : `Forespørselen har ${feil.length} feil. Se hvilke i errorJson, rett dem og send på nytt.`,
    detaljer: { feil: feil.slice(0, VISTE_FEIL), antall: feil.length },
  };
}

const ugyldigJson: Avslag = {
  kode: 'UGYLDIG_JSON',
  melding: 'Innholdet er ikke gyldig JSON. Rett det og send på nytt.',
};

/** Nobody is there to read it; it is for the log, and not to be taken for a lost database. */
const avbrutt: Avslag = {
  kode: 'TIDSAVBRUDD',
  melding: 'Forespørselen ble avbrutt før den var kommet fram. Send den på nytt.',
};

const stiFinnesIkke: Avslag = {
  kode: 'STI_FINNES_IKKE',
  melding: 'Adressen finnes ikke. Se dokumentasjonen på /swagger.',
};

/** @param verb those that the address takes */
export const metodeIkkeTillatt = (verb: readonly string[]): Avslag => ({
  kode: 'METODE_IKKE_TILLATT',
  melding: `Adressen finnes, men tar bare ${verb.join(' og ')}.`,
  detaljer: { tillatt: verb },
});

const forStor: Avslag = {
  kode: 'FOR_STOR_FORESPORSEL',
  melding: 'Innholdet er for stort.',
};

const ikkeJson: Avslag = {
  kode: 'IKKE_JSON',
  melding: 'Innholdet må være JSON. Send hodet «Content-Type: application/json».',
};

const ugyldigAdresse: Avslag = {
  kode: 'UGYLDIG_ADRESSE',
  melding: 'Adressen er ikke gyldig. Sjekk at spesialtegn er skrevet med %-koder.',
};

const ETTER_KODE: Readonly<Record<string, Avslag>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: forStor,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ikkeJson,
  FST_ERR_CTP_EMPTY_TYPE: ikkeJson,
  FST_ERR_CTP_INVALID_JSON_BODY: ugyldigJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: ugyldigJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ugyldigJson,
  FST_ERR_BAD_URL: ugyldigAdresse,
  FST_ERR_MAX_PARAM_LENGTH: ugyldigAdresse,
};
