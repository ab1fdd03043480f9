import type { Integrasjon, Privilegium } from '../api/klient.js';
import type { Feltordliste } from '../skjema/verdier.js';
import { tidspunkt } from '../skall/tidspunkt.js';

export const PRIVILEGIEORD: Readonly<Record<Privilegium, { navn: string; hjelp: string }>> = {
  OPPGAVE_KONFIGURASJON: {
    navn: 'Gi og endre oppgaver',
    hjelp: 'Fagsystemet kan lage oppgaver til innbyggerne, melde dem ferdige og lese dem.',
  },
  OPPGAVE_SOK: {
    navn: 'Lese oppgaver',
    hjelp: 'Fagsystemet kan bare lese. Det holder for rapporter og kontroll.',
  },
};

/** What an integration may, as two yes or no. */
export type Tilgangsverdier = Readonly<{ navn: string; endre: boolean; lese: boolean }>;

export const TILGANGSORD: Feltordliste<Tilgangsverdier> = {
  navn: { navn: 'Navn' },
  endre: { navn: PRIVILEGIEORD.OPPGAVE_KONFIGURASJON.navn },
  lese: { navn: PRIVILEGIEORD.OPPGAVE_SOK.navn },
};

export const tilPrivilegier = ({
  endre,
  lese,
}: Pick<Tilgangsverdier, 'endre' | 'lese'>): Privilegium[] => [
  ...(endre ? (['OPPGAVE_KONFIGURASJON'] as const) : []),
  ...(lese ? (['OPPGAVE_SOK'] as const) : []),
];

/** What it is called; by the beginning of its id where nobody gave it a name. */
/** Among others, where one that is gone may have the name of one that is not. */
export const navnBlantAlle = (en: Integrasjon): string =>
  en.status === 'TRUKKET' ? `${kaltNavn(en)} (trukket)` : kaltNavn(en);

export const kaltNavn = ({ navn, id }: Pick<Integrasjon, 'navn' | 'id'>): string =>
  navn || `Uten navn (${id.slice(0, 8)})`;

export const visPrivilegier = (privilegier: readonly Privilegium[]): string =>
  privilegier
    .map((ett, nr) => (nr === 0 ? PRIVILEGIEORD[ett].navn : PRIVILEGIEORD[ett].navn.toLowerCase()))
    .join(', ') || 'Ingen ennå';

export const visSistBrukt = ({ sistBrukt }: Integrasjon): string =>
  sistBrukt === undefined ? 'Aldri' : tidspunkt(sistBrukt);
