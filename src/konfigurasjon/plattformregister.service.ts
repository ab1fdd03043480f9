import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Personoppsett } from '../felles/miljo/miljoverdier.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { vurderPersonnavn } from './domene/navn.js';
import type { Rolleinnehaver } from './endringsrett.service.js';
import { PlattformadministratorRepository } from './lagring/plattformadministrator.repository.js';

export interface Plattformadministrator {
  readonly navn: string;
  /** As much of it as may be shown. */
  readonly personnummer: string;
  readonly lagtTil: Date;
}

/** Who may create kommuner in this installation. Those who run it decide. */
@Injectable()
export class Plattformregister {
  constructor(
    private readonly database: DatabaseService,
    private readonly administratorer: PlattformadministratorRepository,
    private readonly mottakere: MottakerService,
    private readonly klokke: Klokke,
  ) {}

  /**
   * Adds the first ones, where there is none.
   * @throws AvslagFeil UGYLDIG_NAVN, or UGYLDIG_PERSONID for one who could never log in
   */
  async sikre(forste: readonly Personoppsett[]): Promise<void> {
    for (const en of forste) await this.kontroller(en);
    await this.database.transaksjon(async (tx) => {
      if ((await this.administratorer.alle(tx)).length > 0) return;
      for (const en of forste) await this.leggTilI(tx, en);
    });
  }

  /** @throws AvslagFeil UGYLDIG_NAVN, UGYLDIG_PERSONID, or ADMINISTRATOR_FINNES for one who is one already */
  async leggTil(ny: Personoppsett): Promise<void> {
    await this.kontroller(ny);
    await this.database.transaksjon(async (tx) => {
      if (!(await this.leggTilI(tx, ny))) throw new AvslagFeil(administratorFinnes);
    });
  }

  private async kontroller({ personId: nummer, navn }: Personoppsett): Promise<void> {
    kastVedAvslag(vurderPersonnavn(navn, (tekst) => this.mottakere.inneholderPersonnummer(tekst)));
    await this.mottakere.kontroller([nummer], () => '/personId');
  }

  private async leggTilI(
    tx: Transaksjon,
    { personId: nummer, navn }: Personoppsett,
  ): Promise<boolean> {
    const personId = await this.mottakere.finnEllerLeggTilPerson(tx, nummer);
    return this.administratorer.leggTil(tx, { personId, navn, lagtTil: this.klokke.na() });
  }

  /**
   * One at a time: there must always be one left, or the first ones would come back at the next start.
   * @returns what the person was called; undefined for one who was none
   * @throws AvslagFeil SISTE_ADMINISTRATOR
   */
  fjern(nummer: string): Promise<string | undefined> {
    return this.database.transaksjon(async (tx) => {
      const personId = await this.mottakere.finnPerson(tx, nummer);
      if (personId === undefined) return undefined;
      await this.administratorer.las(tx);
      const navn = await this.administratorer.fjern(tx, personId);
      const igjen = await this.administratorer.alle(tx);
      if (navn !== undefined && igjen.length === 0) throw new AvslagFeil(sisteAdministrator);
      return navn;
    });
  }

  async alle(): Promise<readonly Plattformadministrator[]> {
    const rader = await this.database.les((tx) => this.administratorer.alle(tx));
    return rader.map(({ navn, lagtTil, kryptert, nokkelId }) => ({
      ...{ navn, lagtTil },
      personnummer: this.mottakere.masker(this.mottakere.dekrypter(kryptert, nokkelId)),
    }));
  }

  /** Undefined for one who is none. */
  finn(nummer: string): Promise<Rolleinnehaver | undefined> {
    return this.database.les(async (tx) => {
      const personId = await this.mottakere.finnPerson(tx, nummer);
      if (personId === undefined) return undefined;
      const navn = await this.administratorer.finnNavn(tx, personId);
      return navn === undefined ? undefined : { personId, navn, rolle: 'PLATTFORM' };
    });
  }
}

const sisteAdministrator: Avslag = {
  kode: 'SISTE_ADMINISTRATOR',
  melding:
    'Installasjonen må ha minst én plattformadministrator. Gi en annen rollen først. Ingenting er endret.',
};

const administratorFinnes: Avslag = {
  kode: 'ADMINISTRATOR_FINNES',
  melding: 'Personen er plattformadministrator fra før. Ingenting er endret.',
};
