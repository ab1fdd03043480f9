import { langDato } from '../../felles/langdato.js';
import type { Sprak } from '../../felles/sprak.js';
import type { Melding } from '../kanaler/varselkanal.js';
import { tilEposthtml } from './epost-html.js';
import { fyll, type Verdier } from './mal.js';
import type { Varseltype } from '../domene/varsel.js';
import type { Maltype } from './maler/sprakmaler.js';
import { STANDARDMALER, type Malsett } from './maler/standardmaler.js';
import { paEnLinje } from './rens.js';
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
  readonly sprak: Sprak;
  /** At least one. */
  readonly varsler: readonly Varsel[];
  /** Whether the kommune lets titles out of the portal; addresses are shared, and titles may tell. */
  readonly visTittel: boolean;
}

export interface Tekstvalg {
  /** Where people log in, as it is said to them: `min.kommune.no`. */
  readonly portal: string;
  readonly maler?: Malsett;
}

/** What a citizen is told, in every form: in plain words, without a link, and with titles only where they may be said. */
export function skrivMelding(
  innhold: Varselinnhold,
  { portal, maler = STANDARDMALER }: Tekstvalg,
): Melding {
  const { id, sprak, varsler } = innhold;
  const mal = maler[sprak].maler[maltype(varsler)];
  const verdier = finnVerdier(innhold, portal);
  const avsender = paEnLinje(innhold.kommunenavn);
  const emne = paEnLinje(fyll(mal.emne, verdier).join(' ')) || avsender;
  const avsnitt = fyll(mal.tekst, verdier);
  const liste = tittelliste(innhold, maler[sprak].frist);
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

function finnVerdier(innhold: Varselinnhold, portal: string): Verdier {
  const { kommunenavn, sprak, varsler, visTittel } = innhold;
  const [forste, ...flere] = varsler;
  const tittel = visTittel && flere.length === 0 && paEnLinje(forste?.tittel ?? '');
  const [frist] = varsler.flatMap((varsel) => varsel.frist ?? []).sort();
  return {
    kommune: paEnLinje(kommunenavn),
    portal: paEnLinje(portal),
    antall: String(varsler.length),
    ...(tittel && { tittel }),
    ...(frist && { frist: langDato(frist, sprak) }),
  };
}

function tittelliste(
  { varsler, visTittel, sprak }: Varselinnhold,
  fristord: (dato: string) => string,
): string[] {
  if (!visTittel || varsler.length === 1) return [];
  return varsler.flatMap(({ tittel, frist }) => {
    const navn = paEnLinje(tittel);
    if (navn === '') return [];
    return frist === null ? navn : `${navn} (${fristord(langDato(frist, sprak))})`;
  });
}

function tilTekst([forste, ...resten]: readonly string[], liste: readonly string[]): string {
  const punkter = liste.map((tekst) => `- ${tekst}`).join('\n');
  return [forste, punkter, ...resten].filter(Boolean).join('\n\n');
}
