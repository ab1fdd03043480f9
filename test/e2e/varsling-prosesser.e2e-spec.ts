import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import {
  startSmtptjener,
  type Smtptjener,
} from '../../src/varsling/kanaler/smtptjener.testhjelp.js';
import { bestilling } from '../oppsett/fagsystem.js';
import { startKontaktregister, type Provekontaktregister } from '../oppsett/kontaktregister.js';
import { ledigPort } from '../oppsett/ledig-port.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import {
  fagsystemHos,
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from '../oppsett/prosess.js';
import { harPostgres } from '../oppsett/testdatabase.js';

/** Several processes share a queue only where they share a server. */
const flere = harPostgres ? describe : describe.skip;

const PROSESSER = 4;
/** A process has at most this many messages under way. */
const PLASSER = 20;

flere('fire prosesser som deler køen', () => {
  let sted: Sandkassested;
  let smtp: Smtptjener;
  let register: Provekontaktregister;
  let database: pg.Client;
  const prosesser: Prosess[] = [];

  beforeEach(async () => {
    [sted, smtp, register] = await Promise.all([
      nyttSandkassested(),
      startSmtptjener(),
      startKontaktregister(),
    ]);
    database = new pg.Client(sted.database);
    stillKlokken('2026-10-20T08:30:00Z');
  });
  afterEach(async () => {
    for (const prosess of prosesser) prosess.barn.kill('SIGKILL');
    await Promise.all(prosesser.splice(0).map(({ ferdig }) => ferdig));
    await database.end();
    await Promise.all([smtp.lukk(), register.lukk()]);
    await sted.rydd();
  });

  /** Of processes that start after this. */
  function stillKlokken(til: string): void {
    const forsprangMs = Date.parse(til) - Date.now();
    writeFileSync(
      join(String(sted.miljo['DATAMAPPE']), 'klokke.json'),
      JSON.stringify({ forsprangMs }),
    );
  }

  async function start(): Promise<Prosess> {
    const prosess = startProsess({
      ...sted.miljo,
      PORT: String(await ledigPort()),
      KRR_ADRESSE: register.adresse,
      SMTP_ADRESSE: `smtp://localhost:${smtp.port}?tls=ingen`,
      VARSLING_PER_SEKUND: '1000',
    });
    prosesser.push(prosess);
    await ventTilKlar(prosess);
    return prosess;
  }

  /** A task for so many, made half an hour before their first notice is due; then four processes begin. */
  async function begynnMed(antall: number): Promise<void> {
    const forste = await start();
    const fagsystem = await fagsystemHos(forste, await ventTilKlar(forste));
    await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: nyePersoner(antall) } }));
    forste.barn.kill('SIGTERM');
    await forste.ferdig;
    await database.connect();
    stillKlokken('2026-10-20T09:00:00Z');
    await Promise.all(Array.from({ length: PROSESSER }, start));
  }

  const ventende = async (): Promise<number> => {
    const { rows } = await database.query<{ antall: number }>(
      `SELECT (SELECT count(*) FROM melding WHERE status = 'VENTER')
         + (SELECT count(*) FROM varslingsplan WHERE neste IS NOT NULL) AS antall`,
    );
    return Number(rows[0]?.antall);
  };
  async function ventTilTom(): Promise<void> {
    while ((await ventende()) > 0) await setTimeout(200);
  }
  const perMottaker = (): number[] => {
    const tall = new Map<string, number>();
    for (const { til } of smtp.mottatt) {
      for (const adresse of til) tall.set(adresse, (tall.get(adresse) ?? 0) + 1);
    }
    return [...tall.values()];
  };

  it('hver av 10 000 mottakere får nøyaktig én melding', async () => {
    await begynnMed(10_000);

    await ventTilTom();

    expect(perMottaker()).toEqual(Array(10_000).fill(1));
  }, 240_000);

  it('når prosesser blir drept, mangler ingen, og bare det som var underveis, kommer igjen', async () => {
    await begynnMed(4_000);
    let drept = 0;
    for (const grense of [500, 1_200, 2_000, 2_800]) {
      while (smtp.mottatt.length < grense) await setTimeout(5);
      prosesser[1 + drept]?.barn.kill('SIGKILL');
      drept++;
      await start();
    }
    // The time that a lease takes to run out.
    await ventTilBareTatt();
    await database.query("UPDATE melding SET tatt_til = now() WHERE status = 'VENTER'");

    await ventTilTom();

    const tall = perMottaker();
    const gjentatt = tall.filter((antall) => antall > 1).length;
    const { rows } = await database.query<{ overtatt: number }>(
      'SELECT count(*)::int AS overtatt FROM melding WHERE overtatt > 0',
    );
    expect(tall).toHaveLength(4_000);
    expect(gjentatt).toBeLessThanOrEqual(Number(rows[0]?.overtatt));
    expect(Number(rows[0]?.overtatt)).toBeLessThanOrEqual(drept * PLASSER);
    expect(ulikeIder()).toHaveLength(4_000);
  }, 240_000);

  /** The living have nothing left to take. */
  async function ventTilBareTatt(): Promise<void> {
    for (;;) {
      const { rows } = await database.query<{ ledige: number }>(
        `SELECT count(*)::int AS ledige FROM melding WHERE status = 'VENTER' AND tatt_til IS NULL`,
      );
      if (rows[0]?.ledige === 0) break;
      await setTimeout(200);
    }
    await setTimeout(2_000);
  }

  const ulikeIder = (): string[] => [
    ...new Set(smtp.mottatt.map(({ ra }) => /^message-id: (.*)$/im.exec(ra)?.[1] ?? 'ingen')),
  ];
});
