/** Why a notice did not come: nobody could be reached, or something failed. */
const UTEN_KONTAKT = ['RESERVERT', 'INGEN_KONTAKTINFORMASJON'] as const;
const FEIL = ['AVVIST_AV_MOTTAKER', 'KANALEN_SVARER_IKKE', 'INGEN_SENDETID'] as const;
const GRUNNER = [...UTEN_KONTAKT, ...FEIL] as const;
type Grunn = (typeof GRUNNER)[number];

/** What is counted by day, and told for each of the last days. */
export const DAGLIGE = ['OPPRETTET', 'FULLFORT', 'SENDT'] as const;
type Daglig = (typeof DAGLIGE)[number];

/**
 * `TID`: tasks done, `nr` being the step of the time it took. `PURRET`: recipients done, `nr` being the reminders they
 * had had. `APEN`: tasks to be done, `nr` being 1 where the deadline is past and else 0. Of the rest `nr` is the day,
 * or 0 for all days that are not told one by one.
 */
export type Telling = Daglig | 'TRUKKET' | 'LEVERT' | 'TID' | 'PURRET' | 'APEN' | Grunn;

export interface Tall {
  readonly hva: Telling;
  readonly nr: number;
  readonly antall: number;
}

/** Each step of time is so much longer than the one before; the middle of one is at most 2.5 per cent off. */
const STEG = 1.05;
const DOGN_MS = 86_400_000;

/** Days from 1970 to that one. @param dato `YYYY-MM-DD` */
export const dagnummer = (dato: string): number => Date.parse(`${dato}T00:00:00Z`) / DOGN_MS;

const datoen = (dag: number): string => new Date(dag * DOGN_MS).toISOString().slice(0, 10);

export interface Statistikk {
  readonly oppgaver: {
    readonly opprettet: number;
    readonly fullfort: number;
    readonly apne: number;
    readonly overFrist: number;
    readonly trukket: number;
    readonly medianSekunder?: number;
  };
  readonly ferdigEtterPurringer: Fordeling[];
  readonly varsler: {
    readonly sendt: number;
    readonly levert: number;
    readonly feilet: number;
    readonly utenKontakt: number;
    readonly ikkeNadd: { readonly grunn: Grunn; readonly antall: number }[];
  };
  readonly dager: Dagstall[];
}

interface Fordeling {
  readonly purringer: number;
  readonly antall: number;
  /** Of all who are done. */
  readonly andel: number;
}

interface Dagstall {
  readonly dato: string;
  readonly opprettet: number;
  readonly fullfort: number;
  readonly sendt: number;
}

interface Dager {
  /** The last of the days that are told. */
  readonly dag: number;
  readonly dager: number;
}

export function lagStatistikk(tall: readonly Tall[], dager: Dager): Statistikk {
  const alle = (hva: Telling): number => sum(tall.filter((ett) => ett.hva === hva));
  const medianSekunder = median(tall.filter(({ hva }) => hva === 'TID'));
  const grunner = GRUNNER.map((grunn) => ({ grunn, antall: alle(grunn) }));
  const blant = (noen: readonly Grunn[]): number =>
    sum(grunner.filter(({ grunn }) => noen.includes(grunn)));
  return {
    oppgaver: {
      opprettet: alle('OPPRETTET'),
      fullfort: alle('FULLFORT'),
      apne: alle('APEN'),
      overFrist: sum(tall.filter(({ hva, nr }) => hva === 'APEN' && nr === 1)),
      trukket: alle('TRUKKET'),
      ...(medianSekunder !== undefined && { medianSekunder }),
    },
    ferdigEtterPurringer: fordel(tall.filter(({ hva }) => hva === 'PURRET')),
    varsler: {
      ...{ sendt: alle('SENDT'), levert: alle('LEVERT') },
      ...{ feilet: blant(FEIL), utenKontakt: blant(UTEN_KONTAKT) },
      ikkeNadd: grunner,
    },
    dager: dagene(tall, dager),
  };
}

const sum = (tall: readonly { readonly antall: number }[]): number =>
  tall.reduce((s, { antall }) => s + antall, 0);

/** The middle one's time in seconds; undefined where there are none. */
function median(steg: readonly Tall[]): number | undefined {
  const midten = sum(steg) / 2;
  let hittil = 0;
  const funnet = steg
    .toSorted((a, b) => a.nr - b.nr)
    .find(({ antall }) => (hittil += antall) >= midten);
  return midten > 0 && funnet ? Math.round(STEG ** (funnet.nr + 0.5)) : undefined;
}

/** From none up to the most that anyone had had, those too that nobody stopped at. */
function fordel(purret: readonly Tall[]): Fordeling[] {
  const av = sum(purret);
  const flest = purret.reduce((mest, { nr }) => Math.max(mest, nr), -1);
  return Array.from({ length: flest + 1 }, (_, purringer) => {
    const antall = sum(purret.filter(({ nr }) => nr === purringer));
    return { purringer, antall, andel: antall / av };
  });
}

function dagene(tall: readonly Tall[], { dag: siste, dager }: Dager): Dagstall[] {
  const paDag = new Map(tall.map(({ hva, nr, antall }) => [`${hva} ${nr}`, antall]));
  return Array.from({ length: dager }, (_, i) => {
    const dag = siste - dager + 1 + i;
    const antall = (hva: Daglig): number => paDag.get(`${hva} ${dag}`) ?? 0;
    return {
      dato: datoen(dag),
      ...{ opprettet: antall('OPPRETTET'), fullfort: antall('FULLFORT'), sendt: antall('SENDT') },
    };
  });
}
