import { hake, tall } from './skrift.js';
import { median } from './statistikk.js';
import type { Planleggingstall } from './varselplanlegging.js';
import type { Utsendingstall } from './varselutsending.js';

/** What issue 5, point 7, asks. */
const PLANLEGGING_FORHOLD = 1.3;
const PER_SEKUND = 200;
const MINNE_MB = 100;

export interface Varslingstall {
  readonly planlegging: readonly Planleggingstall[];
  readonly utsending: Utsendingstall;
  readonly feil: readonly string[];
}

export interface Linje {
  readonly tekst: string;
  readonly erNadd: boolean;
}

export const varslingslinjer = ({ planlegging, utsending }: Varslingstall): readonly Linje[] => [
  ...planlegging.map(planleggingslinje),
  fartslinje(utsending),
  minnelinje(utsending),
];

function planleggingslinje({ mottakere, forhold, uten, cpuForhold }: Planleggingstall): Linje {
  const midten = median(forhold);
  const erNadd = midten <= PLANLEGGING_FORHOLD;
  const cpu = cpuForhold === undefined ? '' : `. CPU: ${tall(cpuForhold, 2)} ganger.`;
  return {
    erNadd,
    tekst:
      `Oppgave med ${mottakere} mottakere og varsler planlagt: ${tall(midten, 2)} ganger så lang tid som uten ` +
      `(${tall(Math.min(...forhold), 2)}–${tall(Math.max(...forhold), 2)}; uten: ${tall(median(uten), 1)} ms), ` +
      `mål ≤ ${tall(PLANLEGGING_FORHOLD, 2)} ${hake(erNadd)}${cpu}`,
  };
}

function fartslinje({ antall, ms, cpuMs }: Utsendingstall): Linje {
  const perSekund = (antall / ms) * 1_000;
  const erNadd = perSekund >= PER_SEKUND;
  return {
    erNadd,
    tekst:
      `Utsending av ${antall} varsler: ${tall(perSekund, 0)} e-poster i sekundet fra én prosess, ` +
      `mål ≥ ${PER_SEKUND} ${hake(erNadd)}. CPU: ${tall(cpuMs, 2)} ms per e-post.`,
  };
}

function minnelinje({ hvileMb, hoyestMb }: Utsendingstall): Linje {
  const over = hoyestMb - hvileMb;
  const erNadd = over < MINNE_MB;
  return {
    erNadd,
    tekst:
      `Minne under utsending: høyst ${tall(hoyestMb, 0)} MB, ${tall(over, 0)} MB over ro, ` +
      `mål < ${MINNE_MB} MB ${hake(erNadd)}`,
  };
}
