import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { lesMiljo, type UgyldigMiljo } from '../../src/felles/miljo/les-miljo.js';

/** What stands in .env.example, as it stands. */
export const eksempel = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>;

const nokkel = `ny:${Buffer.alloc(32, 7).toString('base64')}`;
export const rsanokkel = (modulusLength: number): Record<string, unknown> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'egen' };
};
export const rsa = rsanokkel(2_048);
/** The keys that everybody must make for themselves. */
export const egne = {
  PERSON_KRYPTERINGSNOKLER: nokkel,
  PERSON_OPPSLAGSNOKKEL: nokkel,
  IDPORTEN_KLIENTNOKKEL: JSON.stringify(rsa),
  MASKINPORTEN_KLIENTNOKKEL: JSON.stringify(rsa),
};
/** As .env.example with keys of its own: it can be used. */
export const drift: Record<string, string> = { ...eksempel, ...egne };

export const feilVed = (variabler: Record<string, string>): readonly string[] => {
  try {
    lesMiljo(variabler);
    return [];
  } catch (feil) {
    return (feil as UgyldigMiljo).feil;
  }
};

/** The variables that are wrong, each once. */
export const omtalte = (variabler: Record<string, string>) =>
  [...new Set(feilVed(variabler).map((feil) => feil.split(' ')[0]))].sort();
