import type { Avslag } from '../felles/feil/avslag.js';

/** Another one saved since the caller read it. */
export const endretAvAndre: Avslag = {
  kode: 'ENDRET_AV_ANDRE',
  melding:
    'Noen har endret dette etter at du hentet det. Hent på nytt, gjør endringen din igjen, og lagre.',
};
