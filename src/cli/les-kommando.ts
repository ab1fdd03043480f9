import { parseArgs } from 'node:util';
import { Bruksfeil, type Kommando, type Kommandogruppe, type Valg } from './kommando.js';

type Grupper = Readonly<Record<string, Kommandogruppe>>;

export type Lest =
  { readonly kommando: Kommando; readonly valg: Valg } | { readonly hjelp: string };

/**
 * What was asked for on the command line.
 * @throws Bruksfeil in words, where that cannot be told
 */
export function lesKommando(grupper: Grupper, argumenter: readonly string[]): Lest {
  const [gruppenavn, kommandonavn, ...resten] = argumenter;
  if (gruppenavn === undefined || argumenter.some(erHjelp)) return { hjelp: hjelp(grupper) };
  const kommando = eget(eget(grupper, gruppenavn), kommandonavn);
  if (!kommando) throw new Bruksfeil(`Ukjent kommando.\n\n${hjelp(grupper)}`);
  return { kommando, valg: lesValg(argumenter.slice(0, 2).join(' '), kommando, resten) };
}

/** Every object has a `toString`. */
const eget = <T>(av: Readonly<Record<string, T>> = {}, navn = ''): T | undefined =>
  Object.hasOwn(av, navn) ? av[navn] : undefined;

const erHjelp = (ord: string): boolean => ord === '--hjelp' || ord === '--help' || ord === '-h';

function lesValg(navn: string, kommando: Kommando, ord: readonly string[]): Valg {
  const options = Object.fromEntries(
    Object.keys(kommando.valg).map((valg) => [valg, { type: 'string' as const }]),
  );
  const { values, tokens } = parseArgs({ args: [...ord], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw feil(navn, kommando, `«${token.value}» hører ikke hjemme her.`);
    }
    if (token.kind !== 'option') continue;
    if (!eget(kommando.valg, token.name)) {
      throw feil(navn, kommando, `Ukjent valg: ${token.rawName}.`);
    }
    if (!token.value?.trim()) throw feil(navn, kommando, `${token.rawName} mangler en verdi.`);
  }
  for (const [valg, { pakrevd }] of Object.entries(kommando.valg)) {
    if (pakrevd && values[valg] === undefined) throw feil(navn, kommando, `--${valg} mangler.`);
  }
  return values as Valg;
}

const feil = (navn: string, kommando: Kommando, hva: string): Bruksfeil =>
  new Bruksfeil(`${hva}\n\n${bruk(navn, kommando)}`);

const hjelp = (grupper: Grupper): string =>
  [
    'Bruk: npm run cli -- <gruppe> <kommando> [valg]',
    'Miljøet er det samme som prosessen har: node --env-file=.env dist/src/cli.js …',
    ...Object.entries(grupper).flatMap(([gruppe, kommandoer]) =>
      Object.entries(kommandoer).map(([navn, kommando]) => bruk(`${gruppe} ${navn}`, kommando)),
    ),
  ].join('\n\n');

const bruk = (navn: string, { hva, valg }: Kommando): string =>
  [
    `  ${navn}: ${hva}`,
    ...Object.entries(valg).map(
      ([valget, { verdi, hva: hvorfor, pakrevd }]) =>
        `    --${valget} ${verdi}  ${hvorfor}${pakrevd ? ' (må være med)' : ''}`,
    ),
  ].join('\n');
