import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FlyttbarKlokke } from './flyttbar-klokke.js';
import { Klokkeflytting, lesFlyttemal } from './klokkeflytting.js';

const NA = new Date('2026-11-27T10:00:00Z');
const DOGN_MS = 86_400_000;

it.each([
  [{ flytt: 'P3D' }, '2026-11-30T10:00:00.000Z'],
  [{ flytt: 'PT90M' }, '2026-11-27T11:30:00.000Z'],
  [{ flytt: 'P1M' }, '2026-12-27T10:00:00.000Z'],
  [{ flytt: 'P1WT1H' }, '2026-12-04T11:00:00.000Z'],
  [{ til: '2026-12-01T10:00:00+01:00' }, '2026-12-01T09:00:00.000Z'],
  [{ til: '2027-02-28T23:30:00-05:00' }, '2027-03-01T04:30:00.000Z'],
])('%j stiller klokken til %s', (kropp, til) => {
  expect(lesFlyttemal(kropp, NA)).toEqual({ til: new Date(til) });
});

const SEND = 'Send { "flytt": "P3D" }';

it.each([
  [undefined, '', SEND],
  [null, '', SEND],
  ['P3D', '', SEND],
  [{}, '', SEND],
  [{ flytt: 'P1D', til: '2026-12-01T10:00:00Z' }, '', SEND],
  [{ flytt: 'P1D', dager: 1 }, '/dager', 'feltet «dager»'],
  [{ flytt: 'P' }, '/flytt', 'P3D'],
  [{ flytt: 'P1DT' }, '/flytt', 'P3D'],
  [{ flytt: '3 dager' }, '/flytt', 'P3D'],
  [{ flytt: '-P1D' }, '/flytt', 'P3D'],
  [{ flytt: 3 }, '/flytt', 'P3D'],
  [{ flytt: 'P401D' }, '/flytt', 'høyst'],
  [{ til: '2026-12-01T10:00:00' }, '/til', 'tidssone'],
  [{ til: '2026-13-01T10:00:00Z' }, '/til', 'må finnes'],
  [{ til: '2027-02-29T10:00:00+01:00' }, '/til', 'må finnes'],
  [{ til: '2027-04-31T10:00:00Z' }, '/til', 'må finnes'],
  [{ til: null }, '/til', 'må finnes'],
  [{ til: '2026-11-27T09:59:59Z' }, '/til', 'fram'],
])('%j blir avvist med hvor det er galt, og hva som skal gjøres', (kropp, felt, ord) => {
  expect(lesFlyttemal(kropp, NA)).toEqual({ felt, feil: expect.stringContaining(ord) });
});

describe('klokken', () => {
  let mappe: string;
  beforeEach(() => {
    mappe = mkdtempSync(join(tmpdir(), 'mko-klokke-'));
  });
  afterEach(() => rmSync(mappe, { recursive: true }));

  it('går videre derfra den ble stilt, også etter en ny start', () => {
    new FlyttbarKlokke(mappe).stillTil(new Date(Date.now() + DOGN_MS));

    const etter = new FlyttbarKlokke(mappe).na().getTime() - Date.now();

    expect(etter).toBeGreaterThan(86_390_000);
  });

  it('stanser ved alt som forfaller på veien, i riktig rekkefølge og til sin tid', async () => {
    const { klokke, bakgrunn, gjort, dag } = arbeid([1, 2, 2, 5, 40]);

    await new Klokkeflytting(klokke, bakgrunn).flytt((na) => lesFlyttemal({ flytt: 'P30D' }, na));

    expect(gjort).toEqual([1, 2, 2, 5]);
    expect(dag()).toBe(30);
  });

  it('lar ikke det som sitter fast, skjule det som forfaller senere', async () => {
    const { klokke, bakgrunn, gjort, dag } = arbeid([1, 2, 5], { fast: [-3, 1, 4] });

    await new Klokkeflytting(klokke, bakgrunn).flytt((na) => lesFlyttemal({ flytt: 'P30D' }, na));

    expect(gjort).toEqual([1, 2, 5]);
    expect(dag()).toBe(30);
  });

  it('har en stans også for det som forfaller mens noe annet blir gjort', async () => {
    const { klokke, bakgrunn, gjort } = arbeid([1, 1 + 30 / 86_400, 5], { tarSekunder: 60 });

    await new Klokkeflytting(klokke, bakgrunn).flytt((na) => lesFlyttemal({ flytt: 'P30D' }, na));

    expect(gjort).toEqual([1, 1, 5]);
  });

  /**
   * Work that falls due so many days from now.
   * @param fast is never done, whatever the time
   * @param tarSekunder how far the clock goes while a round is worked off
   */
  function arbeid(forfall: readonly number[], { fast = [] as number[], tarSekunder = 0 } = {}) {
    const klokke = new FlyttbarKlokke(mappe);
    const start = klokke.na().getTime();
    const dager = (ms: number) => Math.round((ms - start) / DOGN_MS);
    const tid = (dag: number) => start + dag * DOGN_MS;
    const venter = forfall.map(tid);
    const gjort: number[] = [];
    const bakgrunn = {
      nesteForfall: async (etter: Date) => {
        const [neste] = [...venter, ...fast.map(tid)]
          .filter((forfaller) => forfaller > etter.getTime())
          .sort((a, b) => a - b);
        return neste === undefined ? undefined : new Date(neste);
      },
      gjorUnna: async () => {
        const na = klokke.na().getTime();
        while (venter[0] !== undefined && venter[0] <= na) {
          venter.shift();
          gjort.push(dager(na));
        }
        klokke.stillTil(new Date(na + tarSekunder * 1_000));
      },
    };
    return { klokke, bakgrunn, gjort, dag: () => dager(klokke.na().getTime()) };
  }
});
