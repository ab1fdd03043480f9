import { setTimeout } from 'node:timers/promises';
import { FORFALLER, varslingsprosesser } from '../oppsett/varslingsprosesser.js';
import { medPostgres } from '../oppsett/vilkar.js';

const PROSESSER = 4;
/** A process has at most this many messages under way. */
const PLASSER = 20;

medPostgres.describe('fire prosesser som deler køen', () => {
  const alle = varslingsprosesser();

  const start = () => alle.start(FORFALLER, 1_000);

  /** A task for so many, and then four processes begin. */
  async function begynnMed(antall: number): Promise<void> {
    await alle.opprett(antall);
    await Promise.all(Array.from({ length: PROSESSER }, start));
  }

  const ventende = async (): Promise<number> => {
    const rows = await alle.sporr<{ antall: number }>(
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
    for (const { til } of alle.smtp.mottatt) {
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
      while (alle.smtp.mottatt.length < grense) await setTimeout(5);
      alle.prosesser[1 + drept]?.barn.kill('SIGKILL');
      drept++;
      await start();
    }
    // The time that a lease takes to run out.
    await ventTilBareTatt();
    await alle.sporr("UPDATE melding SET tatt_til = now() WHERE status = 'VENTER'");

    await ventTilTom();

    const tall = perMottaker();
    const gjentatt = tall.filter((antall) => antall > 1).length;
    const rows = await alle.sporr<{ overtatt: number }>(
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
      const rows = await alle.sporr<{ ledige: number }>(
        `SELECT count(*)::int AS ledige FROM melding WHERE status = 'VENTER' AND tatt_til IS NULL`,
      );
      if (rows[0]?.ledige === 0) break;
      await setTimeout(200);
    }
    await setTimeout(2_000);
  }

  const ulikeIder = (): string[] => [
    ...new Set(alle.smtp.mottatt.map(({ ra }) => /^message-id: (.*)$/im.exec(ra)?.[1] ?? 'ingen')),
  ];
});
