/** What may stand between braces in a template. */
export const PLASSHOLDERE = ['kommune', 'tittel', 'frist', 'antall', 'portal'] as const;

type Plassholder = (typeof PLASSHOLDERE)[number];

/** One message before anything is known: sentences, each on its own line. */
export interface Mal {
  readonly emne: string;
  readonly tekst: string;
  readonly sms: string;
}

/** What is not known has no value. */
export type Verdier = Readonly<Partial<Record<Plassholder, string>>>;

/** A placeholder, or a brace that is no part of one. */
const KLAMMER = /\{[^{}]*\}?|\}/g;

const KJENTE: ReadonlySet<string> = new Set(PLASSHOLDERE.map((navn) => `{${navn}}`));

/**
 * What cannot be filled in, as it is written there: `{komune}`, or a brace by itself. A template may be used only
 * where this is empty.
 */
export const ukjenteKlammer = (mal: string): string[] => [
  ...new Set((mal.match(KLAMMER) ?? []).filter((funnet) => !KJENTE.has(funnet))),
];

/**
 * The sentences of a template with its values in them. A sentence about what is not known is left out.
 * A value is put in once and as it is: braces in a title are no placeholders.
 */
export const fyll = (mal: string, verdier: Verdier): string[] =>
  mal.split('\n').flatMap((linje) => {
    const tekst = linje.trim();
    return tekst === '' || mangler(tekst, verdier) ? [] : [settInn(tekst, verdier)];
  });

const verdi = (klammer: string, verdier: Verdier): string | undefined =>
  verdier[klammer.slice(1, -1) as Plassholder];

const mangler = (linje: string, verdier: Verdier): boolean =>
  (linje.match(KLAMMER) ?? []).some((funnet) => verdi(funnet, verdier) === undefined);

/** The whole template as it stands, with the values that are known. */
export const settInn = (mal: string, verdier: Verdier): string =>
  mal.replace(KLAMMER, (funnet) => verdi(funnet, verdier) ?? '');
