import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { dokumenter, KONTRAKTNAVN } from '../../src/kontrakt/dokumenter.js';
import { operasjoner, type Kontraktsoperasjon } from '../../src/kontrakt/operasjoner.js';

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
for (const navn of KONTRAKTNAVN) {
  ajv.addSchema({ $id: navn, components: { schemas: dokumenter[navn].components.schemas } });
}

const kjente = [...operasjoner.values()].map((operasjon) => ({
  operasjon,
  verb: operasjon.verb.toUpperCase(),
  sti: new RegExp(`^${operasjon.sti.replace(/:\w+/g, '[^/]+')}$`),
}));
const validatorer = new Map<string, ValidateFunction>();

function validator(
  { id, skjema }: Kontraktsoperasjon,
  status: number,
): ValidateFunction | undefined {
  const svar = (skjema['response'] as Record<string, object>)[String(status)];
  const nokkel = `${id} ${status}`;
  if (!svar) return undefined;
  const kjent = validatorer.get(nokkel) ?? ajv.compile(svar);
  validatorer.set(nokkel, kjent);
  return kjent;
}

/**
 * `fetch` that holds every answer against the contract: status, body, and error body.
 * @throws Error when the product answers what its contract does not say.
 */
export async function kontraktfetch(foresporsel: Request): Promise<Response> {
  const svar = await fetch(foresporsel);
  const { pathname } = new URL(foresporsel.url);
  const treff = kjente.find((k) => k.verb === foresporsel.method && k.sti.test(pathname));
  if (!treff) throw new Error(`${foresporsel.method} ${pathname} står ikke i kontrakten`);
  const { operasjon } = treff;
  const tekst = await svar.clone().text();
  if (svar.status === operasjon.suksess && !validator(operasjon, svar.status)) {
    kontrollerUtenSkjema(operasjon, svar, tekst);
    return svar;
  }
  const valider = validator(operasjon, svar.status);
  if (!valider) {
    throw new Error(`${operasjon.id} svarte ${svar.status}, som ikke står i kontrakten`);
  }
  if (!valider(JSON.parse(tekst))) {
    throw new Error(
      `${operasjon.id} ${svar.status} bryter kontrakten: ${ajv.errorsText(valider.errors)}`,
    );
  }
  return svar;
}

/** A success that is no JSON: nothing at all, or text of the type that the contract says. */
function kontrollerUtenSkjema(
  { id, innholdstype }: Kontraktsoperasjon,
  { status, headers }: Response,
  tekst: string,
): void {
  const type = headers.get('content-type')?.split(';', 1)[0];
  if (type !== innholdstype || (type === undefined && tekst !== '')) {
    throw new Error(`${id} ${status} skulle vært ${innholdstype ?? 'tom'}`);
  }
}
