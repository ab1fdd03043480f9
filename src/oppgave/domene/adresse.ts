import type { Avslag } from '../../felles/feil/avslag.js';

/** Where the task is done: https, a host, and no user name or password in the address. */
export function vurderAdresse(adresse: string): Avslag | undefined {
  const grunn = feilVed(adresse);
  return grunn
    ? {
        kode: 'UGYLDIG_URL',
        melding: `url kan ikke brukes: den ${grunn}. Send en hel adresse, som https://skole.kommune.no/skjema.`,
        detaljer: { feil: [{ felt: '/url', melding: grunn }] },
      }
    : undefined;
}

/** `https:x.no` is an address too, but one that a browser reads as a path of the page it stands on. */
const HTTPS_MED_VERT = /^https:\/\/[^/?#\\]/i;

function feilVed(adresse: string): string | undefined {
  if (!URL.canParse(adresse)) return 'er ikke en gyldig adresse';
  const { protocol, username, password, hostname } = new URL(adresse);
  if (protocol !== 'https:' || !HTTPS_MED_VERT.test(adresse)) return 'må begynne med https://';
  if (username !== '' || password !== '') return 'kan ikke inneholde brukernavn eller passord';
  return hostname === '' ? 'mangler vertsnavn' : undefined;
}
