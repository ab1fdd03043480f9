import { Injectable } from '@nestjs/common';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import type { Forvalter, Person } from '../kontrakt/innringer.js';
import { AdministratorRepository } from './lagring/administrator.repository.js';
import { PlattformadministratorRepository } from './lagring/plattformadministrator.repository.js';

export type Rolleinnehaver = Omit<Forvalter, keyof Person>;

/** Whether one who was let in may still change what is asked for, now that it is that one's turn. */
@Injectable()
export class Endringsrett {
  constructor(
    private readonly administratorer: AdministratorRepository,
    private readonly plattform: PlattformadministratorRepository,
  ) {}

  /** @throws AvslagFeil for one whose role was taken away while the request waited */
  async krev(
    tx: Transaksjon,
    fiksOrgId: string,
    { personId, rolle }: Rolleinnehaver,
  ): Promise<void> {
    if (rolle === 'PLATTFORM') {
      const navn = await this.plattform.finnNavn(tx, personId);
      if (navn === undefined) throw new AvslagFeil(ikkePlattformadministratorLenger);
      return;
    }
    const funnet = await this.administratorer.finnRolle(tx, { fiksOrgId, personId });
    if (funnet?.rolle !== 'ADMINISTRATOR') throw new AvslagFeil(ikkeAdministratorLenger);
  }
}

const ikkeAdministratorLenger: Avslag = {
  kode: 'IKKE_ADMINISTRATOR',
  melding: 'Du er ikke lenger administrator i denne kommunen, og ingenting ble endret.',
};

const ikkePlattformadministratorLenger: Avslag = {
  kode: 'IKKE_PLATTFORMADMINISTRATOR',
  melding: 'Du er ikke lenger plattformadministrator, og ingenting ble endret.',
};
