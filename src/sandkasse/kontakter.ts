import { personer, testpersoner, type Testperson } from './personer.js';

/** How a test person is reached. The domain and the numbers exist nowhere. */
export interface Kontakt {
  readonly personId: string;
  readonly sprak: string;
  readonly reservert: boolean;
  readonly epost?: string;
  readonly mobil?: string;
  /** The mail server answers 550 to the address. */
  readonly nedlagt: boolean;
}

const DOMENE = 'epost.example';

const { reservert, utenAdresse, bareMobil, dodPostkasse, dodPostkasseMedMobil } = testpersoner;

const blant =
  (...noen: readonly Testperson[]) =>
  (personId: string): boolean =>
    noen.some((en) => en.personId === personId);

const erReservert = blant(reservert);
const harNedlagtPostkasse = blant(dodPostkasse, dodPostkasseMedMobil);
const manglerEpost = blant(utenAdresse, bareMobil);
const manglerMobil = blant(utenAdresse, dodPostkasse);

const tilAdresse = (navn: string): string =>
  navn
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[^a-z]+/g, (tegn) => (tegn.includes(' ') ? '.' : ''));

/** What the sandbox's contact register knows of everyone. */
export const kontakter: readonly Kontakt[] = personer.map(({ personId, navn, sprak }, nr) => ({
  personId,
  sprak,
  reservert: erReservert(personId),
  nedlagt: harNedlagtPostkasse(personId),
  ...(!manglerEpost(personId) && { epost: `${tilAdresse(navn)}@${DOMENE}` }),
  // No Norwegian number begins with 0.
  ...(!manglerMobil(personId) && { mobil: `+4700000${String(nr).padStart(3, '0')}` }),
}));

export const finnVedEpost = (epost: string): Kontakt | undefined =>
  kontakter.find((kontakt) => kontakt.epost === epost.toLowerCase());

export const finnVedMobil = (mobil: string): Kontakt | undefined =>
  kontakter.find((kontakt) => kontakt.mobil === mobil);

/** @param personId of a test person */
export function kontaktFor(personId: string): Kontakt {
  const kontakt = kontakter.find((en) => en.personId === personId);
  if (!kontakt) throw new Error('Kontaktregisteret har alle testpersonene');
  return kontakt;
}
