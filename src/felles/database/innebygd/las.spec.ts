import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startBarn } from './barneprosess.testhjelp.js';
import { DatamappeIBruk, taLas } from './las.js';
import { UbrukeligDatamappe } from './mappe.js';

describe('låsen på datamappen', () => {
  let rot: string;
  let mappe: string;

  beforeEach(async () => {
    rot = await mkdtemp(join(tmpdir(), 'las-'));
    mappe = join(rot, 'm');
    await mkdir(mappe);
  });

  afterEach(() => rm(rot, { recursive: true }));

  /** Takes the lock at a given moment, says how it went, and keeps it. */
  const startTaker = (tidspunkt = 0) =>
    startBarn(`
      import { taLas } from './las.ts';
      import { setTimeout } from 'node:timers/promises';
      await setTimeout(Math.max(0, ${tidspunkt} - Date.now()));
      const las = taLas('${mappe}');
      await las.then(() => console.log('fikk'), (feil) => console.log('nektet', feil.message));
      await setTimeout(60_000);`);

  it('nekter den neste, og sier hvem som har den og hva en kan gjøre', async () => {
    const las = await taLas(mappe);

    const feil: unknown = await taLas(mappe).catch((e: unknown) => e);

    expect(feil).toBeInstanceOf(DatamappeIBruk);
    expect((feil as DatamappeIBruk).innehaver).toMatchObject({
      pid: process.pid,
      vert: hostname(),
    });
    expect((feil as Error).message).toContain(`prosess ${process.pid} på ${hostname()}, startet `);
    expect((feil as Error).message).toContain(
      `Stans den («kill ${process.pid}»), eller sett DATAMAPPE`,
    );
    await las.frigi();
  });

  it('kan tas igjen når den er gitt fra seg', async () => {
    for (let gang = 0; gang < 3; gang++) await (await taLas(mappe)).frigi();

    expect(await readdir(mappe)).toEqual(['las.3']);
  });

  it('lar en mappe som ingen har, kopieres med alt', async () => {
    const kopi = join(rot, 'kopi');
    await (await taLas(mappe)).frigi();

    await cp(mappe, kopi, { recursive: true });

    await (await taLas(kopi)).frigi();
    expect(await readdir(kopi)).toEqual(['las.2']);
  });

  it('rører ikke en annens lås når mappen ble slettet og laget på nytt imens', async () => {
    const gammel = await taLas(mappe);
    await rm(mappe, { recursive: true });
    await mkdir(mappe);
    const ny = await taLas(mappe);

    await gammel.frigi();

    await expect(taLas(mappe)).rejects.toThrow(DatamappeIBruk);
    await ny.frigi();
  });

  it('nekter også når den som har den, ikke svarer', async () => {
    const taus = createServer().listen(join(mappe, 'las.7'));

    await expect(taLas(mappe)).rejects.toThrow('en prosess som ikke svarer');
    taus.close();
  });

  it('nekter når den som har den, legger på hver gang', async () => {
    const avvisende = createServer((s) => s.destroy()).listen(join(mappe, 'las.7'));

    await expect(taLas(mappe)).rejects.toThrow(DatamappeIBruk);
    avvisende.close();
  });

  it('holder ikke prosessen i live', async () => {
    const barn = startBarn(`
      import { taLas } from './las.ts';
      await taLas('${mappe}');
      console.log('fikk');`);

    await barn.linje('fikk');
    await barn.slutt();

    expect(barn.prosess.exitCode).toBe(0);
  });

  it('slipper straks når prosessen drepes', async () => {
    const forste = startTaker();
    await forste.linje('fikk');
    await expect(taLas(mappe)).rejects.toThrow(`prosess ${forste.prosess.pid} på`);

    forste.prosess.kill('SIGKILL');
    await forste.slutt();
    const start = performance.now();
    const las = await taLas(mappe);

    expect(performance.now() - start).toBeLessThan(500);
    await las.frigi();
  });

  it.each([false, true])(
    'gis til nøyaktig én av ti samtidige, etter en død: %s',
    async (etterDod) => {
      if (etterDod) await (await taLas(mappe)).frigi();
      const samtidig = Date.now() + 3_000;
      const takere = Array.from({ length: 10 }, () => startTaker(samtidig));

      const utfall = await Promise.all(
        takere.map((t) => Promise.race([t.linje('fikk'), t.linje('nektet')])),
      );

      expect(utfall.filter((u) => u === 'fikk')).toHaveLength(1);
      const vinner = takere[utfall.indexOf('fikk')]?.prosess.pid;
      const nektet = utfall.filter((u) => u !== 'fikk');
      expect(nektet.every((u) => u.includes(`prosess ${vinner} på`))).toBe(true);
      for (const taker of takere) taker.prosess.kill('SIGKILL');
      await Promise.all(takere.map((t) => t.slutt()));
    },
  );

  it('sier fra når mappen ikke kan ha sokler', async () => {
    await expect(taLas(join(mappe, 'finnes-ikke'))).rejects.toThrow(UbrukeligDatamappe);
  });
});
