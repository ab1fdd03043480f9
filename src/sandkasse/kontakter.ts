import { personer, testpersoner } from './personer.js';

/** How a test person is reached. The domain and the numbers exist nowhere. */
export interface Kontakt {
  readonly personId: string;
  readonly sprak: string;
  readonly reservert: boolean;
  readonly epost?: string;
  readonly mobil?: string;
}

const DOMENE = 'epost.example';
/** Its server answers 550 to this one. */
export const DOD_POSTKASSE = `nedlagt@${DOMENE}`;

const { reservert, utenAdresse, dodPostkasse } = testpersoner;

/** What the sandbox's contact register knows of everyone. */
export const kontakter: readonly Kontakt[] = personer.map(({ personId, navn, sprak }, nr) => ({
  personId,
  sprak,
  reservert: personId === reservert.personId,
  ...adresser(personId, navn, nr),
}));

function adresser(personId: string, navn: string, nr: number): { epost?: string; mobil?: string } {
  if (personId === utenAdresse.personId) return {};
  if (personId === dodPostkasse.personId) return { epost: DOD_POSTKASSE };
  const lokal = navn
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[^a-z]+/g, (tegn) => (tegn.includes(' ') ? '.' : ''));
  // No Norwegian number begins with 0.
  return { epost: `${lokal}@${DOMENE}`, mobil: `+4700000${String(nr).padStart(3, '0')}` };
}

export const finnVedEpost = (epost: string): Kontakt | undefined =>
  kontakter.find((kontakt) => kontakt.epost === epost.toLowerCase());

export const finnVedMobil = (mobil: string): Kontakt | undefined =>
  kontakter.find((kontakt) => kontakt.mobil === mobil);
