import type { Avslag } from '../../felles/feil/avslag.js';
import { erNavn, NAVN_MA } from './navn.js';
import { erOrgnr } from './orgnr.js';

export interface NyKommune {
  readonly fiksOrgId: string;
  readonly orgnr: string;
  readonly kommunenr: string;
  readonly navn: string;
}

/** What everyone who sees the kommune must be able to rely on. */
export function vurderKommune({ orgnr, kommunenr, navn }: NyKommune): Avslag | undefined {
  const feil = [
    ...(erOrgnr(orgnr) ? [] : ['orgnr må være et gyldig organisasjonsnummer']),
    ...(/^\d{4}$/.test(kommunenr) ? [] : ['kommunenr må være fire sifre']),
    ...(erNavn(navn) ? [] : [`navn ${NAVN_MA}`]),
  ];
  return feil.length === 0
    ? undefined
    : { kode: 'UGYLDIG_FORESPORSEL', melding: `${feil.join('; ')}. Ingenting er endret.` };
}
