import type { ReactNode } from 'react';
import { sidensSprak } from '../../../felles/sprak/sprakvalg.js';
import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';

interface Feilord {
  readonly tittel: string;
  readonly tekst: string;
  readonly provIgjen: string;
}

/** Here and not in `tekster`: it is shown when those could not be fetched. */
const ORD: Readonly<Record<Sprak, Feilord>> = {
  nb: {
    tittel: 'Vi fikk ikke åpnet Min kommune',
    tekst: 'Sjekk at du er på nett, og prøv igjen.',
    provIgjen: 'Prøv igjen',
  },
  nn: {
    tittel: 'Vi fekk ikkje opna Min kommune',
    tekst: 'Sjekk at du er på nett, og prøv igjen.',
    provIgjen: 'Prøv igjen',
  },
  en: {
    tittel: 'We could not open Min kommune',
    tekst: 'Check that you are online, and try again.',
    provIgjen: 'Try again',
  },
  se: {
    tittel: 'Mii eat nagodan rahpat Min kommune',
    tekst: 'Dárkkis leago dus neahtta, ja geahččal fas.',
    provIgjen: 'Geahččal fas',
  },
};

/** In place of an empty page, with nothing in it that has to be fetched. */
export function Oppstartsfeil(): ReactNode {
  const sprak = sidensSprak();
  const { tittel, tekst, provIgjen } = ORD[sprak];
  return (
    <main className="spalte" lang={sprak}>
      <h1 className="ds-heading sideoverskrift" data-size="lg">
        {tittel}
      </h1>
      <p>{tekst}</p>
      <button type="button" className="ds-button" onClick={() => window.location.reload()}>
        {provIgjen}
      </button>
    </main>
  );
}
