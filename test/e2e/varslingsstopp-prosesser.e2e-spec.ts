import { setTimeout } from 'node:timers/promises';
import { cli } from '../oppsett/cli.js';
import { FORFALLER, varslingsprosesser } from '../oppsett/varslingsprosesser.js';
import { medPostgres } from '../oppsett/vilkar.js';

medPostgres.describe('nødstopp mens to prosesser sender', () => {
  const alle = varslingsprosesser();

  async function ventTilSendt(antall: number): Promise<void> {
    while (alle.smtp.mottatt.length < antall) await setTimeout(20);
  }

  async function antallVentende(): Promise<number> {
    const [rad] = await alle.sporr<{ antall: number }>(
      `SELECT count(*)::int AS antall FROM melding WHERE status = 'VENTER'`,
    );
    return Number(rad?.antall);
  }

  it('ingenting går ut etter at kommandoen har svart; startet igjen får alle, og hver sin ene', async () => {
    await alle.opprett(1_500);
    await Promise.all([alle.start(FORFALLER, 100), alle.start(FORFALLER, 100)]);
    await ventTilSendt(200);

    const svar = await cli(alle.sted.miljo, ['varsling', 'stopp', '--grunn', 'feil i teksten']);
    const vedStopp = alle.smtp.mottatt.length;
    await setTimeout(3_000);
    const etterpa = alle.smtp.mottatt.length;
    const ventende = await antallVentende();
    await cli(alle.sted.miljo, ['varsling', 'start']);
    await ventTilSendt(1_500);
    await setTimeout(1_000);

    expect(svar.ut).toContain('Ingen meldinger er underveis.');
    expect(etterpa).toBe(vedStopp);
    expect(vedStopp + ventende).toBe(1_500);
    expect(alle.smtp.mottatt).toHaveLength(1_500);
    expect(new Set(alle.smtp.mottatt.flatMap(({ til }) => til)).size).toBe(1_500);
  }, 120_000);

  it('også det en prosess alt har tatt, men ikke overlatt til kanalen, blir liggende', async () => {
    await alle.opprett(40);
    await alle.start(FORFALLER, 5);
    await ventTilSendt(3);

    await alle.sporr(
      `INSERT INTO varslingsstopp (id, grunn, satt, satt_av) VALUES (gen_random_uuid(), 'feil', now(), 'test')`,
    );
    const vedStopp = alle.smtp.mottatt.length;
    // Longer than the twenty that it has taken need at that pace.
    await setTimeout(6_000);

    // One may have been in the channel's hands, and one between.
    expect(alle.smtp.mottatt.length - vedStopp).toBeLessThanOrEqual(2);
    expect(alle.smtp.mottatt.length + (await antallVentende())).toBe(40);
  }, 60_000);
});
