import { createHash } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Miljo } from './miljo.js';
import { varslingsfeil } from './varslingsregler.js';

export type Miljovariabler = Readonly<Record<string, string | undefined>>;

/** The environment cannot be used; `feil` says everything that is wrong with it, in Norwegian. */
export class UgyldigMiljo extends Error {
  constructor(readonly feil: readonly string[]) {
    super(`Miljøet kan ikke brukes:\n${feil.map((f) => `  - ${f}`).join('\n')}`);
  }
}

/**
 * Reads and validates the environment.
 * @throws UgyldigMiljo with every fault at once.
 */
export function lesMiljo(variabler: Miljovariabler): Miljo {
  const satt = Object.fromEntries(Object.entries(variabler).filter(([, v]) => v !== ''));
  const sandkasse = (satt['SANDKASSE'] ?? String(satt['NODE_ENV'] !== 'production')) === 'true';
  const standard = { ...felles(satt), ...(sandkasse ? sandkasseverdier(satt) : driftsverdier()) };
  const miljo = plainToInstance(Miljo, { ...standard, ...satt }, { exposeDefaultValues: true });
  const feil = [
    ...validateSync(miljo).flatMap((f) => Object.values(f.constraints ?? {})),
    ...varslingsfeil(miljo, satt),
    ...ikkeIProduksjon(miljo),
  ];
  if (feil.length > 0) throw new UgyldigMiljo(feil);
  return miljo;
}

const felles = (satt: Miljovariabler): Miljovariabler => ({
  SANDKASSE: String(satt['NODE_ENV'] !== 'production'),
});

const driftsverdier = (): Miljovariabler => ({
  VERT: '0.0.0.0',
  LOGGNIVA: 'info',
  TILLAT_SYNTETISKE: 'false',
});

/** The sandbox holds synthetic persons only, so its keys are known to all and cannot be lost. */
function sandkasseverdier(satt: Miljovariabler): Miljovariabler {
  const adresse = satt['OFFENTLIG_ADRESSE'] ?? `http://localhost:${satt['PORT'] ?? '3000'}`;
  return {
    VERT: 'localhost',
    LOGGNIVA: 'warn',
    TILLAT_SYNTETISKE: 'true',
    OFFENTLIG_ADRESSE: adresse,
    MASKINPORTEN_ISSUER: `${adresse}/sandkasse/maskinporten/`,
    IDPORTEN_ISSUER: `${adresse}/sandkasse/idporten`,
    IDPORTEN_KLIENT_ID: 'min-kommune-portal',
    VARSLING: 'DIREKTE',
    VARSLING_PER_SEKUND: '200',
    EPOST_AVSENDER: 'varsel@minkommune.example',
    KRR_ADRESSE: `${adresse}/sandkasse/krr`,
    SMS_ADRESSE: `${adresse}/sandkasse/sms`,
    SMS_KONTO_ID: 'sandkasse',
    PERSON_KRYPTERINGSNOKLER: `sandkasse:${kjentNokkel('kryptering')}`,
    PERSON_OPPSLAGSNOKKEL: `sandkasse:${kjentNokkel('oppslag')}`,
  };
}

const kjentNokkel = (navn: string): string =>
  createHash('sha256').update(`min kommune oppgave, sandkasse: ${navn}`).digest('base64');

function ikkeIProduksjon(miljo: Miljo): string[] {
  if (miljo.NODE_ENV !== 'production') return [];
  const sikre = [
    ...(['OFFENTLIG_ADRESSE', 'MASKINPORTEN_ISSUER', 'IDPORTEN_ISSUER'] as const),
    ...(miljo.VARSLING === 'ALTINN' ? (['ALTINN_ADRESSE'] as const) : []),
  ];
  return [
    ...kjenteNokler(miljo),
    ...(miljo.SANDKASSE ? ['SANDKASSE kan ikke være true når NODE_ENV er production'] : []),
    ...sikre
      .filter((navn) => typeof miljo[navn] === 'string' && !erSikker(miljo[navn]))
      .map((navn) => `${navn} må begynne med https:// når NODE_ENV er production`),
  ];
}

/** Keys that stand in the example file or in the source protect nobody. */
const KJENTE = new Set([
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  'BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=',
  kjentNokkel('kryptering'),
  kjentNokkel('oppslag'),
]);

const kjenteNokler = (miljo: Miljo): string[] =>
  (['PERSON_KRYPTERINGSNOKLER', 'PERSON_OPPSLAGSNOKKEL'] as const)
    .filter((navn) => Array.isArray(miljo[navn]))
    .filter((navn) => miljo[navn].some(({ nokkel }) => KJENTE.has(nokkel.toString('base64'))))
    .map((navn) => `${navn} har en nøkkel som alle kjenner. Lag en ny: openssl rand -base64 32`);

const erSikker = (adresse: string): boolean =>
  adresse.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(adresse);
