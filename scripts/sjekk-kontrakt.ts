/**
 * Proves that our contracts (`openapi/`) cover the published ones (`test/kontrakt/publisert.json`),
 * that all beyond them is marked and optional, and that each operation is described and shown.
 */
import { pathToFileURL } from 'node:url';
import { KONTRAKTER, filnavn, lesKontrakt, type Dokument } from './kontrakt/dokument.js';
import { lesFakta, type Fakta } from './kontrakt/fakta.js';
import { kodebrudd, personbrudd } from './kontrakt/feileksempler.js';
import { fullstendighetsbrudd, visteKoder } from './kontrakt/fullstendighet.js';
import { kontraktbrudd } from './kontrakt/operasjonsbrudd.js';

export type Dokumenter = Readonly<Record<string, Dokument>>;

function bruddI(navn: string, dokument: Dokument, fakta: Fakta): string[] {
  const publisert = fakta.kontrakter[filnavn(navn).replace(/\.json$/, '')];
  if (!publisert) return [`${navn}: kontrakten er ikke publisert`];
  return [
    ...kontraktbrudd(dokument, publisert, fakta.errorMessage),
    ...fullstendighetsbrudd(dokument),
    ...personbrudd(JSON.stringify(dokument)),
  ].map((brudd) => `${navn}: ${brudd}`);
}

/** Every breach in the given contracts (by short name), in words; none when all is well. */
export function finnBrudd(dokumenter: Dokumenter, fakta: Fakta): string[] {
  const alle = Object.entries(dokumenter);
  return [
    ...alle.flatMap(([navn, dokument]) => bruddI(navn, dokument, fakta)),
    ...kodebrudd(alle.flatMap(([, dokument]) => visteKoder(dokument))),
  ];
}

export const lesDokumenter = (): Dokumenter =>
  Object.fromEntries(KONTRAKTER.map((navn) => [navn, lesKontrakt(navn)]));

function main(): void {
  const fakta = lesFakta();
  const brudd = finnBrudd(lesDokumenter(), fakta);
  for (const ett of brudd) console.error(ett);
  if (brudd.length > 0) {
    process.exitCode = 1;
    return;
  }
  const antall = Object.values(fakta.kontrakter).flatMap((k) => k.operasjoner).length;
  console.log(
    `Kontraktene dekker alle ${antall} publiserte operasjoner, og alle tillegg er merket.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
