import type { Innsiktstall } from './innsikt.js';
import { hake, tall } from './skrift.js';
import { median, persentil } from './statistikk.js';
import type { Linje } from './varslingsrapport.js';

const STATISTIKK_MS = 300;
const OPPSLAG_MS = 50;

export const innsiktslinjer = (alt: Innsiktstall): readonly Linje[] => {
  const blant = `blant ${alt.oppgaver} oppgaver med ${alt.mottakere} mottakere`;
  return [
    linje(`Kommunens statistikk, et år av dager, ${blant}`, alt.statistikk, STATISTIKK_MS),
    linje('Oppslag på metadata, samme sted', alt.metadata, OPPSLAG_MS),
    linje('Oppslag på id, samme sted', alt.id, OPPSLAG_MS),
    linje('Innsyn i én oppgave, samme sted', alt.innsyn, OPPSLAG_MS),
  ];
};

function linje(navn: string, ms: readonly number[], mal: number): Linje {
  const p95 = persentil(ms, 0.95);
  const erNadd = p95 <= mal;
  return {
    erNadd,
    tekst: `${navn}: ${tall(median(ms), 1)} ms, p95 ${tall(p95, 1)} ms, mål ≤ ${mal} ms ${hake(erNadd)}`,
  };
}
