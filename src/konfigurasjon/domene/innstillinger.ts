import type { Avslag } from '../../felles/feil/avslag.js';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import type { Feltfeil } from './varseltekst.js';
import { lesVert } from './vert.js';

/** Days between reminders; a task without any may always be made. */
export interface Purregrenser {
  /** Where the fagsystem says nothing; 0 is never. */
  readonly standard: number;
  readonly minste: number;
  /** None: as long as the fagsystem wants. */
  readonly storste?: number;
}

/** Days that a task is kept, with all that tells of persons. */
export interface Bevaring {
  /** After it was done, or taken back. */
  readonly dagerEtterFerdig: number;
  /** After its deadline, when nobody did it. */
  readonly dagerEtterFrist: number;
}

/** What a kommune has decided about the tasks that are made for it, and about what its citizens see. */
export interface Innstillinger {
  /** Where a task's address may lead, each as `lesVert` gives it. Empty: anywhere. */
  readonly tillatteVerter: readonly string[];
  readonly purring: Purregrenser;
  readonly bevaring: Bevaring;
  /** Who e-mail comes from; else the kommune's name. */
  readonly avsendernavn?: string;
  readonly tilgjengelighetserklaering?: string;
}

export const STANDARD_INNSTILLINGER: Innstillinger = {
  tillatteVerter: [],
  purring: { standard: 0, minste: 1 },
  bevaring: { dagerEtterFerdig: 365, dagerEtterFrist: 365 },
};

/** As they are stored: each host once, in the form in which it is compared. */
export const normaliser = (innstillinger: Innstillinger): Innstillinger => ({
  ...innstillinger,
  tillatteVerter: [
    ...new Set(
      innstillinger.tillatteVerter.flatMap((skrevet) => {
        const lest = lesVert(skrevet);
        return 'vert' in lest ? lest.vert : [];
      }),
    ),
  ],
});

/** What no schema can say of them. */
export function vurderInnstillinger(
  innstillinger: Innstillinger,
  inneholderPersonnummer: (tekst: string) => boolean,
): Avslag | undefined {
  const { tillatteVerter, purring, avsendernavn, tilgjengelighetserklaering } = innstillinger;
  const tekster = { avsendernavn, tilgjengelighetserklaering };
  const feil = [
    ...tillatteVerter.flatMap(vertsfeil),
    ...purrefeil(purring),
    ...navnefeil(avsendernavn),
    ...adressefeil(tilgjengelighetserklaering),
    ...Object.entries(tekster)
      .filter(([, tekst]) => tekst !== undefined && inneholderPersonnummer(tekst))
      .map(([felt]) => ({ felt: `/${felt}`, melding: 'kan ikke ha et fødselsnummer' })),
  ];
  const [forste] = feil;
  if (!forste) return undefined;
  return {
    kode: 'UGYLDIG_INNSTILLING',
    melding: `Innstillingene er ikke lagret. ${forste.felt} ${forste.melding}.`,
    detaljer: { feil },
  };
}

function vertsfeil(skrevet: string, plass: number): Feltfeil[] {
  const lest = lesVert(skrevet);
  return 'feil' in lest ? [{ felt: `/tillatteVerter/${plass}`, melding: lest.feil }] : [];
}

function purrefeil({ standard, minste, storste = Infinity }: Purregrenser): Feltfeil[] {
  if (minste > storste) {
    return [{ felt: '/purring/storste', melding: `må være minst minste, som er ${minste}` }];
  }
  if (standard === 0 || (standard >= minste && standard <= storste)) return [];
  const hoyst = storste === Infinity ? '' : `, og høyst ${storste}`;
  return [{ felt: '/purring/standard', melding: `må være 0, eller minst ${minste}${hoyst}` }];
}

/** It becomes the name beside an address in a header: what could look like an address or a header is not in it. */
function navnefeil(navn: string | undefined): Feltfeil[] {
  if (navn === undefined) return [];
  const felt = '/avsendernavn';
  if (paEnLinje(navn) !== navn) {
    return [{ felt, melding: 'kan ikke ha styretegn, eller mellomrom først, sist eller dobbelt' }];
  }
  return /[<>@"\\]/.test(navn) ? [{ felt, melding: String.raw`kan ikke ha < > @ " eller \ ` }] : [];
}

const HTTPS_MED_VERT = /^https:\/\/[^/?#\\]/i;

function adressefeil(adresse: string | undefined): Feltfeil[] {
  if (adresse === undefined) return [];
  const felt = '/tilgjengelighetserklaering';
  if (!HTTPS_MED_VERT.test(adresse) || !URL.canParse(adresse) || !adresse.isWellFormed()) {
    return [{ felt, melding: 'må være en hel adresse som begynner med https://' }];
  }
  const { username, password } = new URL(adresse);
  return username === '' && password === ''
    ? []
    : [{ felt, melding: 'kan ikke inneholde brukernavn eller passord' }];
}
