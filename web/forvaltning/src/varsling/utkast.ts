import type { Varseltekst, Varselutkast } from '../api/klient.js';
import { iDag } from '../skall/tidspunkt.js';
import type { Verdier } from '../skjema/verdier.js';
import { fraVerdier, type Tekstsprak, type Valgt } from './verdier.js';

export type Kanal = Varselutkast['kanal'];

/** The task that the notice is about, in the notices and on the card. */
export const EKSEMPELDAGER = 14;
export const EKSEMPELTITTEL: Readonly<Record<Tekstsprak, string>> = {
  nb: 'Samtykke til skoletur',
  nn: 'Samtykke til skuletur',
  en: 'Consent to a school trip',
  se: 'Miehtan skuvlamátkái',
};
const FLERE = 3;

/** One notice as it is written now, for one channel; saved or not. */
export function lagUtkast(verdier: Verdier, { sprak, type }: Valgt, kanal: Kanal): Varselutkast {
  const { tekster, ...valg } = fraVerdier(verdier);
  const mal = tekster[sprak]?.[type];
  const erFlere = type === 'FLERE';
  return {
    varslingsvalg: {
      ...valg,
      tekster: mal ? { [sprak]: { [type]: medBareDetSomVises(mal, kanal) } } : {},
    },
    ...{ sprak, kanal, tittel: EKSEMPELTITTEL[sprak], frist: iDag(EKSEMPELDAGER) },
    ...{ type: erFlere ? 'FORSTEGANGSVARSEL' : type, antall: erFlere ? FLERE : 1 },
  };
}

/** Always right. */
const FYLL = '{kommune}';

/** A fault in the SMS is no reason not to show the e-mail, nor the other way. */
const medBareDetSomVises = (mal: Varseltekst, kanal: Kanal): Varseltekst =>
  kanal === 'SMS' ? { emne: FYLL, tekst: FYLL, sms: mal.sms } : { ...mal, sms: FYLL };
