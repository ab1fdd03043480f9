import { langDato, utenAr } from '../../../../src/innbygger/tekster/dato.js';
import type { Tidslinje, Tidslinjebestilling } from '../api/klient.js';
import { antallAv } from '../skall/tall.js';
import { veggtid } from '../skall/tidspunkt.js';

type Varsel = Tidslinje['varsler'][number];
type Grunn = NonNullable<Varsel['flyttet']>['grunner'][number];

const UKEDAGER = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ');

/** `mandag 30. november`, with the year where it is another than the task's. */
function dag(dato: string, { oppgave }: Tidslinjebestilling): string {
  const ukedag = UKEDAGER[new Date(`${dato}T00:00:00Z`).getUTCDay()];
  const sammeAr = oppgave.opprettet?.slice(0, 4) === dato.slice(0, 4);
  return `${ukedag} ${sammeAr ? utenAr(dato, 'nb') : langDato(dato, 'nb')}`;
}

const medStor = (ord: string): string => ord.charAt(0).toUpperCase() + ord.slice(1);

/** `Mandag 30. november kl. 09:00`. */
export function narord({ tidspunkt }: Varsel, bestilling: Tidslinjebestilling): string {
  const [dato = '', klokken = ''] = veggtid(new Date(tidspunkt)).split('T');
  return `${medStor(dag(dato, bestilling))} kl. ${klokken}`;
}

export function slagord({ type, nr }: Varsel): string {
  switch (type) {
    case 'FORSTEGANGSVARSEL':
      return 'Varsel om ny oppgave';
    case 'PURRING':
      return `Påminnelse ${nr}`;
    case 'SISTE_PURRING':
      return 'Siste påminnelse før fristen';
  }
}

const GRUNNORD: Readonly<Record<Grunn, string>> = {
  UTENFOR_TID: 'utenfor klokkeslettene',
  SONDAG: 'på søndager',
  HELLIGDAG: 'på helligdager',
};

/** Why it goes out another time than it else would have; undefined where it does not. */
export function flytteord(
  { tidspunkt, flyttet }: Varsel,
  bestilling: Tidslinjebestilling,
): string | undefined {
  if (!flyttet) return undefined;
  const grunner = flyttet.grunner.map((grunn) => GRUNNORD[grunn]).join(' eller ');
  const dato = veggtid(new Date(tidspunkt)).slice(0, 10);
  const fram = flyttet.fra > dato;
  const fra = flyttet.fra === dato ? gittKlokken(bestilling) : dag(flyttet.fra, bestilling);
  return fram
    ? `Flyttet fram fra ${fra} for å rekke fristen: det sendes ikke ${grunner}.`
    : `Flyttet fra ${fra}: det sendes ikke ${grunner}.`;
}

/** Only the first notice is moved within its day: from when the task is given. */
const gittKlokken = ({ oppgave: { opprettet = '' } }: Tidslinjebestilling): string =>
  `kl. ${veggtid(new Date(opprettet)).slice(11)}`;

/** How many there are in all. */
export function antallord({ varsler, slutt }: Tidslinje, { hoyst }: Tidslinjebestilling): string {
  if (varsler.length === 0) return 'Innbyggeren får ingen varsler.';
  const flere = slutt === 'GRENSE' && varsler.length === hoyst ? 'minst ' : '';
  return `Innbyggeren får ${flere}${antallAv(varsler.length, 'varsel', 'varsler')}.`;
}

/** Why no more come. */
export function sluttord({ varsler, slutt }: Tidslinje, bestilling: Tidslinjebestilling): string {
  const { oppgave, varslingsvalg, hoyst } = bestilling;
  switch (slutt) {
    case 'MAKS_PURRINGER':
      return varslingsvalg?.maksPurringer === 0
        ? 'Dere sender ingen påminnelser.'
        : `Dere sender høyst ${antallAv(varslingsvalg?.maksPurringer ?? 0, 'påminnelse', 'påminnelser')}.`;
    case 'FRIST':
      return `Fristen er ${dag(oppgave.frist ?? '', bestilling)}. Et varsel til ville kommet for sent.`;
    case 'PURRING_AV':
      return 'Oppgaven har ingen påminnelser.';
    case 'GRENSE':
      return varsler.length === hoyst
        ? `Det kommer flere. Her står de ${hoyst} første.`
        : 'Det neste er lenger fram enn vi planlegger.';
  }
}
