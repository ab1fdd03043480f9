import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ledigPort } from '../test/oppsett/ledig-port.js';
import { ADMINISTRATOR } from './arbeid.js';
import { fyll, lagDatabase, type Database } from './databaser.js';
import { hoder, KOMMUNE, skaffIntegrasjon } from './fagsystem.js';
import { startLast, type Last } from './last.js';
import { startTjener, type Oppstart, type Tjenerprosess } from './prosess.js';
import { startUtsteder, type Utsteder } from './utsteder.js';

/** The product's default; the bare server gets as many. */
const TILKOBLINGER = '10';

export interface Omfang {
  readonly oppstarter: number;
  /** How long the product stands idle before its memory is read. */
  readonly hvileMs: number;
}

/** How one of the product is started otherwise than the others. */
export type Egen = Partial<Pick<Oppstart, 'skript' | 'miljo'>>;

/** Everything that a measurement needs, running. */
export interface Benk {
  readonly produkt: Tjenerprosess;
  readonly bar: Tjenerprosess;
  readonly last: Last;
  readonly klarEtterMs: readonly number[];
  readonly hvileMb: number;
  /** Headers with a new token, so that every round begins with a token that the product has not seen. */
  readonly nyeHoder: () => Promise<string[]>;
  readonly utsteder: Utsteder;
  /** One more of the product, on a database of its own. */
  readonly startProdukt: (base: Database, egen?: Egen) => Promise<Tjenerprosess>;
  readonly produktbase: Database;
  readonly barbase: Database;
}

/** Sets the bench up, does the work, and takes everything away again, also when it is interrupted. */
export async function medBenk<T>(
  server: string,
  omfang: Omfang,
  arbeid: (benk: Benk) => Promise<T>,
): Promise<T> {
  const opprydding: (() => unknown)[] = [];
  const rydd = async (): Promise<void> => {
    for (const steg of opprydding.splice(0).reverse()) await steg();
  };
  process.once('SIGINT', () => void rydd().finally(() => process.exit(130)));
  try {
    return await arbeid(await settOpp(server, omfang, (steg) => opprydding.push(steg)));
  } finally {
    await rydd();
  }
}

type Huskelapp = (steg: () => unknown) => void;

async function settOpp(
  server: string,
  { oppstarter, hvileMs }: Omfang,
  etterpa: Huskelapp,
): Promise<Benk> {
  const mappe = mkdtempSync(join(tmpdir(), 'mko-bench-'));
  etterpa(() => rmSync(mappe, { recursive: true, force: true }));
  const utsteder = await startUtsteder();
  etterpa(utsteder.stopp);

  const produktbase = await lagDatabase(server);
  etterpa(produktbase.slett);
  const lagOppstart = produktet(utsteder, mappe);
  const produktoppstart = await lagOppstart(produktbase);
  // The first start makes the tables, and is not one that counts.
  await (await startTjener(produktoppstart)).stopp();
  await fyll(produktbase);
  const barbase = await produktbase.kopier();
  etterpa(barbase.slett);

  const { produkt, klarEtterMs } = await startFlereGanger(produktoppstart, oppstarter);
  etterpa(produkt.stopp);
  await setTimeout(hvileMs);
  const hvileMb = produkt.minneMb();

  const bar = await startTjener({
    skript: 'dist/bench/bar-server.js',
    port: await ledigPort(),
    miljo: { DATABASE_URL: barbase.adresse, DATABASE_TILKOBLINGER: TILKOBLINGER },
    loggfil: join(mappe, 'bar.log'),
  });
  etterpa(bar.stopp);
  const last = startLast('dist/bench/lastgenerator.js');
  etterpa(last.stopp);

  const integrasjon = await skaffIntegrasjon(produkt.adresse, ADMINISTRATOR, utsteder);
  const nyeHoder = async () => hoder(integrasjon, await utsteder.fagsystemtoken(KOMMUNE.orgnr));
  return {
    ...{ produkt, bar, last, klarEtterMs, hvileMb, nyeHoder, produktbase, barbase },
    ...{ utsteder, startProdukt: starter(lagOppstart) },
  };
}

const starter =
  (lagOppstart: ReturnType<typeof produktet>): Benk['startProdukt'] =>
  async (base, { miljo, ...egen } = {}) => {
    const oppstart = await lagOppstart(base);
    return startTjener({ ...oppstart, ...egen, miljo: { ...oppstart.miljo, ...miljo } });
  };

/** The last one is left running. */
async function startFlereGanger(oppstart: Oppstart, ganger: number) {
  const klarEtterMs: number[] = [];
  for (;;) {
    const produkt = await startTjener(oppstart);
    klarEtterMs.push(produkt.klarEtterMs);
    if (klarEtterMs.length >= ganger) return { produkt, klarEtterMs };
    await produkt.stopp();
  }
}

/** The keys are the same for all, so that one may read what another wrote. */
function produktet(utsteder: Utsteder, mappe: string): (base: Database) => Promise<Oppstart> {
  const nokler = {
    PERSON_KRYPTERINGSNOKLER: `bench:${randomBytes(32).toString('base64')}`,
    PERSON_OPPSLAGSNOKKEL: `bench:${randomBytes(32).toString('base64')}`,
  };
  return async (base) => ({
    skript: 'dist/src/main.js',
    port: await ledigPort(),
    miljo: { ...produktmiljo(base, utsteder), ...nokler },
    loggfil: join(mappe, 'produkt.log'),
  });
}

/** Everything on, as in production; only the series of persons and the issuers' addresses are the bench's. */
const produktmiljo = ({ adresse }: Database, utsteder: Utsteder) => ({
  VERT: '127.0.0.1',
  OFFENTLIG_ADRESSE: 'http://localhost',
  DATABASE_URL: adresse,
  DATABASE_TILKOBLINGER: TILKOBLINGER,
  MASKINPORTEN_ISSUER: utsteder.maskinporten,
  IDPORTEN_ISSUER: utsteder.idporten,
  IDPORTEN_KLIENT_ID: 'bench',
  IDPORTEN_KLIENTNOKKEL: JSON.stringify(utsteder.klientnokkel),
  TILLAT_SYNTETISKE: 'true',
  KOMMUNER: JSON.stringify([{ ...KOMMUNE, administratorer: [ADMINISTRATOR] }]),
});
