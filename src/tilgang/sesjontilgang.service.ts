import { Injectable } from '@nestjs/common';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { Miljo } from '../felles/miljo/miljo.js';
import type { Person } from '../kontrakt/innringer.js';
import { erEgetOnske } from './domene/avsender.js';
import { enkelt, type Foresporsel } from './foresporsel.js';
import { SesjonService } from './sesjon.service.js';

/** Which person is this, by the session in the portal? */
@Injectable()
export class Sesjontilgang {
  constructor(
    private readonly miljo: Miljo,
    private readonly sesjoner: SesjonService,
  ) {}

  /** @throws AvslagFeil 403 FREMMED_AVSENDER, then 401 SESJON_UTLOPT */
  async innbygger({ metode, headers }: Foresporsel, hemmelighet: string): Promise<Person> {
    const avsender = {
      metode,
      origin: headers.origin,
      hvorfra: enkelt(headers['sec-fetch-site']),
      bevis: enkelt(headers['x-min-kommune']),
    };
    if (!erEgetOnske(avsender, this.miljo.OFFENTLIG_ADRESSE)) throw new AvslagFeil(fremmedAvsender);
    const person = await this.sesjoner.bruk(hemmelighet);
    if (!person) throw new AvslagFeil(sesjonUtlopt);
    return person;
  }
}

const fremmedAvsender: Avslag = {
  kode: 'FREMMED_AVSENDER',
  melding: 'Forespørselen kom ikke fra sidene våre. Åpne portalen og prøv der.',
};

const sesjonUtlopt: Avslag = {
  kode: 'SESJON_UTLOPT',
  melding: 'Du er logget ut. Logg inn på nytt.',
};
