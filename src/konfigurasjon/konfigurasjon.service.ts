import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { avtrykk, nyHemmelighet } from '../felles/hemmelighet.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Skjema } from '../kontrakt/typer.js';
import { erOrgnr } from './domene/orgnr.js';
import type { Privilegium } from './domene/privilegium.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import { IntegrasjonRepository } from './lagring/integrasjon.repository.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

type NyIntegrasjon = Skjema<'konfigurasjon', 'OpprettTilgangRequest'>;

/** What an administrator decides for the kommune. That the caller is one is settled before. */
@Injectable()
export class KonfigurasjonService {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly integrasjoner: IntegrasjonRepository,
    private readonly register: Integrasjonsregister,
    private readonly klokke: Klokke,
  ) {}

  /** Switches the service on for the kommune; doing it again is harmless. */
  async taIBruk(fiksOrgId: string): Promise<void> {
    await this.endre((tx) => this.kommuner.taIBruk(tx, fiksOrgId, this.klokke.na()));
  }

  /**
   * Makes an integration for an organisation, the kommune itself where none is named. It holds no
   * privilege yet. The password is in this answer and nowhere else.
   * @throws AvslagFeil UGYLDIG_ORGNR
   */
  async opprettIntegrasjon(
    fiksOrgId: string,
    { orgnr, forelderRessurs }: NyIntegrasjon,
  ): Promise<{ integrasjonId: string; integrasjonPassord: string }> {
    if (orgnr !== undefined && !erOrgnr(orgnr)) throw new AvslagFeil(ugyldigOrgnr);
    const integrasjonId = randomUUID();
    const integrasjonPassord = nyHemmelighet();
    await this.endre(async (tx) => {
      const kommune = await this.kommuner.hent(tx, fiksOrgId);
      if (!kommune) throw new Error('Administrator av en kommune som ikke finnes');
      await this.integrasjoner.leggTil(tx, {
        id: integrasjonId,
        fiksOrgId,
        orgnr: orgnr ?? kommune.orgnr,
        forelderRessurs: forelderRessurs ?? null,
        passordHash: avtrykk(integrasjonPassord),
        privilegier: [],
        opprettet: this.klokke.na(),
        trukket: null,
      });
    });
    return { integrasjonId, integrasjonPassord };
  }

  /**
   * Gives an integration a privilege; giving it again is harmless.
   * @throws AvslagFeil PRIVILEGIETYPE_MANGLER, INTEGRASJON_FINNES_IKKE (also another kommune's)
   */
  async giPrivilegium(
    fiksOrgId: string,
    id: string,
    privilegium: Privilegium | undefined,
  ): Promise<void> {
    if (!privilegium) throw new AvslagFeil(privilegietypeMangler);
    await this.endre(async (tx) => {
      const gitt = await this.integrasjoner.giPrivilegium(tx, { fiksOrgId, id }, privilegium);
      if (!gitt) throw new AvslagFeil(integrasjonFinnesIkke);
    });
  }

  private async endre(arbeid: (tx: Transaksjon) => Promise<void>): Promise<void> {
    await this.database.transaksjon(arbeid);
    this.register.glemAlt();
  }
}

const ugyldigOrgnr: Avslag = {
  kode: 'UGYLDIG_ORGNR',
  melding: 'orgnr er ikke et gyldig organisasjonsnummer. Sjekk de ni sifrene.',
  detaljer: { feil: [{ felt: '/orgnr', melding: 'kontrollsifferet stemmer ikke' }] },
};

const privilegietypeMangler: Avslag = {
  kode: 'PRIVILEGIETYPE_MANGLER',
  melding: 'Si hvilket privilegium integrasjonen skal få: OPPGAVE_KONFIGURASJON eller OPPGAVE_SOK.',
  detaljer: { feil: [{ felt: '/privilegieType', melding: 'mangler' }] },
};

const integrasjonFinnesIkke: Avslag = {
  kode: 'INTEGRASJON_FINNES_IKKE',
  melding: 'Kommunen har ingen integrasjon med denne id-en. Sjekk fiksOrgId og integrasjonId.',
};
