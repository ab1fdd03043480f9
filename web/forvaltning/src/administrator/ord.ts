import type { Rolle } from '../api/klient.js';
import type { Feltordliste } from '../skjema/verdier.js';

export const ROLLEORD: Readonly<Record<Rolle, { navn: string; hjelp: string }>> = {
  ADMINISTRATOR: { navn: 'Administrator', hjelp: 'Kan endre alt, også hvem som har en rolle.' },
  LESER: { navn: 'Leser', hjelp: 'Kan se alt, og endre ingenting.' },
};

export const ROLLEVALG = (['ADMINISTRATOR', 'LESER'] as const).map((verdi) => ({
  verdi,
  ...ROLLEORD[verdi],
}));

const erRolle = (verdi: unknown): verdi is Rolle => verdi === 'ADMINISTRATOR' || verdi === 'LESER';

export type Rolleverdier = Readonly<{ navn: string; rolle: Rolle }>;

export const ROLLEFELT: Feltordliste<Rolleverdier> = {
  navn: { navn: 'Navn' },
  rolle: {
    navn: 'Rolle',
    vis: (verdi) => (erRolle(verdi) ? ROLLEORD[verdi].navn : String(verdi)),
  },
};

export const SISTE_ADMINISTRATOR = {
  felt: 'rolle',
  melding: 'Kommunen må ha minst én administrator. Gi noen andre rollen først.',
} as const;

export const utenNavn = ({ navn }: Pick<Rolleverdier, 'navn'>) =>
  navn.trim() === '' ? [{ felt: 'navn' as const, melding: 'Skriv hva dere kaller personen.' }] : [];
