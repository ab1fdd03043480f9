import { langDato } from '../../felles/langdato.js';
import { finnLenke } from '../../felles/lenke.js';
import { fyll, type Mal, type Verdier } from '../../felles/mal.js';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import type { Sprak } from '../../felles/sprak.js';
import type { Melding } from '../kanaler/varselkanal.js';
import { tilEposthtml } from './epost-html.js';
import type { Maltype, Varseltekster } from '../../konfigurasjon/domene/varseltekst.js';
import type { Varseltype } from '../domene/varsel.js';
import { STANDARDMALER } from './maler/standardmaler.js';
import { skrivSms } from './smstekst.js';

export interface Varsel {
  readonly type: Varseltype;
  readonly tittel: string;
  /** `YYYY-MM-DD`. */
  readonly frist: string | null;
}

export interface Varselinnhold {
  readonly id: string;
  readonly kommunenavn: string;
  /** Who it comes from. */
  readonly avsender: string;
  readonly sprak: Sprak;
  /** At least one. */
  readonly varsler: readonly Varsel[];
  /** Whether the kommune lets titles out of the portal; addresses are shared, and titles may tell. */
  readonly visTittel: boolean;
}

export interface Tekstvalg {
  /** Where people log in, as it is said to them: `min.kommune.no`. */
  readonly portal: string;
  /** What the kommune has written itself. */
  readonly egne: Varseltekster;
}

/** What a citizen is told, in every form: in plain words, without a link, and with titles only where they may be said. */
export function skrivMelding(innhold: Varselinnhold, { portal, egne }: Tekstvalg): Melding {
  const { id, sprak, varsler } = innhold;
  const { frist } = STANDARDMALER[sprak];
  const type = maltype(varsler);
  const mal = egne[sprak]?.[type] ?? standardmal(type, innhold);
  const verdier = finnVerdier(innhold, portal);
  const avsender = paEnLinje(innhold.avsender);
  const emne = paEnLinje(fyll(mal.emne, verdier).join(' ')) || avsender;
  const avsnitt = fyll(mal.tekst, verdier);
  const liste = tittelliste(innhold, portal, frist);
  return {
    id,
    avsender,
    sprak,
    emne,
    tekst: tilTekst(avsnitt, liste),
    html: tilEposthtml({ sprak, emne, avsnitt, liste }),
    sms: skrivSms(mal.sms, verdier),
  };
}

function maltype([forste, ...flere]: readonly Varsel[]): Maltype {
  if (!forste) throw new Error('En melding uten varsler kan ikke skrives.');
  return flere.length === 0 ? forste.type : 'FLERE';
}

function standardmal(type: Maltype, { sprak, varsler }: Varselinnhold): Mal {
  const { maler, flerePaminnelser } = STANDARDMALER[sprak];
  const minner = varsler.every((varsel) => varsel.type !== 'FORSTEGANGSVARSEL');
  return type === 'FLERE' && minner ? flerePaminnelser : maler[type];
}

function finnVerdier(innhold: Varselinnhold, portal: string): Verdier {
  const { kommunenavn, sprak, varsler, visTittel } = innhold;
  const [forste, ...flere] = varsler;
  const tittel = visTittel && flere.length === 0 && sagtTittel(forste?.tittel ?? '', portal);
  const [frist] = varsler.flatMap((varsel) => varsel.frist ?? []).sort();
  return {
    kommune: paEnLinje(kommunenavn),
    portal: paEnLinje(portal),
    antall: String(varsler.length),
    ...(tittel && { tittel }),
    ...(frist && { frist: langDato(frist, sprak) }),
  };
}

/** A title that holds a link is not said, as one that is empty is not. */
function sagtTittel(tittel: string, portal: string): string {
  const navn = paEnLinje(tittel);
  return finnLenke(navn, portal) === undefined ? navn : '';
}

function tittelliste(
  { varsler, visTittel, sprak }: Varselinnhold,
  portal: string,
  fristord: (dato: string) => string,
): string[] {
  if (!visTittel || varsler.length === 1) return [];
  return varsler.flatMap(({ tittel, frist }) => {
    const navn = sagtTittel(tittel, portal);
    if (navn === '') return [];
    return frist === null ? navn : `${navn} (${fristord(langDato(frist, sprak))})`;
  });
}

function tilTekst([forste, ...resten]: readonly string[], liste: readonly string[]): string {
  const punkter = liste.map((tekst) => `- ${tekst}`).join('\n');
  return [forste, punkter, ...resten].filter(Boolean).join('\n\n');
}
