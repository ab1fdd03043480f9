import type { Sprak } from '../../felles/sprak.js';
import {
  Registerklient,
  somObjekt,
  type Kontakt,
  type Kontaktregister,
  type Registerform,
  type Registeroppsett,
} from './kontaktregister.js';

/** The register at Digdir, with a token of Maskinporten (`krr:global/kontaktinformasjon.read`). */
export const digdirKrr = (oppsett: Registeroppsett): Kontaktregister =>
  new Registerklient(DIGDIR, oppsett);

/** The same register through Fiks, which does not tell the language. */
export const fiksKrr = (oppsett: Registeroppsett): Kontaktregister =>
  new Registerklient(FIKS, oppsett);

const DIGDIR: Registerform = {
  sti: '/rest/v2/personer',
  sporsmal: (personidentifikatorer) => ({ personidentifikatorer }),
  personer: ({ personer }) => personer,
  les: ({ personidentifikator, reservasjon, status, spraak, kontaktinformasjon }) => {
    const { epostadresse, mobiltelefonnummer } = somObjekt(kontaktinformasjon);
    return tilKontakt({
      nummer: personidentifikator,
      reservert: RESERVASJON.get(reservasjon),
      status,
      epost: epostadresse,
      mobil: mobiltelefonnummer,
      sprak: SPRAK.find((sprak) => sprak === spraak),
    });
  },
};

const FIKS: Registerform = {
  sti: '/krr/api/krr/personer',
  sporsmal: (numre) => ({ fnrListe: numre.map((fnr) => ({ fnr })) }),
  personer: ({ personerListe }) => personerListe,
  les: ({ fnr, reservert, status, epost, tlf }) =>
    tilKontakt({
      nummer: fnr,
      reservert: typeof reservert === 'boolean' ? reservert : undefined,
      status,
      epost: somObjekt(epost)['epost'],
      mobil: somObjekt(tlf)['tlf'],
      sprak: undefined,
    }),
};

const SPRAK: readonly Sprak[] = ['nb', 'nn', 'en', 'se'];
const RESERVASJON = new Map<unknown, boolean>([
  ['JA', true],
  ['NEI', false],
]);

interface Registrert {
  readonly nummer: unknown;
  readonly reservert: boolean | undefined;
  readonly status: unknown;
  readonly epost: unknown;
  readonly mobil: unknown;
  readonly sprak: Sprak | undefined;
}

/**
 * Not by `varslingsstatus` or `kanVarsles`: they say no alike to the reserved, the stale and the deleted. Whether
 * somebody in the register is reserved must have been said; silence is no yes.
 */
function tilKontakt(person: Registrert): [string, Kontakt] | undefined {
  const { nummer, status, sprak, reservert } = person;
  if (typeof nummer !== 'string') return undefined;
  if (status === 'SLETTET' || status === 'IKKE_REGISTRERT') {
    return [nummer, { reservert: reservert ?? false }];
  }
  if (status !== 'AKTIV' || reservert === undefined) return undefined;
  const epost = adresse(person.epost);
  const mobil = adresse(person.mobil);
  return [
    nummer,
    { reservert, ...(epost && { epost }), ...(mobil && { mobil }), ...(sprak && { sprak }) },
  ];
}

const adresse = (noe: unknown): string => (typeof noe === 'string' ? noe.trim() : '');
