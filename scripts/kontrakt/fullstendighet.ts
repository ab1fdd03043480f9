/** What an operation owes its reader: a tag, a summary, who may call, an example of all it says. */
import {
  losRespons,
  operasjoner,
  type Dokument,
  type Innhold,
  type Operasjon,
} from './dokument.js';
import { feileksempelbrudd } from './feileksempler.js';

const eksempler = (innhold: Innhold) =>
  Object.values(innhold).flatMap(({ examples = {} }) => Object.entries(examples));

function beskrivelsesbrudd(dokument: Dokument, operasjon: Operasjon, id: string): string[] {
  const taggnavn = new Set(dokument.tags?.map(({ name }) => name));
  const [tagg = '', ...flere] = operasjon.tags ?? [];
  const krav = operasjon.security?.flatMap((ett) => Object.keys(ett)) ?? [];
  const ukjente = krav.filter((navn) => !(navn in dokument.components.securitySchemes));
  return [
    ...(taggnavn.has(tagg) && flere.length === 0 ? [] : [`${id}: må ha nøyaktig én kjent tagg`]),
    ...(operasjon.summary ? [] : [`${id}: mangler summary`]),
    ...(krav.length > 0 ? [] : [`${id}: sier ikke hvem som kan kalle den (security)`]),
    ...ukjente.map((navn) => `${id}: security ${navn} er ikke beskrevet`),
  ];
}

function svarbrudd(dokument: Dokument, operasjon: Operasjon, id: string): string[] {
  return Object.entries(operasjon.responses).flatMap(([status, ra]) => {
    const { content } = losRespons(dokument, ra);
    const hvor = `${id} ${status}`;
    if (!content) return status.startsWith('2') ? [] : [`${hvor}: mangler ErrorMessage`];
    const alle = eksempler(content);
    if (alle.length === 0) return [`${hvor}: mangler eksempel`];
    if (status.startsWith('2')) return [];
    const peker = content['application/json']?.schema?.$ref;
    const form =
      peker === '#/components/schemas/ErrorMessage' ? [] : [`${hvor}: ikke ErrorMessage`];
    return [
      ...form,
      ...alle.flatMap(([navn, e]) => feileksempelbrudd(Number(status), navn, e.value, hvor)),
    ];
  });
}

export function fullstendighetsbrudd(dokument: Dokument): string[] {
  const tagger = dokument.tags?.length ? [] : ['tags: mangler'];
  const brudd = operasjoner(dokument).flatMap(({ sti, verb, operasjon }) => {
    const id = operasjon.operationId ?? `${verb} ${sti}`;
    const kropp = operasjon.requestBody?.content;
    const uten = kropp && eksempler(kropp).length === 0 ? [`${id}.request: mangler eksempel`] : [];
    return [
      ...beskrivelsesbrudd(dokument, operasjon, id),
      ...uten,
      ...svarbrudd(dokument, operasjon, id),
    ];
  });
  return [...tagger, ...brudd];
}

/** The error codes that a contract shows an example of. */
export function visteKoder(dokument: Dokument): string[] {
  return operasjoner(dokument).flatMap(({ operasjon }) =>
    Object.entries(operasjon.responses)
      .filter(([status]) => !status.startsWith('2'))
      .flatMap(([, ra]) => eksempler(losRespons(dokument, ra).content ?? {}))
      .map(([kode]) => kode),
  );
}
