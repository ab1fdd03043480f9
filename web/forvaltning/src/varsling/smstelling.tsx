import type { ReactNode } from 'react';
import { langDato } from '../../../../src/innbygger/tekster/dato.js';
import { smsMal } from '../../../../src/innbygger/tekster/varselmal.js';
import { useKommune } from '../skall/kommune.js';
import type { Tekstsprak } from './verdier.js';

const HOYST = 3;
/** Of the text as it is written; the contract's. */
const TEGN_HOYST = 400;
/** As long as they get. */
const LANG_DATO = '2026-09-30';
const MANGE = '99';

interface Props {
  readonly mal: string;
  readonly sprak: Tekstsprak;
}

/** What the SMS will be when it is filled in, the title left out, as the server counts it. */
export function Smstelling({ mal, sprak }: Props): ReactNode {
  const { navn: kommune } = useKommune();
  const { tegn, segmenter, koding, dyre } = smsMal(mal, {
    ...{ kommune, portal: window.location.host, antall: MANGE },
    frist: langDato(LANG_DATO, sprak),
  });
  const antall = segmenter === 1 ? 'én SMS' : `${segmenter} SMS-er`;
  return (
    <span lang="nb" className="smstelling">
      Høyst {TEGN_HOYST} tegn slik den står her, og høyst {HOYST} SMS-er når alt unntatt tittelen er
      fylt inn. Nå blir den {antall}, opptil {tegn} tegn.
      {koding === 'UCS2' &&
        ` Med ${dyre.slice(0, 5).join(' ')} i teksten rommer hver SMS 67 tegn, ellers 153.`}
    </span>
  );
}
