import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { UUID } from '../felles/uuid.js';
import { dokumenter, KONTRAKTNAVN, type Skjemaobjekt } from './dokumenter.js';
import { VALGFRI_KROPP } from './operasjoner.js';

/** Bodies with more than this many characters get their first fault only: all could be millions. */
const ALLE_FEIL_INNTIL = 20_000;

const felles: Options = { removeAdditional: false, useDefaults: true, strict: false };

function lagAjv(valg: Options): Ajv {
  const ajv = new Ajv({ ...felles, ...valg });
  addFormats.default(ajv);
  // The library's own also takes `urn:uuid:`.
  ajv.addFormat('uuid', UUID);
  for (const navn of KONTRAKTNAVN) ajv.addSchema(kjent(navn));
  return ajv;
}

const kjent = (navn: (typeof KONTRAKTNAVN)[number]) => ({
  $id: navn,
  components: { schemas: dokumenter[navn].components.schemas },
});

/** A body is validated as it is; path and query are strings and are read as what they should be. */
export function registrerValidering(fastify: FastifyInstance): void {
  for (const navn of KONTRAKTNAVN) fastify.addSchema(kjent(navn));
  const forsteFeil = lagAjv({ allErrors: false, coerceTypes: false });
  const alleFeil = lagAjv({ allErrors: true, coerceTypes: false });
  const strenger = lagAjv({ allErrors: true, coerceTypes: true });
  fastify.setValidatorCompiler<Skjemaobjekt>(({ schema, httpPart }) => {
    if (httpPart !== 'body') return somFastify(strenger.compile(schema));
    return kroppsvalidering(schema, forsteFeil.compile(schema), alleFeil.compile(schema));
  });
  godtaTomKropp(fastify);
}

type Resultat = { value: unknown } | { error: Error & { validation?: ErrorObject[] } };

const somFastify =
  (valider: ValidateFunction) =>
  (verdi: unknown): Resultat =>
    valider(verdi) ? { value: verdi } : avvist(valider);

function kroppsvalidering(
  skjema: Skjemaobjekt,
  rask: ValidateFunction,
  grundig: ValidateFunction,
): (verdi: unknown) => Resultat {
  const valgfri = skjema[VALGFRI_KROPP] === true;
  return (verdi) => {
    if (valgfri && (verdi === undefined || verdi === null)) return { value: verdi };
    const passer: boolean = rask(verdi);
    if (passer) return { value: verdi };
    if (erStor(verdi)) return avvist(rask);
    grundig(verdi);
    return avvist(grundig);
  };
}

function erStor(verdi: unknown): boolean {
  try {
    return JSON.stringify(verdi ?? null).length > ALLE_FEIL_INNTIL;
  } catch {
    // Nested thousands deep: no caller of ours means that.
    return true;
  }
}

const avvist = (valider: ValidateFunction): Resultat => ({
  error: Object.assign(new Error('ugyldig'), { validation: valider.errors ?? [] }),
});

/** Clients send `Content-Type: application/json` also when they have nothing to send. */
function godtaTomKropp(fastify: FastifyInstance): void {
  const lesJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (req, innhold, ferdig) => {
      const tekst = innhold.toString();
      if (tekst === '') ferdig(null);
      else void lesJson(req, tekst, ferdig);
    },
  );
}
