import type { Kommuneinnstillinger } from '../api/klient.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import type { Feltord } from '../skjema/verdier.js';

const nar = (tomt: string) => (verdi: string | boolean) => (verdi === '' ? tomt : String(verdi));
const dager = (verdi: string | boolean): string => `${String(verdi)} dager`;

/** In the words of the log of changes (`endring/lesbar.ts`). */
export const ORD = {
  tillatteVerter: {
    navn: 'Nettsteder oppgaver kan føre til',
    vis: nar('Alle, så lenge adressen begynner med https'),
  },
  minste: { navn: 'Dager mellom påminnelser, minst' },
  storste: { navn: 'Dager mellom påminnelser, høyst', vis: nar('Så mange fagsystemet vil') },
  standard: {
    navn: 'Dager mellom påminnelser når fagsystemet ikke sier det',
    vis: (verdi) => (verdi === '0' ? 'Ingen påminnelser' : String(verdi)),
  },
  avsendernavn: { navn: 'Avsender av e-post', vis: nar('Kommunens navn') },
  tilgjengelighetserklaering: { navn: 'Tilgjengelighetserklæringen', vis: nar('Ingen lenke') },
  dagerEtterFerdig: { navn: 'Dager en oppgave blir stående når den er gjort', vis: dager },
  dagerEtterFrist: { navn: 'Dager en oppgave blir stående etter fristen', vis: dager },
} as const satisfies Record<string, Feltord>;

export type Innstillingsverdier = Readonly<Record<keyof typeof ORD, string>>;
type Innstillingsfeil = Feltfeil<Innstillingsverdier>;

/** As the contract has them. */
const GRENSER = {
  minste: [1, 3650],
  storste: [1, 3650],
  standard: [0, 3650],
  dagerEtterFerdig: [30, 3650],
  dagerEtterFrist: [30, 3650],
} as const;
type Tallfelt = keyof typeof GRENSER;
const TALLFELT = Object.keys(GRENSER) as Tallfelt[];

export function tilVerdier(innstillinger: Kommuneinnstillinger): Innstillingsverdier {
  const { tillatteVerter, purring, bevaring } = innstillinger;
  return {
    tillatteVerter: tillatteVerter.join('\n'),
    minste: String(purring.minste),
    storste: String(purring.storste ?? ''),
    standard: String(purring.standard),
    avsendernavn: innstillinger.avsendernavn ?? '',
    tilgjengelighetserklaering: innstillinger.tilgjengelighetserklaering ?? '',
    dagerEtterFerdig: String(bevaring.dagerEtterFerdig),
    dagerEtterFrist: String(bevaring.dagerEtterFrist),
  };
}

/** What is left empty is left out: then what holds for everyone holds here. */
export function fraVerdier(verdier: Innstillingsverdier): Kommuneinnstillinger {
  const storste = verdier.storste.trim();
  const avsendernavn = verdier.avsendernavn.trim();
  const tilgjengelighetserklaering = verdier.tilgjengelighetserklaering.trim();
  return {
    tillatteVerter: verter(verdier),
    purring: {
      standard: Number(verdier.standard),
      minste: Number(verdier.minste),
      ...(storste !== '' && { storste: Number(storste) }),
    },
    bevaring: {
      dagerEtterFerdig: Number(verdier.dagerEtterFerdig),
      dagerEtterFrist: Number(verdier.dagerEtterFrist),
    },
    ...(avsendernavn !== '' && { avsendernavn }),
    ...(tilgjengelighetserklaering !== '' && { tilgjengelighetserklaering }),
  };
}

/** One a line. */
const verter = ({ tillatteVerter }: Innstillingsverdier): string[] =>
  tillatteVerter
    .split('\n')
    .map((linje) => linje.trim())
    .filter(Boolean);

const EN_VERT = /^\/tillatteVerter\/(\d+)$/;

/** The contract's `/purring/minste` and `/tillatteVerter/1`, as the fields here. */
export const feltFor = (peker: string): string =>
  EN_VERT.test(peker) ? 'tillatteVerter' : peker.replace(/^\/(purring\/|bevaring\/)?/, '');

/** Which of the hosts a refusal is about. */
export function navnFor(peker: string, sendt: Innstillingsverdier): string | undefined {
  const [, plass] = EN_VERT.exec(peker) ?? [];
  return plass === undefined ? undefined : `«${verter(sendt)[Number(plass)] ?? ''}»`;
}

export function kontroller(verdier: Innstillingsverdier): readonly Innstillingsfeil[] {
  const tallfeil = TALLFELT.flatMap((felt) => tallfeilI(felt, verdier[felt].trim()));
  return tallfeil.length > 0 ? tallfeil : purrefeil(verdier);
}

function tallfeilI(felt: Tallfelt, skrevet: string): Innstillingsfeil[] {
  if (felt === 'storste' && skrevet === '') return [];
  const [minst, hoyst] = GRENSER[felt];
  const erTall = /^\d{1,4}$/.test(skrevet);
  if (erTall && Number(skrevet) >= minst && Number(skrevet) <= hoyst) return [];
  return [{ felt, melding: `${ORD[felt].navn}: skriv et helt tall fra ${minst} til ${hoyst}.` }];
}

function purrefeil(verdier: Innstillingsverdier): Innstillingsfeil[] {
  const { standard, minste, storste = GRENSER.storste[1] } = fraVerdier(verdier).purring;
  if (minste > storste) {
    return [
      { felt: 'storste', melding: `Det høyeste må være minst ${minste}, som er det laveste.` },
    ];
  }
  if (standard === 0 || (standard >= minste && standard <= storste)) return [];
  const melding = `${ORD.standard.navn}: skriv 0, eller et helt tall fra ${minste} til ${storste}.`;
  return [{ felt: 'standard', melding }];
}

interface Nedsettelse {
  readonly felt: 'dagerEtterFerdig' | 'dagerEtterFrist';
  readonly fra: number;
  readonly til: number;
}

/** Where tasks would be kept for a shorter time: those that are older are then deleted at once. */
export const nedsettelser = (
  fra: Innstillingsverdier,
  til: Innstillingsverdier,
): readonly Nedsettelse[] =>
  (['dagerEtterFerdig', 'dagerEtterFrist'] as const)
    .map((felt) => ({ felt, fra: Number(fra[felt]), til: Number(til[felt]) }))
    .filter((en) => en.til < en.fra);
