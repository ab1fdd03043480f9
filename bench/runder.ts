import { Arbeid, OPERASJONER, type Operasjon } from './arbeid.js';
import type { Benk } from './benk.js';
import { taStatistikk } from './databaser.js';
import { KOMMUNE } from './fagsystem.js';
import type { Tjenerprosess } from './prosess.js';

/**
 * Some more than the ten connections to the database that each server has: its pool is always in use, and
 * the queue is still so short that p95 tells of the server and not of the queue.
 */
const SAMTIDIGE = 16;
const LENGSTE_RUNDE_MS = 20_000;

export interface Rundeplan {
  /** Rounds of each operation on each server. */
  readonly runder: number;
  /** How long a round on the product should take. */
  readonly rundeMs: number;
  /** Requests of each operation that each server answers before anything counts. */
  readonly oppvarming: number;
}

export interface Rundetall {
  readonly perSekund: number;
  readonly ventetider: readonly number[];
  /** Processor time of the server per request, in milliseconds. */
  readonly cpuMs: number;
  readonly feil: readonly string[];
  readonly belastning: number;
}

/** One round on each server, right after each other, of the same requests. */
export interface Par {
  readonly produkt: Rundetall;
  readonly bar: Rundetall;
}

export type Resultat = Readonly<Record<Operasjon, readonly Par[]>>;

export interface Deltaker {
  readonly tjener: Tjenerprosess;
  readonly arbeid: Arbeid;
}

/** The two servers in turns, each operation in turns, so that whatever else the machine does hits all alike. */
export async function kjorRunder(
  benk: Benk,
  { runder, rundeMs, oppvarming }: Rundeplan,
): Promise<Resultat> {
  const produkt: Deltaker = { tjener: benk.produkt, arbeid: new Arbeid(KOMMUNE.fiksOrgId) };
  const bar: Deltaker = { tjener: benk.bar, arbeid: new Arbeid(KOMMUNE.fiksOrgId) };
  const antall = { opprett: 0, hent: 0, fullfor: 0 };
  for (const operasjon of OPERASJONER) {
    await kjorRunde(benk, bar, operasjon, oppvarming);
    const { perSekund } = await kjorRunde(benk, produkt, operasjon, oppvarming);
    antall[operasjon] = Math.ceil((perSekund * rundeMs) / 1_000);
  }
  await Promise.all([benk.produktbase, benk.barbase].map(taStatistikk));

  const resultat: Record<Operasjon, Par[]> = { opprett: [], hent: [], fullfor: [] };
  for (let nr = 0; nr < runder; nr++) {
    for (const operasjon of OPERASJONER) {
      const mange = Math.min(antall[operasjon], tilgjengelig(operasjon, [produkt, bar]));
      resultat[operasjon].push(
        await kjorPar(benk, { produkt, bar }, operasjon, { mange, barForst: nr % 2 === 1 }),
      );
    }
  }
  return resultat;
}

/** A task can be completed once, so there cannot be more completions than tasks. */
const tilgjengelig = (operasjon: Operasjon, deltakere: readonly Deltaker[]): number =>
  operasjon === 'fullfor'
    ? Math.min(...deltakere.map(({ arbeid }) => arbeid.ufullforte))
    : Infinity;

/** Who goes first changes, so that being second is no advantage. */
async function kjorPar(
  benk: Benk,
  { produkt, bar }: { produkt: Deltaker; bar: Deltaker },
  operasjon: Operasjon,
  { mange, barForst }: { mange: number; barForst: boolean },
): Promise<Par> {
  const forst = barForst ? await kjorRunde(benk, bar, operasjon, mange) : undefined;
  const produkttall = await kjorRunde(benk, produkt, operasjon, mange);
  return { produkt: produkttall, bar: forst ?? (await kjorRunde(benk, bar, operasjon, mange)) };
}

export async function kjorRunde(
  { last, nyeHoder }: Pick<Benk, 'last' | 'nyeHoder'>,
  { tjener, arbeid }: Deltaker,
  operasjon: Operasjon,
  antall: number,
): Promise<Rundetall> {
  const oppdrag = arbeid.lag(operasjon, antall);
  const hoder = [
    ...(await nyeHoder()),
    ...(operasjon === 'hent' ? [] : ['content-type', 'application/json']),
  ];
  const cpuFor = tjener.cpuMs();
  const { ms, ventetider, svar, feil, belastning } = await last.kjor({
    adresse: tjener.adresse,
    samtidige: SAMTIDIGE,
    hoder,
    foresporsler: oppdrag.map(({ foresporsel }) => foresporsel),
    maksMs: LENGSTE_RUNDE_MS,
  });
  const cpuMs = (tjener.cpuMs() - cpuFor) / ventetider.length;
  if (operasjon === 'opprett') {
    svar.forEach((tekst, i) => tekst && arbeid.huskOppgave(tekst, oppdrag[i]?.mottaker ?? ''));
  }
  const uventede =
    operasjon === 'opprett' ? [] : svar.flatMap((tekst, i) => uventet(tekst, oppdrag[i]?.mottaker));
  return {
    perSekund: (ventetider.length / ms) * 1_000,
    ventetider,
    cpuMs,
    feil: [...feil, ...uventede],
    belastning,
  };
}

/** An answer that does not name the recipient comes from a server that skips the work. */
const uventet = (svar: string | null, mottaker = ''): string[] =>
  svar === null || svar.includes(mottaker) ? [] : [`Svaret nevner ikke mottakeren: ${svar}`];
