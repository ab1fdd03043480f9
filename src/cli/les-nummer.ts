import { text } from 'node:stream/consumers';
import { Bruksfeil } from './kommando.js';

/**
 * A fødselsnummer from standard input.
 * @throws Bruksfeil at a terminal: typed, the number would be left on the screen
 */
export async function lesNummer(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new Bruksfeil(
      'Fødselsnummeret leses fra standard inn: … < fodselsnummer.txt. Ingenting er endret.',
    );
  }
  return (await text(process.stdin)).trim();
}
