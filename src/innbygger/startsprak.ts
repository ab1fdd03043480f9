import type { IncomingHttpHeaders } from 'node:http';
import { parse } from 'cookie';
import type { Sprak } from './tekster/dato.js';
import { ALLE_SPRAK, SPRAKKAPSEL } from './tekster/sprakvalg.js';

/** What browsers call our languages. `no` and `se`/`sme` are both seen. */
const NETTLESERSPRAK: ReadonlyMap<string, Sprak> = new Map([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
  ['se', 'se'],
  ['sme', 'se'],
]);

/** The language a page begins in: the one chosen before, else the browser's, else bokmål. */
export function startsprak(hoder: IncomingHttpHeaders): Sprak {
  const valgt = parse(hoder.cookie ?? '')[SPRAKKAPSEL];
  return (
    ALLE_SPRAK.find((sprak) => sprak === valgt) ??
    onskede(hoder['accept-language'] ?? '').find((sprak) => sprak !== undefined) ??
    'nb'
  );
}

/** `nn-NO,nn;q=0.9,en;q=0.5`, the most wanted first; undefined for a language that is not ours. */
const onskede = (hode: string): (Sprak | undefined)[] =>
  hode
    .split(',')
    .map((ledd) => {
      const [tag = '', ...valg] = ledd
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = valg.find((ett) => ett.startsWith('q='))?.slice(2);
      return { sprak: NETTLESERSPRAK.get(tag.split('-', 1)[0] ?? ''), vekt: Number(q ?? 1) };
    })
    .filter(({ vekt }) => vekt > 0)
    .sort((a, b) => b.vekt - a.vekt)
    .map(({ sprak }) => sprak);
