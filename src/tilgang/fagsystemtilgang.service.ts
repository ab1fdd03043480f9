import { Injectable } from '@nestjs/common';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { Integrasjonsregister } from '../konfigurasjon/integrasjonsregister.service.js';
import type { Fagsystem } from '../kontrakt/innringer.js';
import type { Kontraktsoperasjon } from '../kontrakt/operasjoner.js';
import { consumer, harFiksScope } from './domene/token.js';
import { bearertoken, erUuid, fiksOrgIdFra, type Foresporsel } from './foresporsel.js';
import { Maskinporten } from './tokenkontroll.js';

/** May this fagsystem do this? Token, integration, kommune, privilege, in that order. */
@Injectable()
export class Fagsystemtilgang {
  constructor(
    private readonly maskinporten: Maskinporten,
    private readonly integrasjoner: Integrasjonsregister,
  ) {}

  /**
   * @throws AvslagFeil 401 for a token or an integration that is not good (never which part of it),
   *   403 for one that is good and may not do this
   */
  async slippInn(operasjon: Kontraktsoperasjon, foresporsel: Foresporsel): Promise<Fagsystem> {
    const orgnr = await this.organisasjon(foresporsel);
    const integrasjon = await this.integrasjon(foresporsel, orgnr);
    if (integrasjon.fiksOrgId !== fiksOrgIdFra(foresporsel)) throw new AvslagFeil(ingenTilgang);
    if (!integrasjon.erIBruk) throw new AvslagFeil(ikkeIBruk);
    if (!operasjon.privilegier.some((p) => integrasjon.privilegier.includes(p))) {
      throw new AvslagFeil(manglerPrivilegium(operasjon.privilegier));
    }
    return { integrasjonId: integrasjon.id, orgnr };
  }

  private async organisasjon(foresporsel: Foresporsel): Promise<string> {
    const token = await this.maskinporten.verifiser(bearertoken(foresporsel), new Date());
    const orgnr = harFiksScope(token) ? consumer(token) : undefined;
    if (!orgnr) throw new AvslagFeil(feilSlagsToken);
    return orgnr;
  }

  private async integrasjon({ headers }: Foresporsel, orgnr: string) {
    const { integrasjonid: id, integrasjonpassord: passord } = headers;
    if (!erUuid(id) || typeof passord !== 'string') throw new AvslagFeil(ugyldigIntegrasjon);
    const integrasjon = await this.integrasjoner.autentiser(id.toLowerCase(), passord);
    if (integrasjon?.orgnr !== orgnr) throw new AvslagFeil(ugyldigIntegrasjon);
    return { ...integrasjon, id: id.toLowerCase() };
  }
}

const feilSlagsToken: Avslag = {
  kode: 'UGYLDIG_TOKEN',
  melding: 'Tokenet gjelder ikke denne tjenesten. Be Maskinporten om et token med scope ks:fiks.',
};

const ugyldigIntegrasjon: Avslag = {
  kode: 'UGYLDIG_INTEGRASJON',
  melding:
    'Integrasjonen ble ikke godkjent. Sjekk hodene IntegrasjonId og IntegrasjonPassord, og at ' +
    'integrasjonen er laget for organisasjonen som tokenet er utstedt til.',
};

const ingenTilgang: Avslag = {
  kode: 'INGEN_TILGANG',
  melding: 'Integrasjonen har ikke tilgang til denne kommunen. Sjekk fiksOrgId.',
};

const ikkeIBruk: Avslag = {
  kode: 'TJENESTE_IKKE_I_BRUK',
  melding:
    'Kommunen har ikke tatt Min Kommune Oppgave i bruk. En administrator i kommunen må slå på tjenesten.',
};

const manglerPrivilegium = (privilegier: readonly string[]): Avslag => ({
  kode: 'MANGLER_PRIVILEGIUM',
  melding: `Integrasjonen mangler privilegiet ${privilegier.join(' eller ')}. En administrator i kommunen kan gi det.`,
  detaljer: { privilegier },
});
