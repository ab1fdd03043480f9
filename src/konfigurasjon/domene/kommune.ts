import type { Avslag } from '../../felles/feil/avslag.js';
import { erNavn, NAVN_MA } from './navn.js';
import { erOrgnr } from './orgnr.js';

/** What a kommune is called, by people and by registers. */
export interface Kommunefakta {
  readonly orgnr: string;
  readonly kommunenr: string;
  readonly navn: string;
}

export interface NyKommune extends Kommunefakta {
  readonly fiksOrgId: string;
}

/** What everyone who sees the kommune must be able to rely on. */
export function vurderKommune({ orgnr, kommunenr, navn }: Kommunefakta): Avslag | undefined {
  const feil = [
    ...(erOrgnr(orgnr)
      ? []
      : [{ felt: 'orgnr', melding: 'må være et gyldig organisasjonsnummer' }]),
    ...(/^\d{4}$/.test(kommunenr) ? [] : [{ felt: 'kommunenr', melding: 'må være fire sifre' }]),
    ...(erNavn(navn) ? [] : [{ felt: 'navn', melding: NAVN_MA }]),
  ];
  if (feil.length === 0) return undefined;
  const bareOrgnr = feil.every(({ felt }) => felt === 'orgnr');
  return {
    kode: bareOrgnr ? 'UGYLDIG_ORGNR' : 'UGYLDIG_FORESPORSEL',
    melding: `${feil.map(({ felt, melding }) => `${felt} ${melding}`).join('; ')}. Ingenting er endret.`,
    detaljer: { feil: feil.map(({ felt, melding }) => ({ felt: `/${felt}`, melding })) },
  };
}
