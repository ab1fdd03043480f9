import { langDato, utenAr } from '../../../../src/innbygger/tekster/dato.js';
import { plussDager } from '../skall/tidspunkt.js';
import type { Dagstall } from '../api/klient.js';

/** The most that is asked for; every period is a part of it. */
export const ALLE_DAGER = 366;

export const PERIODER = {
  dager30: { navn: 'Siste 30 dager', antall: 30, kolonne: 'Dag', ord: dagord },
  dager90: { navn: 'Siste 13 uker', antall: 13, kolonne: 'Uke', ord: ukeord },
  maneder12: { navn: 'Siste 12 måneder', antall: 12, kolonne: 'Måned', ord: manedsord },
} as const;
export type Periode = keyof typeof PERIODER;

type Antall = Omit<Dagstall, 'dato'>;

/** What a stretch of days is called. */
interface Ord {
  /** The same for all its days. */
  readonly nokkel: string;
  /** Under the plot. */
  readonly kort: string;
  /** In the table. */
  readonly lang: string;
}

/** A day, a week or a month, and what happened in it. */
export interface Del extends Ord, Antall {
  /** Its first day. */
  readonly fra: string;
}

/** The days of a period added up, by day, week or month. All are whole but the one that today is in. */
export function deler(alle: readonly Dagstall[], periode: Periode): readonly Del[] {
  const { antall, ord } = PERIODER[periode];
  const funnet = new Map<string, Del>();
  for (const { dato, ...tall } of alle) {
    const navn = ord(dato);
    const hittil = funnet.get(navn.nokkel);
    funnet.set(navn.nokkel, hittil ? leggTil(hittil, tall) : { ...navn, ...tall, fra: dato });
  }
  return [...funnet.values()].slice(-antall);
}

export const sum = (alle: readonly Del[]): Antall =>
  alle.reduce<Antall>(leggTil, { opprettet: 0, fullfort: 0, sendt: 0 });

const leggTil = <T extends Antall>(hittil: T, ny: Antall): T => ({
  ...hittil,
  opprettet: hittil.opprettet + ny.opprettet,
  fullfort: hittil.fullfort + ny.fullfort,
  sendt: hittil.sendt + ny.sendt,
});

const iUtc = (dato: string): Date => new Date(`${dato}T00:00:00Z`);
const kort = (dato: string): string => utenAr(dato, 'nb').replace(/(\w{3})\w{2,}$/, '$1.');
const medStor = (ord: string): string => ord.charAt(0).toUpperCase() + ord.slice(1);

function dagord(dato: string): Ord {
  return { nokkel: dato, kort: kort(dato), lang: langDato(dato, 'nb') };
}

function ukeord(dato: string): Ord {
  const nrIUken = (iUtc(dato).getUTCDay() + 6) % 7;
  const mandag = plussDager(dato, -nrIUken);
  const uke = `Uke ${ukenr(mandag)}`;
  const lang = `${uke}, fra ${utenAr(mandag, 'nb')}`;
  return { nokkel: mandag, kort: uke.toLowerCase(), lang };
}

/** A week belongs to the year of its Thursday, and the first one holds the fourth of January. */
function ukenr(mandag: string): number {
  const torsdag = iUtc(plussDager(mandag, 3));
  const nyttar = Date.UTC(torsdag.getUTCFullYear(), 0);
  return Math.floor((torsdag.getTime() - nyttar) / (7 * 86_400_000)) + 1;
}

function manedsord(dato: string): Ord {
  const [maned = '', ar = ''] = langDato(dato, 'nb').split(' ').slice(1);
  return {
    nokkel: dato.slice(0, 7),
    kort: kort(dato).split(' ')[1] ?? '',
    lang: medStor(`${maned} ${ar}`),
  };
}
