import { UUID } from '../../felles/uuid.js';
import type { Utfall } from './varselkanal.js';
import { felt, lesJson, medVentetid, type Svar } from './ytre-kall.js';

const INGEN_KONTAKTINFORMASJON = 'NOT-00001';

export interface Tolket {
  readonly utfall: Utfall;
  /** For the log, where Altinn did not do what it was asked to; nothing of a person in it. */
  readonly feil?: string;
  /** The order itself is wrong, and these are the fields; then it is our fault. */
  readonly felter?: readonly string[];
}

/** What Altinn's answer to an order means for the message. */
export function tolkOrdresvar({ status, kropp, ventMs }: Svar): Tolket {
  const svar = lesJson(kropp);
  if (status === 200 || status === 201) return tolkKvittering(status, svar);
  if (status === 422 && felt(svar, 'code') === INGEN_KONTAKTINFORMASJON) {
    return { utfall: { type: 'IKKE_NADD', grunn: 'INGEN_KONTAKTINFORMASJON' } };
  }
  return {
    utfall: provIgjen(ventMs),
    feil: `Altinn svarte ${status}`,
    ...((status === 400 || status === 422) && { felter: feltnavn(felt(svar, 'errors')) }),
  };
}

export const provIgjen = (ventMs?: number): Utfall => ({
  type: 'PROV_IGJEN',
  grunn: 'KANALEN_SVARER_IKKE',
  ...medVentetid(ventMs),
});

/** Without a receipt it is asked for again: the same message gets the same one, and is not sent twice. */
function tolkKvittering(status: number, svar: unknown): Tolket {
  const referanse = felt(felt(svar, 'notification'), 'shipmentId');
  return typeof referanse === 'string' && UUID.test(referanse)
    ? { utfall: { type: 'SENDT', kanal: 'ALTINN', referanse } }
    : { utfall: provIgjen(), feil: `Altinn svarte ${status} uten kvittering` };
}

/** The names only, and none with a digit in it: what is said about a field may repeat what stood there. */
const feltnavn = (errors: unknown): readonly string[] =>
  typeof errors === 'object' && errors !== null
    ? Object.keys(errors).filter((navn) => /^[A-Za-z.$[\]_]{1,120}$/.test(navn))
    : [];
