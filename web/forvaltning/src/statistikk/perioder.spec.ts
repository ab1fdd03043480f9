import { expect, it } from '@jest/globals';
import type { Dagstall } from '../api/klient.js';
import { ALLE_DAGER, deler, type Periode, PERIODER, sum } from './perioder.js';

/** One task made on each of the days up to that date. */
const dagerTil = (siste: string): Dagstall[] =>
  Array.from({ length: ALLE_DAGER }, (_, nr) => {
    const ms = Date.parse(`${siste}T00:00:00Z`) - (ALLE_DAGER - 1 - nr) * 86_400_000;
    const dato = new Date(ms).toISOString().slice(0, 10);
    return { dato, opprettet: 1, fullfort: 0, sendt: 2 };
  });

it('tretti dager er hver sin dag', () => {
  const funnet = deler(dagerTil('2026-10-20'), 'dager30');

  expect(funnet).toHaveLength(30);
  expect(funnet.at(-1)).toEqual({
    ...{ nokkel: '2026-10-20', kort: '20. okt.', lang: '20. oktober 2026', fra: '2026-10-20' },
    ...{ opprettet: 1, fullfort: 0, sendt: 2 },
  });
});

it('måneder er hele, unntatt den som går', () => {
  const funnet = deler(dagerTil('2026-10-20'), 'maneder12');

  expect(funnet.map(({ kort, opprettet }) => `${kort} ${opprettet}`)).toEqual([
    ...['nov. 30', 'des. 31', 'jan. 31', 'feb. 28', 'mars 31', 'apr. 30', 'mai 31', 'juni 30'],
    ...['juli 31', 'aug. 31', 'sep. 30', 'okt. 20'],
  ]);
  expect(funnet[0]).toMatchObject({ lang: 'November 2025', fra: '2025-11-01' });
});

it.each([
  ['2026-10-20', 'Uke 43, fra 19. oktober', 2],
  ['2026-10-25', 'Uke 43, fra 19. oktober', 7],
  ['2027-01-03', 'Uke 53, fra 28. desember', 7],
  ['2027-01-04', 'Uke 1, fra 4. januar', 1],
])('uken %s er i, er %s', (dato, lang, opprettet) => {
  expect(deler(dagerTil(dato), 'dager90').at(-1)).toMatchObject({ lang, opprettet });
});

it.each(['2026-10-20', '2026-10-31', '2027-01-01', '2028-02-29', '2028-12-31'])(
  'hver periode sett %s har sine deler, og summen er dagene i dem',
  (dato) => {
    const antall = (periode: Periode): number => deler(dagerTil(dato), periode).length;

    expect([antall('dager30'), antall('dager90'), antall('maneder12')]).toEqual([30, 13, 12]);
    for (const periode of Object.keys(PERIODER) as Periode[]) {
      const funnet = deler(dagerTil(dato), periode);
      const dager = (Date.parse(dato) - Date.parse(funnet[0]?.fra ?? '')) / 86_400_000 + 1;
      expect(sum(funnet)).toEqual({ opprettet: dager, fullfort: 0, sendt: 2 * dager });
    }
  },
);
