import type { Advarsel } from '../domene/advarsel.js';
import { langDato, type Sprak } from './dato.js';

interface Tekster {
  readonly iDag: string;
  readonly iMorgen: string;
  readonly omDager: (dager: number) => string;
  readonly fristNaer: (nar: string, dato: string) => string;
  readonly fristUte: (dato: string) => string;
  readonly gjortAvAnnen: string;
}

/** Plain words, ours in all four languages; the Northern Sámi ones await a native reader. */
const TEKSTER: Readonly<Record<Sprak, Tekster>> = {
  nb: {
    iDag: 'i dag',
    iMorgen: 'i morgen',
    omDager: (dager) => `om ${dager} dager`,
    fristNaer: (nar, dato) => `Fristen er ${nar}, ${dato}.`,
    fristUte: (dato) => `Fristen gikk ut ${dato}.`,
    gjortAvAnnen: 'En annen har gjort dette. Du trenger ikke gjøre noe.',
  },
  nn: {
    iDag: 'i dag',
    iMorgen: 'i morgon',
    omDager: (dager) => `om ${dager} dagar`,
    fristNaer: (nar, dato) => `Fristen er ${nar}, ${dato}.`,
    fristUte: (dato) => `Fristen gjekk ut ${dato}.`,
    gjortAvAnnen: 'Ein annan har gjort dette. Du treng ikkje gjere noko.',
  },
  en: {
    iDag: 'today',
    iMorgen: 'tomorrow',
    omDager: (dager) => `in ${dager} days`,
    fristNaer: (nar, dato) => `The deadline is ${nar}, ${dato}.`,
    fristUte: (dato) => `The deadline passed on ${dato}.`,
    gjortAvAnnen: 'Someone else has done this. You do not need to do anything.',
  },
  se: {
    iDag: 'odne',
    iMorgen: 'ihttin',
    omDager: (dager) => `${dager} beaivvi geažes`,
    fristNaer: (nar, dato) => `Áigemearri lea ${nar}, ${dato}.`,
    fristUte: (dato) => `Áigemearri nogai ${dato}.`,
    gjortAvAnnen: 'Muhtun eará lea dahkan dán. It dárbbaš dahkat maidege.',
  },
};

export function advarselstekst(advarsel: Advarsel, sprak: Sprak): string {
  const tekster = TEKSTER[sprak];
  switch (advarsel.type) {
    case 'FRIST_NAER':
      return tekster.fristNaer(nar(advarsel.dager, tekster), langDato(advarsel.frist, sprak));
    case 'FRIST_UTE':
      return tekster.fristUte(langDato(advarsel.frist, sprak));
    case 'GJORT_AV_ANNEN':
      return tekster.gjortAvAnnen;
  }
}

function nar(dager: number, { iDag, iMorgen, omDager }: Tekster): string {
  if (dager === 0) return iDag;
  return dager === 1 ? iMorgen : omDager(dager);
}
