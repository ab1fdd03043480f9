import { Injectable } from '@nestjs/common';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { Kommuneregister } from '../konfigurasjon/kommuneregister.service.js';
import { Plattformregister } from '../konfigurasjon/plattformregister.service.js';
import type { Forvalter, Person, Rolle } from '../kontrakt/innringer.js';
import { harFiksScope, personnummer, vurderNiva } from './domene/token.js';
import { bearertoken, fiksOrgIdFra, type Foresporsel } from './foresporsel.js';
import { Idporten } from './tokenkontroll.js';

/** Which person is this, and what is it in the kommune? */
@Injectable()
export class Persontilgang {
  constructor(
    private readonly idporten: Idporten,
    private readonly kommuner: Kommuneregister,
    private readonly plattform: Plattformregister,
  ) {}

  /** @throws AvslagFeil 401 for a token that is not good, 403 INGEN_TILGANG for too low a level */
  async innbygger(foresporsel: Foresporsel): Promise<Person> {
    const token = await this.idporten.verifiser(bearertoken(foresporsel), new Date());
    const nummer = harFiksScope(token) ? personnummer(token) : undefined;
    if (!nummer) throw new AvslagFeil(feilSlagsToken);
    kastVedAvslag(vurderNiva(token));
    return { personnummer: nummer };
  }

  /**
   * The role that the person has in the kommune in the path.
   * @param krevd the least that it must be
   * @throws AvslagFeil 403 IKKE_ADMINISTRATOR, the same for a kommune that does not exist; 403 BARE_LESER
   */
  async forvalter(foresporsel: Foresporsel, person: Person, krevd: Rolle): Promise<Forvalter> {
    const fiksOrgId = fiksOrgIdFra(foresporsel);
    const rolle = await this.kommuner.finnForvalter(fiksOrgId, person.personnummer);
    if (!rolle) throw new AvslagFeil(ikkeAdministrator);
    if (krevd === 'ADMINISTRATOR' && rolle.rolle !== krevd) throw new AvslagFeil(bareLeser);
    return { ...person, ...rolle };
  }

  /** @throws AvslagFeil 403 IKKE_PLATTFORMADMINISTRATOR, also for one who administers kommuner */
  async plattformadministrator(person: Person): Promise<Forvalter> {
    const rolle = await this.plattform.finn(person.personnummer);
    if (!rolle) throw new AvslagFeil(ikkePlattformadministrator);
    return { ...person, ...rolle };
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

const ikkePlattformadministrator: Avslag = {
  kode: 'IKKE_PLATTFORMADMINISTRATOR',
  melding: 'Bare plattformadministratorer kan gjøre dette. De som drifter tjenesten, gir rollen.',
};

const bareLeser: Avslag = {
  kode: 'BARE_LESER',
  melding:
    'Du kan se hva kommunen har valgt, men ikke endre det. Be en administrator om å gjøre det.',
};
