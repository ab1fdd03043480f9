import { Injectable } from '@nestjs/common';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { Kommuneregister } from '../konfigurasjon/kommuneregister.service.js';
import type { Person } from '../kontrakt/innringer.js';
import { harFiksScope, personnummer, vurderNiva } from './domene/token.js';
import { bearertoken, fiksOrgIdFra, type Foresporsel } from './foresporsel.js';
import { Idporten } from './tokenkontroll.js';

/** Which person is this, and is it an administrator? */
@Injectable()
export class Persontilgang {
  constructor(
    private readonly idporten: Idporten,
    private readonly kommuner: Kommuneregister,
  ) {}

  /** @throws AvslagFeil 401 for a token that is not good, 403 INGEN_TILGANG for too low a level */
  async innbygger(foresporsel: Foresporsel): Promise<Person> {
    const token = await this.idporten.verifiser(bearertoken(foresporsel), new Date());
    const nummer = harFiksScope(token) ? personnummer(token) : undefined;
    if (!nummer) throw new AvslagFeil(feilSlagsToken);
    kastVedAvslag(vurderNiva(token));
    return { personnummer: nummer };
  }

  /** @throws AvslagFeil also 403 IKKE_ADMINISTRATOR, the same for a kommune that does not exist */
  async administrator(foresporsel: Foresporsel): Promise<Person> {
    const person = await this.innbygger(foresporsel);
    const fiksOrgId = fiksOrgIdFra(foresporsel);
    const erAdministrator = await this.kommuner.erAdministrator(fiksOrgId, person.personnummer);
    if (!erAdministrator) throw new AvslagFeil(ikkeAdministrator);
    return person;
  }
}

const feilSlagsToken: Avslag = {
  kode: 'UGYLDIG_TOKEN',
  melding: 'Tokenet gjelder ikke denne tjenesten. Det må være fra ID-porten, med scope ks:fiks.',
};

const ikkeAdministrator: Avslag = {
  kode: 'IKKE_ADMINISTRATOR',
  melding: 'Du er ikke administrator i denne kommunen. Be en som er det, om å gi deg tilgang.',
};
