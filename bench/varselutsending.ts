import { setTimeout } from 'node:timers/promises';
import { pa } from '../test/oppsett/maldatabase.js';
import { opprettelse } from './arbeid.js';
import type { Benk, Egen } from './benk.js';
import type { Database } from './databaser.js';
import { KOMMUNE } from './fagsystem.js';
import { lagKommunebase } from './kommunebase.js';
import { startMottak, type Mottak } from './mottak.js';
import { syntetiskePersoner } from './personer.js';

/** A Tuesday, within the sending hours, half an hour before the notices are due. */
const OPPRETTET = Date.parse('2026-10-20T08:30:00Z');
const FORFALLER = Date.parse('2026-10-20T09:00:00Z');
const SER_HVER_MS = 100;
const STAR_STILLE_ETTER_MS = 30_000;

export interface Utsendingstall {
  readonly antall: number;
  /** From the hour until the last message had come, the giving out included. */
  readonly ms: number;
  readonly hvileMb: number;
  readonly hoyestMb: number;
  /** Processor time of the product, per message. */
  readonly cpuMs: number;
  readonly feil: readonly string[];
}

/** One process that has so many notices due at one hour, and a mail server of its own to send them to. */
export async function malUtsending(
  server: string,
  benk: Benk,
  { antall, hvileMs }: { readonly antall: number; readonly hvileMs: number },
): Promise<Utsendingstall> {
  const mottak = await startMottak('dist/bench/mottakssiden.js');
  const { base, nyeHoder } = await lagKommunebase(server, benk);
  try {
    const start = (na: number) => benk.startProdukt(base, varslende(benk, mottak, na - Date.now()));
    const forst = await start(OPPRETTET);
    const hoder = [...(await nyeHoder()), 'content-type', 'application/json'];
    const foresporsler = [opprettelse(KOMMUNE.fiksOrgId, syntetiskePersoner(antall))];
    const { adresse } = forst;
    const { feil } = await benk.last.kjor({
      ...{ adresse, samtidige: 1, hoder, foresporsler, maksMs: 60_000 },
    });
    await forst.stopp();
    const forfallerMs = Date.now() + hvileMs;
    const tjener = await start(FORFALLER - hvileMs);
    try {
      const malt = await folg(tjener, mottak, { antall, forfallerMs });
      return { antall, ...malt, feil: [...feil, ...(await mangler(base, mottak, antall))] };
    } finally {
      await tjener.stopp();
    }
  } finally {
    mottak.stopp();
    await base.slett();
  }
}

type Tjener = Awaited<ReturnType<Benk['startProdukt']>>;

async function folg(
  tjener: Tjener,
  mottak: Mottak,
  { antall, forfallerMs }: { readonly antall: number; readonly forfallerMs: number },
): Promise<Pick<Utsendingstall, 'ms' | 'hvileMb' | 'hoyestMb' | 'cpuMs'>> {
  await setTimeout(forfallerMs - Date.now() - SER_HVER_MS);
  const [hvileMb, cpuFor] = [tjener.minneMb(), tjener.cpuMs()];
  let [hoyestMb, mottatt] = [hvileMb, await mottak.les()];
  let sisteNye = forfallerMs;
  while (mottatt.antall < antall && Date.now() - sisteNye < STAR_STILLE_ETTER_MS) {
    await setTimeout(SER_HVER_MS);
    hoyestMb = Math.max(hoyestMb, tjener.minneMb());
    const na = await mottak.les();
    if (na.antall > mottatt.antall) sisteNye = Date.now();
    mottatt = na;
  }
  const cpuMs = (tjener.cpuMs() - cpuFor) / antall;
  return { ms: mottatt.sisteMs - forfallerMs, hvileMb, hoyestMb, cpuMs };
}

/** The rate counts only where everybody got exactly one, and the product knows it. */
async function mangler(base: Database, mottak: Mottak, antall: number): Promise<string[]> {
  await setTimeout(1_000);
  const mottatt = await mottak.les();
  const sendt = await pa(base.adresse, async (klient) => {
    const { rows } = await klient.query<{ antall: number }>(
      `SELECT count(*)::int AS antall FROM melding WHERE status = 'SENDT'`,
    );
    return rows[0]?.antall;
  });
  return mottatt.antall === antall && mottatt.ulike === antall && sendt === antall
    ? []
    : [`${antall} skulle ha fått hver sin e-post: ${JSON.stringify({ ...mottatt, sendt })}`];
}

const varslende = ({ utsteder }: Benk, { krr, smtp }: Mottak, forsprangMs: number): Egen => ({
  skript: 'dist/bench/produkt.js',
  miljo: {
    BENK_FORSPRANG_MS: String(forsprangMs),
    // As in a small container. With all of the machine's memory V8 lets garbage lie for the first minute or so.
    NODE_OPTIONS: '--max-old-space-size=512',
    VARSLING: 'DIREKTE',
    VARSLING_PER_SEKUND: '10000',
    VARSLING_REKKEFOLGE: 'EPOST',
    EPOST_AVSENDER: 'varsel@benk.example',
    SMTP_ADRESSE: smtp,
    KRR_ADRESSE: krr,
    MASKINPORTEN_KLIENT_ID: 'benk',
    MASKINPORTEN_KLIENTNOKKEL: JSON.stringify(utsteder.klientnokkel),
  },
});
