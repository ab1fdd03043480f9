import { Injectable } from '@nestjs/common';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import {
  Integrasjonsregister,
  type Tilgangsrad,
} from '../konfigurasjon/integrasjonsregister.service.js';
import type { Fagsystem } from '../kontrakt/innringer.js';
import type { Kontraktsoperasjon } from '../kontrakt/operasjoner.js';
import { consumer, harFiksScope, type Tokeninnhold } from './domene/token.js';
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
    const { headers } = foresporsel;
    // Nearly always known from before, and then there is nothing to wait for.
    const lest = this.maskinporten.verifiser(bearertoken(foresporsel), new Date());
    const orgnr = organisasjon(lest instanceof Promise ? await lest : lest);
    const { integrasjonid: ra, integrasjonpassord: passord } = headers;
    if (!erUuid(ra) || typeof passord !== 'string') throw new AvslagFeil(ugyldigIntegrasjon);
    const integrasjonId = ra.toLowerCase();
    const funnet = this.integrasjoner.autentiser(integrasjonId, passord);
    const integrasjon = funnet instanceof Promise ? await funnet : funnet;
    if (integrasjon?.orgnr !== orgnr) throw new AvslagFeil(ugyldigIntegrasjon);
    kontrollerTilgang(integrasjon, operasjon, fiksOrgIdFra(foresporsel));
    return { integrasjonId, orgnr, rammer: integrasjon.rammer };
  }
}

/** @throws AvslagFeil UGYLDIG_TOKEN for a token that is not of an organisation that may use Fiks */
function organisasjon(token: Tokeninnhold): string {
  const orgnr = harFiksScope(token) ? consumer(token) : undefined;
  if (!orgnr) throw new AvslagFeil(feilSlagsToken);
  return orgnr;
}

/** @throws AvslagFeil 403 */
function kontrollerTilgang(
  integrasjon: Tilgangsrad,
  operasjon: Kontraktsoperasjon,
  fiksOrgId: string,
): void {
  if (integrasjon.fiksOrgId !== fiksOrgId) throw new AvslagFeil(ingenTilgang);
  if (integrasjon.erSuspendert) throw new AvslagFeil(suspendert);
  kontrollerTjeneste(integrasjon.status, operasjon);
  if (!operasjon.privilegier.some((p) => integrasjon.privilegier.includes(p))) {
    throw new AvslagFeil(manglerPrivilegium(operasjon.privilegier));
  }
}

/** @throws AvslagFeil 403 */
function kontrollerTjeneste(
  status: Tilgangsrad['status'],
  { lagerNytt }: Kontraktsoperasjon,
): void {
  switch (status) {
    case 'I_BRUK':
      return;
    case 'PAUSET':
      if (lagerNytt) throw new AvslagFeil(pauset);
      return;
    case 'IKKE_TATT_I_BRUK':
    case 'TATT_UT':
      throw new AvslagFeil(ikkeIBruk);
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

const suspendert: Avslag = {
  kode: 'INTEGRASJON_SUSPENDERT',
  melding:
    'Kommunen har stanset integrasjonen inntil videre. En administrator i kommunen kan åpne den igjen.',
};

const pauset: Avslag = {
  kode: 'TJENESTE_PAUSET',
  melding:
    'Kommunen har pauset tjenesten, og tar ikke imot nye oppgaver nå. De som finnes, kan hentes og fullføres. Prøv igjen senere.',
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
