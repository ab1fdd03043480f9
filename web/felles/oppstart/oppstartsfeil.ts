import { sidensSprak } from '../sprak/sprakvalg.js';
import type { Sprak } from '../../../src/innbygger/tekster/dato.js';

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

/** In place of a page that waits for a program which does not come; so without the program's help. */
export function visOppstartsfeil(rot: HTMLElement): void {
  const sprak = sidensSprak();
  const { tittel, tekst, provIgjen } = ORD[sprak];
  const overskrift = lag('h1', 'ds-heading sideoverskrift', tittel);
  overskrift.dataset['size'] = 'lg';
  const knapp = lag('button', 'ds-button', provIgjen);
  knapp.type = 'button';
  knapp.addEventListener('click', () => window.location.reload());
  const side = lag('main', 'spalte', '');
  side.lang = sprak;
  side.append(overskrift, lag('p', '', tekst), knapp);
  rot.replaceChildren(side);
}

function lag<T extends keyof HTMLElementTagNameMap>(
  merke: T,
  klasse: string,
  tekst: string,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(merke);
  element.className = klasse;
  element.textContent = tekst;
  return element;
}
