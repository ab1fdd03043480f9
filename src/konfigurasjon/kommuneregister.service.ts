import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { kastVedAvslag } from '../felles/feil/avslag.js';
import { avtrykk } from '../felles/hemmelighet.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Kommuneoppsett } from '../felles/miljo/miljoverdier.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { vurderPersonnavn } from './domene/navn.js';
import type { Privilegium } from './domene/privilegium.js';
import type { Rolleinnehaver } from './endringsrett.service.js';
import { AdministratorRepository, type Rollerad } from './lagring/administrator.repository.js';
import { IntegrasjonRepository } from './lagring/integrasjon.repository.js';
import type { KommuneEntity } from './lagring/kommune.entity.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

/** An integration whose secrets are decided elsewhere: the sandbox's. */
export interface FastIntegrasjon {
  readonly id: string;
  readonly fiksOrgId: string;
  readonly navn: string;
  readonly orgnr: string;
  readonly passord: string;
  readonly privilegier: readonly Privilegium[];
}

export type { Rollerad };
export type Kommunenavn = Omit<KommuneEntity, 'tattIBruk'>;

/** Which kommuner the installation serves, and who administers them. */
@Injectable()
export class Kommuneregister {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly integrasjoner: IntegrasjonRepository,
    private readonly administratorer: AdministratorRepository,
    private readonly mottakere: MottakerService,
    private readonly klokke: Klokke,
  ) {}

  /**
   * Adds the kommune where it is missing, and its first administrators where it has none: later on the kommune itself
   * says who they are.
   * @throws AvslagFeil UGYLDIG_PERSONID for an administrator who could never log in, and UGYLDIG_NAVN
   */
  async sikreKommune({ administratorer, ...kommune }: Kommuneoppsett): Promise<void> {
    const forste = administratorer.map((en) =>
      typeof en === 'string' ? { personId: en, navn: undefined } : en,
    );
    await this.mottakere.kontroller(
      forste.map(({ personId }) => personId),
      (plass) => `/administratorer/${plass}`,
    );
    const harNummer = (tekst: string): boolean => this.mottakere.inneholderPersonnummer(tekst);
    for (const { navn } of forste) {
      if (navn !== undefined) kastVedAvslag(vurderPersonnavn(navn, harNummer));
    }
    await this.database.transaksjon(async (tx) => {
      await this.kommuner.sikre(tx, kommune);
      const { fiksOrgId } = kommune;
      await this.kommuner.las(tx, fiksOrgId);
      const har = await this.administratorer.finnAlle(tx, fiksOrgId);
      if (har.length > 0) return;
      for (const { personId: nummer, navn } of forste) {
        const personId = await this.mottakere.finnEllerLeggTilPerson(tx, nummer);
        await this.administratorer.leggTil(tx, { fiksOrgId, personId, ...(navn && { navn }) });
      }
    });
  }

  /** By their names. */
  alle(): Promise<readonly Kommunenavn[]> {
    return this.database.les((tx) => this.kommuner.alle(tx));
  }

  /** The kommuner with that orgnr or fiksOrgId; several may have had the same orgnr. */
  finn(orgnrEllerId: string): Promise<readonly Kommunenavn[]> {
    return this.database.les((tx) => this.kommuner.finn(tx, orgnrEllerId));
  }

  /** Adds the integration, or sets the one that exists to these values. */
  async sikreIntegrasjon({ passord, privilegier, ...resten }: FastIntegrasjon): Promise<void> {
    await this.database.transaksjon((tx) =>
      this.integrasjoner.sikre(tx, {
        ...resten,
        forelderRessurs: null,
        passordHash: avtrykk(passord),
        privilegier: [...privilegier],
        opprettet: this.klokke.na(),
        trukket: null,
      }),
    );
  }

  /** What that person is in the kommune; undefined for one who has no role there. */
  finnForvalter(fiksOrgId: string, nummer: string): Promise<Rolleinnehaver | undefined> {
    return this.database.les(async (tx) => {
      const personId = await this.mottakere.finnPerson(tx, nummer);
      if (personId === undefined) return undefined;
      const rolle = await this.administratorer.finnRolle(tx, { fiksOrgId, personId });
      return rolle && { ...rolle, personId };
    });
  }

  /** Where that person has a role, and which. */
  finnRoller(nummer: string): Promise<readonly Rollerad[]> {
    return this.database.les(async (tx) => {
      const personId = await this.mottakere.finnPerson(tx, nummer);
      return personId === undefined ? [] : this.administratorer.finnRoller(tx, personId);
    });
  }
}
