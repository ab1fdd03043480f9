import type { Avslag } from '../../felles/feil/avslag.js';
import type { Sendetid } from '../../felles/klokke/sendetid.js';
import { tekstfeil, type Feltfeil, type Tekstregler, type Varseltekster } from './varseltekst.js';

/** What a kommune has decided about notices to its citizens. */
export interface Varslingsvalg {
  readonly forstegangsvarsel: boolean;
  /** Bounds all reminders, the last one too; 0 is none. */
  readonly maksPurringer: number;
  readonly sendetid: Sendetid;
  /** Whether titles may leave the portal: addresses are shared, and titles may tell. */
  readonly visTittel: boolean;
  /** Whether those get reminders who have said no to digital letters; the law allows it (norge.md §4). */
  readonly varsleReserverte: boolean;
  readonly tekster: Varseltekster;
}

export const STANDARD_VARSLINGSVALG: Varslingsvalg = {
  forstegangsvarsel: true,
  maksPurringer: 10,
  sendetid: { fraTime: 9, tilTime: 17 },
  visTittel: false,
  varsleReserverte: false,
  tekster: {},
};

/** Where in the request they stand, and what came of it. */
interface Sammenheng {
  /** JSON pointer. */
  readonly sted: string;
  readonly innledning: string;
}

const LAGRING: Sammenheng = { sted: '', innledning: 'Valgene er ikke lagret.' };
/** Tried, and not saved. */
export const PROVE: Sammenheng = {
  sted: '/varslingsvalg',
  innledning: 'Utkastet kan ikke prøves.',
};

/** What no schema can say of them. */
export function vurderVarslingsvalg(
  { sendetid, tekster }: Varslingsvalg,
  regler: Tekstregler,
  { sted, innledning }: Sammenheng = LAGRING,
): Avslag | undefined {
  const feil = [...sendetidsfeil(sendetid), ...tekstfeil(tekster, regler)].map(
    ({ felt, melding }) => ({ felt: `${sted}${felt}`, melding }),
  );
  const [forste] = feil;
  if (!forste) return undefined;
  return {
    kode: 'UGYLDIG_VARSLING',
    melding: `${innledning} ${forste.felt} ${forste.melding}.`,
    detaljer: { feil },
  };
}

const sendetidsfeil = ({ fraTime, tilTime }: Sendetid): Feltfeil[] =>
  fraTime < tilTime
    ? []
    : [{ felt: '/sendetid/tilTime', melding: `må være etter fraTime, som er ${fraTime}` }];
