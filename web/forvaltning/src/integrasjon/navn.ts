import type { Integrasjon } from '../api/klient.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { erSammeNavn } from '../skall/samme-navn.js';
import type { Tilgangsverdier } from './ord.js';

/**
 * Two of one name cannot be told apart in a list or in the log.
 * @param andre the kommune's other integrations; those that were withdrawn have given up theirs
 */
export function feilOpptattNavn(
  navn: string,
  andre: readonly Integrasjon[],
): readonly Feltfeil<Pick<Tilgangsverdier, 'navn'>>[] {
  const opptatt = andre.find(
    (en) => en.status !== 'TRUKKET' && en.navn !== '' && erSammeNavn(en.navn, navn),
  );
  if (!opptatt) return [];
  const melding = `En annen integrasjon heter «${opptatt.navn}». Velg et navn som skiller dem.`;
  return [{ felt: 'navn', melding }];
}
