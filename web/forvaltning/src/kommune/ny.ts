import type { components } from '../../../../src/kontrakt/generert/konfigurasjon.js';
import type { Kommune } from '../api/klient.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { erId, feilPersonId, UKJENT_PERSONID, utenRom } from '../skjema/numre.js';
import type { Feltordliste } from '../skjema/verdier.js';
import {
  FEIL_KOMMUNE,
  KOMMUNEFELT,
  type Kommuneverdier,
  kontrollerKommune,
  tilFakta,
} from './ord.js';

/** A kommune as it is added: with the one who is to run it, or with neither of the two. */
export type NyKommuneverdier = Kommuneverdier &
  Readonly<{
    fiksOrgId: string;
    'administrator.personId': string;
    'administrator.navn': string;
  }>;

export const NY_KOMMUNEFELT: Feltordliste<NyKommuneverdier> = {
  ...KOMMUNEFELT,
  fiksOrgId: { navn: 'Id i Fiks' },
  'administrator.personId': { navn: 'Administratorens fødselsnummer' },
  'administrator.navn': { navn: 'Administratorens navn' },
};

export const FEIL_NY_KOMMUNE = {
  ...FEIL_KOMMUNE,
  KOMMUNE_FINNES: {
    felt: 'fiksOrgId',
    melding: 'En kommune med denne id-en er lagt til fra før. Finn den i listen.',
  },
  UGYLDIG_PERSONID: { felt: 'administrator.personId', melding: UKJENT_PERSONID },
} as const;

/** @param andre those that are there; two with one orgnr cannot be told apart in an emergency */
export function kontrollerNyKommune(
  verdier: NyKommuneverdier,
  andre: readonly Pick<Kommune, 'navn' | 'orgnr'>[],
): readonly Feltfeil<NyKommuneverdier>[] {
  const navn = verdier['administrator.navn'].trim();
  const nummer = verdier['administrator.personId'].trim();
  return [
    ...kontrollerKommune(verdier),
    ...andre.filter(({ orgnr }) => orgnr === utenRom(verdier.orgnr)).map(harNummeret),
    ...(erId(verdier.fiksOrgId.trim()) ? [] : [UGYLDIG_ID]),
    ...(nummer === '' && navn === '' ? [] : feilPersonId('administrator.personId', nummer)),
    ...(nummer !== '' && navn === '' ? [UTEN_NAVN] : []),
  ];
}

const harNummeret = ({ navn }: Pick<Kommune, 'navn'>) =>
  ({ felt: 'orgnr', melding: `${navn} har dette organisasjonsnummeret.` }) as const;

const UGYLDIG_ID = {
  felt: 'fiksOrgId',
  melding: 'Id-en ser ut som 5e9d3b17-0c48-4a2f-96e1-d8b7420f5ac3. Sjekk at hele er med.',
} as const;

const UTEN_NAVN = {
  felt: 'administrator.navn',
  melding: 'Skriv hva kommunen kaller administratoren.',
} as const;

export function tilNyKommune(verdier: NyKommuneverdier): components['schemas']['NyKommuneRequest'] {
  const personId = utenRom(verdier['administrator.personId']);
  const navn = verdier['administrator.navn'].trim();
  return {
    fiksOrgId: verdier.fiksOrgId.trim(),
    ...tilFakta(verdier),
    ...(personId !== '' && { administrator: { personId, navn } }),
  };
}
