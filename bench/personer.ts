import { erPersonnummer } from '../src/mottaker/domene/personnummer.js';

const VEKTER_1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const VEKTER_2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** Tenor's synthetic numbers add this to the month, so none of them can ever be issued. */
const SYNTETISK = 80;

/** So many synthetic persons, always the same ones. */
export function syntetiskePersoner(antall: number): string[] {
  const personer: string[] = [];
  for (let lopenr = 0; personer.length < antall; lopenr++) {
    const nummer = nummerFor(lopenr);
    if (nummer && erPersonnummer(nummer, { tillatSyntetiske: true })) personer.push(nummer);
  }
  return personer;
}

/** Born on one of 28 days in one of 12 months of 1940–1999; nothing where a control digit would be 10. */
function nummerFor(lopenr: number): string | undefined {
  const dag = (lopenr % 28) + 1;
  const maned = (Math.floor(lopenr / 28) % 12) + 1;
  const ar = 40 + (Math.floor(lopenr / 336) % 60);
  const individ = 100 + Math.floor(lopenr / 20_160);
  const ni = `${tosifret(dag)}${maned + SYNTETISK}${ar}${individ}`;
  const ti = ni + String(kontrollsiffer(ni, VEKTER_1));
  const nummer = ti + String(kontrollsiffer(ti, VEKTER_2));
  return nummer.length === 11 ? nummer : undefined;
}

const tosifret = (tall: number): string => String(tall).padStart(2, '0');

function kontrollsiffer(sifre: string, vekter: readonly number[]): number {
  const sum = vekter.reduce((s, vekt, i) => s + vekt * Number(sifre[i]), 0);
  return (11 - (sum % 11)) % 11;
}

/** Numbers from 0 up to the limit, the same ones in every run (mulberry32). */
export function lagTrekning(fro: number): (grense: number) => number {
  let tilstand = fro;
  return (grense) => {
    tilstand = (tilstand + 0x6d2b79f5) | 0;
    let t = Math.imul(tilstand ^ (tilstand >>> 15), 1 | tilstand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * grense);
  };
}
