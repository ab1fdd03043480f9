import type { Avslag } from '../../felles/feil/avslag.js';

/**
 * Where the kommune has a list of hosts, the address leads to one of them: the very host, or one under what follows
 * `*.`. Which port it is does not matter.
 * @param tillatte in lower case, as DNS has them; empty is any
 */
export function vurderVert(adresse: string, tillatte: readonly string[]): Avslag | undefined {
  if (tillatte.length === 0) return undefined;
  const { hostname } = new URL(adresse);
  if (tillatte.some((tillatt) => erUnder(hostname, tillatt))) return undefined;
  const melding = `kommunen tillater ikke adresser hos ${hostname}`;
  return {
    kode: 'VERT_IKKE_TILLATT',
    melding: `url kan ikke brukes: ${melding}. En administrator i kommunen kan legge vertsnavnet til, i innstillingene.`,
    detaljer: { feil: [{ felt: '/url', melding }] },
  };
}

const erUnder = (vert: string, tillatt: string): boolean =>
  tillatt.startsWith('*.') ? vert.endsWith(tillatt.slice(1)) : vert === tillatt;
