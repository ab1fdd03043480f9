import { pa } from '../test/oppsett/maldatabase.js';
import { Arbeid, opprettelse } from './arbeid.js';
import type { Benk } from './benk.js';
import { ANDRE_OPPGAVER, taStatistikk, type Database } from './databaser.js';
import { KOMMUNE } from './fagsystem.js';
import { lagKommunebase } from './kommunebase.js';
import { syntetiskePersoner } from './personer.js';
import type { Tjenerprosess } from './prosess.js';
import { kjorRunde, type Deltaker } from './runder.js';
import { median } from './statistikk.js';

/** Recipients of the large task, as issue 5, point 7, asks. */
const MANGE = 100_000;
const OPPVARMING = 500;

export interface Planleggingsplan {
  readonly runder: number;
  /** Creations of tasks with two recipients in a round. */
  readonly perRunde: number;
  readonly store: number;
}

/** How many times as long creations took with notices planned as without, for each pair of rounds. */
export interface Planleggingstall {
  readonly mottakere: number;
  readonly forhold: readonly number[];
  /** Milliseconds for one creation, without. */
  readonly uten: readonly number[];
  /** Of processor time in the product, which a busy machine disturbs less; for the small ones, of which there are many. */
  readonly cpuForhold?: number;
}

interface Side extends Deltaker {
  readonly base: Database;
}

type Linje = Pick<Benk, 'last' | 'nyeHoder'>;

/** The same creations in two processes that differ in one thing: whether anybody listens and plans. */
export async function malPlanlegging(
  server: string,
  benk: Benk,
  plan: Planleggingsplan,
): Promise<{ readonly tall: readonly Planleggingstall[]; readonly feil: readonly string[] }> {
  const { base, nyeHoder } = await lagKommunebase(server, benk);
  const baser = [base];
  const tjenere: Tjenerprosess[] = [];
  try {
    const kopi = await base.kopier();
    baser.push(kopi);
    const start = async (pa_: Database, miljo: Record<string, string>): Promise<Side> => {
      const tjener = await benk.startProdukt(pa_, { skript: 'dist/bench/produkt.js', miljo });
      tjenere.push(tjener);
      return { tjener, base: pa_, arbeid: new Arbeid(KOMMUNE.fiksOrgId) };
    };
    const sider = [await start(base, {}), await start(kopi, { BENK_UTEN_VARSLING: '1' })] as const;
    const linje = { last: benk.last, nyeHoder };
    const feil: string[] = [];
    const sma = await malSma(linje, sider, plan, feil);
    const store = await malStore(linje, sider, plan.store, feil);
    return { tall: [sma, store], feil: [...feil, ...(await planfeil(sider))] };
  } finally {
    for (const tjener of tjenere) await tjener.stopp();
    for (const en of baser.reverse()) await en.slett();
  }
}

type Sider = readonly [med: Side, uten: Side];

async function malSma(
  linje: Linje,
  sider: Sider,
  { runder, perRunde }: Planleggingsplan,
  feil: string[],
): Promise<Planleggingstall> {
  const cpu = new Map<Side, number[]>(sider.map((side) => [side, []]));
  const runde = async (side: Side, antall: number): Promise<number> => {
    const svar = await kjorRunde(linje, side, 'opprett', antall);
    feil.push(...svar.feil);
    cpu.get(side)?.push(svar.cpuMs);
    return 1_000 / svar.perSekund;
  };
  for (const side of sider) await runde(side, OPPVARMING);
  await Promise.all(sider.map(({ base }) => taStatistikk(base)));
  const malt = await vekselvis(sider, runder, (side) => runde(side, perRunde));
  const [med, uten] = sider.map((side) => median(cpu.get(side) ?? []));
  return { mottakere: 2, ...malt, cpuForhold: Number(med) / Number(uten) };
}

/** One creation at a time. The first one is where the persons become known, and does not count. */
async function malStore(
  linje: Linje,
  sider: Sider,
  runder: number,
  feil: string[],
): Promise<Planleggingstall> {
  const foresporsel = opprettelse(KOMMUNE.fiksOrgId, syntetiskePersoner(MANGE));
  const en = async ({ base, tjener: { adresse } }: Side): Promise<number> => {
    // What the round before left to be tidied is not to be tidied in this one.
    await taStatistikk(base);
    const hoder = [...(await linje.nyeHoder()), 'content-type', 'application/json'];
    const valg = { adresse, hoder, samtidige: 1, foresporsler: [foresporsel], maksMs: 60_000 };
    const svar = await linje.last.kjor(valg);
    feil.push(...svar.feil);
    return svar.ms;
  };
  for (const side of sider) await en(side);
  return { mottakere: MANGE, ...(await vekselvis(sider, runder, en)) };
}

/** Who goes first changes, so that being second is no advantage. */
async function vekselvis(
  [med, uten]: Sider,
  runder: number,
  mal: (side: Side) => Promise<number>,
): Promise<Pick<Planleggingstall, 'forhold' | 'uten'>> {
  const forhold: number[] = [];
  const alleUten: number[] = [];
  for (let nr = 0; nr < runder; nr++) {
    const forst = nr % 2 === 0 ? await mal(med) : undefined;
    const utenTall = await mal(uten);
    forhold.push((forst ?? (await mal(med))) / utenTall);
    alleUten.push(utenTall);
  }
  return { forhold, uten: alleUten };
}

/** The comparison holds only where one has planned everything, and the other nothing. */
async function planfeil(sider: Sider): Promise<string[]> {
  const [med, uten] = await Promise.all(sider.map(({ base }) => tellPlaner(base)));
  const skulle = (med?.oppgaver ?? 0) - ANDRE_OPPGAVER;
  return med?.planer === skulle && uten?.planer === 0 && med.oppgaver === uten.oppgaver
    ? []
    : [`Planene er ikke som de skal: ${JSON.stringify({ med, uten })}`];
}

const tellPlaner = ({ adresse }: Database) =>
  pa(adresse, async (klient) => {
    const { rows } = await klient.query<{ oppgaver: number; planer: number }>(
      `SELECT (SELECT count(*)::int FROM oppgave) AS oppgaver,
         (SELECT count(*)::int FROM varslingsplan) AS planer`,
    );
    return rows[0];
  });
