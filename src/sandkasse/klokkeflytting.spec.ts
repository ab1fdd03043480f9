import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FlyttbarKlokke } from './flyttbar-klokke.js';
import { Klokkeflytting, lesFlyttemal } from './klokkeflytting.js';

const NA = new Date('2026-11-27T10:00:00Z');

it.each([
  [{ flytt: 'P3D' }, '2026-11-30T10:00:00.000Z'],
  [{ flytt: 'PT90M' }, '2026-11-27T11:30:00.000Z'],
  [{ flytt: 'P1M' }, '2026-12-27T10:00:00.000Z'],
  [{ flytt: 'P1WT1H' }, '2026-12-04T11:00:00.000Z'],
  [{ til: '2026-12-01T10:00:00+01:00' }, '2026-12-01T09:00:00.000Z'],
])('%j stiller klokken til %s', (kropp, til) => {
  expect(lesFlyttemal(kropp, NA)).toEqual({ til: new Date(til) });
});

it.each([
  [{}, 'Send'],
  [null, 'Send'],
  [{ flytt: 'P' }, 'Send'],
  [{ flytt: 'P1DT' }, 'Send'],
  [{ flytt: '3 dager' }, 'Send'],
  [{ flytt: '-P1D' }, 'Send'],
  [{ til: '2026-12-01T10:00:00' }, 'Send'],
  [{ til: '2026-13-01T10:00:00Z' }, 'Send'],
  [{ flytt: 'P1D', til: '2026-12-01T10:00:00Z' }, 'Send'],
  [{ til: '2026-11-27T09:59:59Z' }, 'fram'],
  [{ flytt: 'P401D' }, 'høyst'],
])('%j blir avvist med hva som skal gjøres', (kropp, ord) => {
  expect(lesFlyttemal(kropp, NA)).toEqual({ feil: expect.stringContaining(ord) });
});

describe('klokken', () => {
  let mappe: string;
  beforeEach(() => {
    mappe = mkdtempSync(join(tmpdir(), 'mko-klokke-'));
  });
  afterEach(() => rmSync(mappe, { recursive: true }));

  it('går videre derfra den ble stilt, også etter en ny start', () => {
    new FlyttbarKlokke(mappe).stillTil(new Date(Date.now() + 86_400_000));

    const etter = new FlyttbarKlokke(mappe).na().getTime() - Date.now();

    expect(etter).toBeGreaterThan(86_390_000);
  });

  it('stanser ved alt som forfaller på veien, i riktig rekkefølge og til sin tid', async () => {
    const klokke = new FlyttbarKlokke(mappe);
    const start = klokke.na().getTime();
    const venter = [1, 2, 2, 5, 40].map((dager) => start + dager * 86_400_000);
    const gjort: number[] = [];
    const bakgrunn = {
      nesteForfall: async () => (venter[0] === undefined ? undefined : new Date(venter[0])),
      gjorUnna: async () => {
        while (venter[0] !== undefined && venter[0] <= klokke.na().getTime()) {
          venter.shift();
          gjort.push(Math.round((klokke.na().getTime() - start) / 86_400_000));
        }
      },
    };

    await new Klokkeflytting(klokke, bakgrunn).flytt((na) => lesFlyttemal({ flytt: 'P30D' }, na));

    expect(gjort).toEqual([1, 2, 2, 5]);
    expect(Math.round((klokke.na().getTime() - start) / 86_400_000)).toBe(30);
  });
});
