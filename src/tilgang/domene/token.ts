import type { Avslag } from '../../felles/feil/avslag.js';

/** Claims of an access token whose signature, issuer and times are already verified. */
export type Tokeninnhold = Readonly<Record<string, unknown>>;

const FIKS_SCOPE = 'ks:fiks';
const TILSTREKKELIGE_NIVA = new Set([
  'idporten-loa-substantial',
  'idporten-loa-high',
  'Level3',
  'Level4',
]);
const CONSUMER = /^0192:(\d{9})$/;

/** Whole words only: `ks:fiksx` is another scope. */
export const harFiksScope = ({ scope }: Tokeninnhold): boolean =>
  typeof scope === 'string' && scope.split(' ').includes(FIKS_SCOPE);

/** The organisation that Maskinporten vouches for, or nothing where the claim is not as agreed. */
export function consumer({ consumer: verdi }: Tokeninnhold): string | undefined {
  if (typeof verdi !== 'object' || verdi === null) return undefined;
  const { authority, ID } = verdi as Tokeninnhold;
  if (authority !== 'iso6523-actorid-upis' || typeof ID !== 'string') return undefined;
  return CONSUMER.exec(ID)?.[1];
}

/** ID-porten must vouch for the person at level substantial or high. */
export const vurderNiva = ({ acr }: Tokeninnhold): Avslag | undefined =>
  typeof acr === 'string' && TILSTREKKELIGE_NIVA.has(acr) ? undefined : forLavtNiva;

const forLavtNiva: Avslag = {
  kode: 'INGEN_TILGANG',
  melding: 'Du må logge inn på et høyere sikkerhetsnivå (substantial eller high) i ID-porten.',
};

/** The person's number; missing for a foreign eID. */
export const personnummer = ({ pid }: Tokeninnhold): string | undefined =>
  typeof pid === 'string' && /^\d{11}$/.test(pid) ? pid : undefined;
