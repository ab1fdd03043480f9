import type { Advarsel } from '../domene/advarsel.js';
import { langDato, type Sprak } from './dato.js';
import { nar } from './nar.js';

interface Tekster {
  readonly fristNaer: (nar: string, dato: string) => string;
  readonly fristUte: (dato: string) => string;
  readonly gjortAvAnnen: string;
}

/** Plain words, ours in all four languages; the Northern Sámi ones await a native reader. */
const TEKSTER: Readonly<Record<Sprak, Tekster>> = {
  nb: {
    fristNaer: (nar, dato) => `Fristen er ${nar}, ${dato}.`,
    fristUte: (dato) => `Fristen gikk ut ${dato}. Du kan prøve likevel, eller spørre kommunen.`,
    gjortAvAnnen: 'En annen har gjort dette. Du trenger ikke gjøre noe.',
  },
  nn: {
    fristNaer: (nar, dato) => `Fristen er ${nar}, ${dato}.`,
    fristUte: (dato) => `Fristen gjekk ut ${dato}. Du kan prøve likevel, eller spørje kommunen.`,
    gjortAvAnnen: 'Ein annan har gjort dette. Du treng ikkje gjere noko.',
  },
  en: {
    fristNaer: (nar, dato) => `The deadline is ${nar}, ${dato}.`,
    fristUte: (dato) =>
      `The deadline passed on ${dato}. You can try anyway, or ask the municipality.`,
    gjortAvAnnen: 'Someone else has done this. You do not need to do anything.',
  },
  se: {
    fristNaer: (nar, dato) => `Áigemearri lea ${nar}, ${dato}.`,
    fristUte: (dato) =>
      `Áigemearri nogai ${dato}. Sáhtát liikká geahččalit, dahje jearrat suohkanis.`,
    gjortAvAnnen: 'Muhtun eará lea dahkan dán. It dárbbaš dahkat maidege.',
  },
};

export function advarselstekst(advarsel: Advarsel, sprak: Sprak): string {
  const tekster = TEKSTER[sprak];
  switch (advarsel.type) {
    case 'FRIST_NAER':
      return tekster.fristNaer(nar(advarsel.dager, sprak), langDato(advarsel.frist, sprak));
    case 'FRIST_UTE':
      return tekster.fristUte(langDato(advarsel.frist, sprak));
    case 'GJORT_AV_ANNEN':
      return tekster.gjortAvAnnen;
  }
}
