import { langDato } from '../../felles/langdato.js';
import { finnLenke } from '../../felles/lenke.js';
import {
  fyll,
  PLASSHOLDERE,
  settInn,
  ukjenteKlammer,
  type Mal,
  type Verdier,
} from '../../felles/mal.js';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import { SMS_HOYST, smsSegmenter, utenforGsm7 } from '../../felles/sms-segmenter.js';
import type { Sprak } from '../../felles/sprak.js';

/** A message that holds more than one notice is written from `FLERE`, whatever the notices are. */
export type Maltype = 'FORSTEGANGSVARSEL' | 'PURRING' | 'SISTE_PURRING' | 'FLERE';

/** What the kommune has written itself; the rest are our own words. */
export type Varseltekster = Readonly<
  Partial<Record<Sprak, Readonly<Partial<Record<Maltype, Mal>>>>>
>;

/** What the texts of one kommune are judged by. */
export interface Tekstregler {
  readonly kommunenavn: string;
  /** Where people log in, as it is said to them. */
  readonly portal: string;
  readonly inneholderPersonnummer: (tekst: string) => boolean;
}

export interface Feltfeil {
  readonly felt: string;
  readonly melding: string;
}

/** Characters of a text that is filled in. A title has room in it once, however long it is. */
const TEGN_HOYST = { emne: 500, tekst: 3_000 } as const;
/** The title is cut to fit, and has at least the last segment to itself. */
const SEGMENTER_HOYST = SMS_HOYST - 1;

const LENGSTE_TITTEL = 'x'.repeat(255);
const LENGSTE_DATO: Readonly<Record<Sprak, string>> = {
  nb: '2026-09-30',
  nn: '2026-09-30',
  en: '2026-09-30',
  se: '2026-01-31',
};
const FLEST = '99';

/** What no schema can say of a kommune's own texts. */
export const tekstfeil = (tekster: Varseltekster, regler: Tekstregler): Feltfeil[] =>
  (Object.keys(tekster) as Sprak[]).flatMap((sprak) =>
    Object.entries(tekster[sprak] ?? {}).flatMap(([type, mal]) =>
      DELER.flatMap((del) =>
        delfeil(del, mal[del], { regler, sprak }).map((melding) => ({
          felt: `/tekster/${sprak}/${type}/${del}`,
          melding,
        })),
      ),
    ),
  );

type Del = keyof Mal;
const DELER: readonly Del[] = ['emne', 'tekst', 'sms'];

interface Grunnlag {
  readonly regler: Tekstregler;
  readonly sprak: Sprak;
}

function delfeil(del: Del, mal: string, { regler, sprak }: Grunnlag): string[] {
  // The other faults are told in words of the text, and a number is not to be repeated.
  if (regler.inneholderPersonnummer(mal)) return ['kan ikke ha et fødselsnummer'];
  if (mal.trim() === '') return ['kan ikke være tom'];
  const kjent = {
    kommune: paEnLinje(regler.kommunenavn),
    portal: regler.portal,
    antall: FLEST,
    frist: langDato(LENGSTE_DATO[sprak], sprak),
  };
  return [
    ...tegnfeil(mal),
    ...lenkefeil(settInn(mal, { ...kjent, tittel: 'tittel' }), regler.portal),
    ...klammefeil(mal),
    ...(del === 'emne' ? emnefeil(mal) : linjefeil(mal)),
    ...(del === 'sms' ? smsfeil(mal, kjent) : lengdefeil(mal, kjent, TEGN_HOYST[del])),
  ];
}

const tegnfeil = (mal: string): string[] =>
  mal.includes('\0') || !mal.isWellFormed() ? ['har et tegn som ikke kan lagres'] : [];

/** People are taught not to follow links in messages, so ours have none. */
function lenkefeil(utfylt: string, portal: string): string[] {
  const lenke = finnLenke(utfylt, portal);
  return lenke === undefined
    ? []
    : [`har «${lenke}», som telefoner gjør til en lenke. Lenker kan ikke brukes`];
}

const KAN_BRUKES = PLASSHOLDERE.map((navn) => `{${navn}}`).join(', ');

function klammefeil(mal: string): string[] {
  const ukjente = ukjenteKlammer(mal);
  return ukjente.length === 0
    ? []
    : [`har ${ukjente.join(' og ')}, som ikke kan fylles ut. Du kan bruke ${KAN_BRUKES}`];
}

const emnefeil = (mal: string): string[] => (/[\r\n]/.test(mal) ? ['må være på én linje'] : []);

/** A line about what is not known is left out, and nobody is to get a message that says nothing. */
const linjefeil = (mal: string): string[] =>
  mal.split('\n').some((linje) => linje.trim() !== '' && !/\{(tittel|frist)\}/.test(linje))
    ? []
    : [`må ha minst én linje uten {tittel} og {frist}. ${FOR_SEG}`];

/** In the words of the help beside the text. */
const FOR_SEG =
  'Skriv {frist} på en linje for seg. Har oppgaven ingen frist, blir hele linjen borte';

function lengdefeil(mal: string, kjent: Verdier, hoyst: number): string[] {
  const { length: tegn } = settInn(mal, { ...kjent, tittel: LENGSTE_TITTEL });
  return tegn <= hoyst
    ? []
    : [`kan bli ${tegn} tegn når alt er fylt ut. Det kan høyst bli ${hoyst}`];
}

function smsfeil(mal: string, kjent: Verdier): string[] {
  const sms = paEnLinje(fyll(mal, kjent).join(' '));
  const { segmenter } = smsSegmenter(sms);
  if (segmenter <= SEGMENTER_HOYST) return [];
  const dyre = utenforGsm7(sms).slice(0, 5).join(' ');
  return [
    `kan bli ${segmenter} SMS-er uten tittelen. Det kan høyst bli ${SEGMENTER_HOYST}${
      dyre === '' ? '' : `. Med ${dyre} i teksten rommer hver SMS 67 tegn, ellers 153`
    }`,
  ];
}
