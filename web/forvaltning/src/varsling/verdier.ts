import { STANDARDMALER } from '../../../../src/varsling/tekster/maler/standardmaler.js';
import type { Varslingsvalg } from '../api/klient.js';
import type { Feltord, Verdier } from '../skjema/verdier.js';

export const SPRAK = ['nb', 'nn', 'en', 'se'] as const;
export const TYPER = ['FORSTEGANGSVARSEL', 'PURRING', 'SISTE_PURRING', 'FLERE'] as const;
export const DELER = ['emne', 'tekst', 'sms'] as const;
export type Tekstsprak = (typeof SPRAK)[number];
export type Teksttype = (typeof TYPER)[number];
/** The text that is on the page. */
export interface Valgt {
  readonly sprak: Tekstsprak;
  readonly type: Teksttype;
}
type Tekstdel = (typeof DELER)[number];

export const SPRAKORD: Readonly<Record<Tekstsprak, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
  se: 'Nordsamisk',
};
export const TYPEORD: Readonly<Record<Teksttype, string>> = {
  FORSTEGANGSVARSEL: 'Når oppgaven er ny',
  PURRING: 'Påminnelse',
  SISTE_PURRING: 'Siste påminnelse før fristen',
  FLERE: 'Flere oppgaver i samme melding',
};
const DELORD: Readonly<Record<Tekstdel | 'egen', string>> = {
  egen: 'Hvem sin tekst',
  emne: 'Emnet i e-posten',
  tekst: 'Teksten i e-posten',
  sms: 'Teksten i SMS-en',
};

/** The field of one text: `nb.PURRING.sms`. `egen` says whether the kommune has written it itself. */
export const tekstfelt = (sprak: Tekstsprak, type: Teksttype, del: Tekstdel | 'egen'): string =>
  `${sprak}.${type}.${del}`;

const alleTekster = SPRAK.flatMap((sprak) => TYPER.map((type) => ({ sprak, type })));

/**
 * All choices and texts in one, as they are saved in one: none is lost when two change different things. Where the
 * kommune has no text of its own, the standard text stands ready to be changed.
 */
export function tilVerdier({ sendetid, tekster, ...valg }: Varslingsvalg): Verdier {
  const tekst = alleTekster.flatMap(({ sprak, type }): (readonly [string, string | boolean])[] => {
    const mal = tekster[sprak]?.[type];
    const standard = STANDARDMALER[sprak].maler[type];
    return [
      [tekstfelt(sprak, type, 'egen'), mal !== undefined],
      ...DELER.map((del) => [tekstfelt(sprak, type, del), (mal ?? standard)[del]] as const),
    ];
  });
  return {
    ...valg,
    maksPurringer: String(valg.maksPurringer),
    fraTime: String(sendetid.fraTime),
    tilTime: String(sendetid.tilTime),
    ...Object.fromEntries(tekst),
  };
}

export function fraVerdier(verdier: Verdier): Varslingsvalg {
  const tekster: Varslingsvalg['tekster'] = {};
  for (const { sprak, type } of alleTekster) {
    if (verdier[tekstfelt(sprak, type, 'egen')] !== true) continue;
    const [emne, tekst, sms] = DELER.map((del) => String(verdier[tekstfelt(sprak, type, del)]));
    tekster[sprak] = { ...tekster[sprak], [type]: { emne, tekst, sms } };
  }
  return {
    forstegangsvarsel: verdier['forstegangsvarsel'] === true,
    maksPurringer: Number(verdier['maksPurringer']),
    sendetid: { fraTime: Number(verdier['fraTime']), tilTime: Number(verdier['tilTime']) },
    visTittel: verdier['visTittel'] === true,
    varsleReserverte: verdier['varsleReserverte'] === true,
    tekster,
  };
}

/** The contract's `/sendetid/fraTime` and `/tekster/nb/PURRING/sms`, as the fields here. */
export const feltFor = (peker: string): string =>
  peker.replace(/^\/(tekster|sendetid)?\/?/, '').replaceAll('/', '.');

const klokkeslett = (verdi: string | boolean): string => `kl. ${String(verdi)}`;

export const VALGORD = {
  forstegangsvarsel: { navn: 'Send varsel når oppgaven er ny' },
  maksPurringer: { navn: 'Høyst så mange påminnelser' },
  fraTime: { navn: 'Send fra', vis: klokkeslett },
  tilTime: { navn: 'Send til', vis: klokkeslett },
  visTittel: { navn: 'Oppgavens tittel kan stå i meldingen' },
  varsleReserverte: { navn: 'Varsle også dem som har reservert seg mot digital post' },
} as const satisfies Record<string, Feltord>;

const egenOrd = (verdi: string | boolean): string =>
  verdi === true ? 'Kommunens egen' : 'Standardteksten';

const medLiten = (ord: string): string => ord.charAt(0).toLowerCase() + ord.slice(1);

/** What every field is called; a text by its language and kind as well. */
export const ORD: Readonly<Record<string, Feltord>> = {
  ...VALGORD,
  ...Object.fromEntries(
    alleTekster.flatMap(({ sprak, type }) =>
      (['egen', ...DELER] as const).map((del) => [
        tekstfelt(sprak, type, del),
        {
          navn: `${SPRAKORD[sprak]}, ${medLiten(TYPEORD[type])}: ${medLiten(DELORD[del])}`,
          ...(del === 'egen' && { vis: egenOrd }),
        },
      ]),
    ),
  ),
};

export const delnavn = (del: Tekstdel): string => DELORD[del];
