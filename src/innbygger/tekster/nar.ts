import type { Sprak } from './dato.js';

/** Intl says «om 3 døgn», and Chromium knows neither Nynorsk nor Northern Sámi: our own words. */
const ORD = {
  nb: { iDag: 'i dag', iMorgen: 'i morgen', omDager: (dager: number) => `om ${dager} dager` },
  nn: { iDag: 'i dag', iMorgen: 'i morgon', omDager: (dager: number) => `om ${dager} dagar` },
  en: { iDag: 'today', iMorgen: 'tomorrow', omDager: (dager: number) => `in ${dager} days` },
  se: { iDag: 'odne', iMorgen: 'ihttin', omDager: (dager: number) => `${dager} beaivvi geažes` },
} as const satisfies Record<Sprak, unknown>;

/** `i dag`, `i morgen`, `om 3 dager`. */
export function nar(dager: number, sprak: Sprak): string {
  const { iDag, iMorgen, omDager } = ORD[sprak];
  if (dager === 0) return iDag;
  return dager === 1 ? iMorgen : omDager(dager);
}
