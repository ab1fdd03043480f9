import type { Kommune } from '../api/klient.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { feilKommunenr, feilOrgnr, UKJENT_ORGNR, utenRom } from '../skjema/numre.js';
import type { Feltordliste } from '../skjema/verdier.js';

/** What a kommune is called, and the numbers it has. */
export type Kommuneverdier = Readonly<{ navn: string; kommunenr: string; orgnr: string }>;

export const KOMMUNEFELT: Feltordliste<Kommuneverdier> = {
  navn: { navn: 'Navn' },
  kommunenr: { navn: 'Kommunenummer' },
  orgnr: { navn: 'Organisasjonsnummer' },
};

export const FEIL_KOMMUNE = { UGYLDIG_ORGNR: { felt: 'orgnr', melding: UKJENT_ORGNR } } as const;

export const kontrollerKommune = (verdier: Kommuneverdier): readonly Feltfeil<Kommuneverdier>[] => [
  ...(verdier.navn.trim() === ''
    ? [{ felt: 'navn' as const, melding: 'Skriv navnet slik innbyggerne skal se det.' }]
    : []),
  ...feilKommunenr('kommunenr', verdier.kommunenr),
  ...feilOrgnr('orgnr', verdier.orgnr),
];

/** As they are sent. */
export const tilFakta = ({ navn, kommunenr, orgnr }: Kommuneverdier): Kommuneverdier => ({
  navn: navn.trim(),
  kommunenr: utenRom(kommunenr),
  orgnr: utenRom(orgnr),
});

export const verdierAv = ({ navn, kommunenr, orgnr }: Kommune): Kommuneverdier => ({
  ...{ navn, kommunenr, orgnr },
});
