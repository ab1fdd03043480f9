/** Where an operation departs from the published one: a client of v1 must work unchanged. */
import {
  losRespons,
  operasjoner,
  sisteLedd,
  type Dokument,
  type Innhold,
  type Operasjon,
  type StedfestetOperasjon,
} from './dokument.js';
import { lesType, type Fakta, type Kontraktfakta, type Operasjonsfakta } from './fakta.js';
import { objektbrudd, typebrudd, type Kontekst } from './skjemabrudd.js';

type Objekter = Kontekst['objekter'];

const skjemaI = (innhold: Innhold | undefined) => innhold?.['application/json']?.schema;
const skjemanavn = (innhold: Innhold | undefined): string | undefined => {
  const peker = skjemaI(innhold)?.$ref;
  return peker === undefined ? undefined : sisteLedd(peker);
};

function parameterbrudd(k: Kontekst, operasjon: Operasjon, fakta: Operasjonsfakta): string[] {
  const vare = operasjon.parameters ?? [];
  const brudd = fakta.parameters.flatMap((p) => {
    const hvor = `${fakta.operationId}.${p.in}.${p.name}`;
    const var_ = vare.find((v) => v.name === p.name && v.in === p.in);
    if (!var_) return [`${hvor}: mangler`];
    const pakrevd = var_.required ?? false;
    const feil = pakrevd === p.required ? [] : [`${hvor}: required er ${String(pakrevd)}`];
    return [...feil, ...typebrudd(k, var_.schema, lesType(p.type), hvor)];
  });
  const tillegg = vare.filter(
    (v) => !fakta.parameters.some((p) => p.name === v.name && p.in === v.in),
  );
  for (const { name, required, 'x-utvidelse': merket } of tillegg) {
    const hvor = `${fakta.operationId}: parameteren ${name} er et tillegg`;
    if (merket !== true) brudd.push(`${hvor} uten x-utvidelse`);
    if (required === true) brudd.push(`${hvor} og kan ikke være påkrevd`);
  }
  return brudd;
}

function kroppsbrudd(k: Kontekst, operasjon: Operasjon, fakta: Operasjonsfakta): string[] {
  const hvor = `${fakta.operationId}.request`;
  const kropp = operasjon.requestBody;
  if (!fakta.request) return kropp ? [`${hvor}: den publiserte har ingen kropp`] : [];
  const skjema = skjemaI(kropp?.content);
  if (!kropp || !skjema) return [`${hvor}: mangler`];
  const navn = skjemanavn(kropp.content);
  const brudd = objektbrudd(k, skjema, fakta.request, hvor);
  if (navn !== fakta.request.schema) brudd.push(`${hvor}: skjemaet heter ${String(navn)}`);
  if ((kropp.required ?? false) !== (fakta.request.bodyRequired ?? true)) {
    brudd.push(`${hvor}: kroppens required er ${String(kropp.required)}`);
  }
  return brudd;
}

function suksessbrudd(k: Kontekst, operasjon: Operasjon, fakta: Operasjonsfakta): string[] {
  const hvor = `${fakta.operationId}.svar`;
  const { status, schema, required, properties } = fakta.success;
  const vare = Object.keys(operasjon.responses).filter((s) => s.startsWith('2'));
  if (vare.join() !== String(status)) return [`${hvor}: suksess er ${vare.join()}, ikke ${status}`];
  const innhold = operasjon.responses[status]?.content;
  if (!schema) return innhold ? [`${hvor}: den publiserte har ingen kropp`] : [];
  const brudd = objektbrudd(
    k,
    skjemaI(innhold) ?? {},
    { required: required ?? [], properties: properties ?? {} },
    hvor,
  );
  const navn = skjemanavn(innhold);
  if (navn !== schema) brudd.push(`${hvor}: skjemaet heter ${String(navn)}`);
  return brudd;
}

function feilsvarbrudd(k: Kontekst, operasjon: Operasjon, fakta: Operasjonsfakta): string[] {
  const brudd = fakta.errors
    .filter((status) => !operasjon.responses[status])
    .map((status) => `${fakta.operationId}: svaret ${status} mangler`);
  for (const [status, ra] of Object.entries(operasjon.responses)) {
    if (status.startsWith('2')) continue;
    const merket = losRespons(k.dokument, ra)['x-utvidelse'] === true;
    const publisert = fakta.errors.includes(Number(status));
    if (!publisert && !merket) brudd.push(`${fakta.operationId}: ${status} mangler x-utvidelse`);
    if (publisert && merket) brudd.push(`${fakta.operationId}: ${status} er publisert, men merket`);
  }
  return brudd;
}

function operasjonsbrudd(
  dokument: Dokument,
  { sti, verb, operasjon }: StedfestetOperasjon,
  fakta: Operasjonsfakta,
  objekter: Objekter,
): string[] {
  const foresporsel: Kontekst = { dokument, objekter, retning: 'foresporsel' };
  const svar: Kontekst = { dokument, objekter, retning: 'svar' };
  const id = fakta.operationId;
  return [
    ...(sti === fakta.path ? [] : [`${id}: stien er ${sti}, publisert er ${fakta.path}`]),
    ...(verb === fakta.method ? [] : [`${id}: verbet er ${verb}, publisert er ${fakta.method}`]),
    ...(operasjon['x-utvidelse'] ? [`${id}: publisert, men x-utvidelse`] : []),
    ...parameterbrudd(foresporsel, operasjon, fakta),
    ...kroppsbrudd(foresporsel, operasjon, fakta),
    ...suksessbrudd(svar, operasjon, fakta),
    ...feilsvarbrudd(svar, operasjon, fakta),
  ];
}

/** One contract of ours against the published one. */
export function kontraktbrudd(
  dokument: Dokument,
  fakta: Kontraktfakta,
  errorMessage: Fakta['errorMessage'],
): string[] {
  const vare = operasjoner(dokument);
  const brudd = fakta.operasjoner.flatMap((publisert) => {
    const funnet = vare.find(({ operasjon }) => operasjon.operationId === publisert.operationId);
    if (!funnet) return [`${publisert.operationId}: mangler`];
    return operasjonsbrudd(dokument, funnet, publisert, fakta.schemas);
  });
  const publiserte = new Set(fakta.operasjoner.map(({ operationId }) => operationId));
  for (const { operasjon } of vare) {
    const id = operasjon.operationId ?? '(uten operationId)';
    if (publiserte.has(id) || operasjon['x-utvidelse'] === true) continue;
    brudd.push(`${id}: ikke publisert, og mangler x-utvidelse`);
  }
  if (!dokument.servers?.some(({ url }) => url === fakta.server)) {
    brudd.push(`servers: ${fakta.server} mangler`);
  }
  const feil = { required: [], properties: errorMessage.properties };
  const svar: Kontekst = { dokument, objekter: {}, retning: 'svar' };
  const { ErrorMessage = {} } = dokument.components.schemas;
  return [...brudd, ...objektbrudd(svar, ErrorMessage, feil, 'ErrorMessage')];
}
