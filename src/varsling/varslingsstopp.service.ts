import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DatabaseService } from '../felles/database/database.service.js';
import type { VarslingsstoppEntity } from './lagring/varslingsstopp.entity.js';
import { VarslingsstoppRepository, type Omfang } from './lagring/varslingsstopp.repository.js';

export type Varslingsstopp = Readonly<Omit<VarslingsstoppEntity, 'opphevet' | 'opphevetAv'>>;

export interface Stopporder {
  readonly fiksOrgId: Omfang;
  readonly grunn: string;
  readonly av: string;
  readonly na: Date;
}

/** Operators stop what goes out, for a kommune or for all, and let it go again. */
@Injectable()
export class VarslingsstoppService {
  constructor(
    private readonly database: DatabaseService,
    private readonly stopp: VarslingsstoppRepository,
  ) {}

  /** Once answered, every message that is not on its way already sees it. @returns whether it was not stopped before */
  stans({ fiksOrgId, grunn, av, na }: Stopporder): Promise<boolean> {
    return this.database.transaksjon((tx) =>
      this.stopp.sett(tx, {
        id: uuidv7(),
        fiksOrgId,
        grunn,
        satt: na,
        sattAv: av,
        opphevet: null,
        opphevetAv: null,
      }),
    );
  }

  /** @returns whether it was stopped */
  start({ fiksOrgId, av, na }: Omit<Stopporder, 'grunn'>): Promise<boolean> {
    return this.database.transaksjon((tx) =>
      this.stopp.opphev(tx, fiksOrgId, { opphevet: na, opphevetAv: av }),
    );
  }

  gjeldende(): Promise<readonly Varslingsstopp[]> {
    return this.database.transaksjon((tx) => this.stopp.gjeldende(tx));
  }

  /** Since when nothing is sent for the kommune; undefined where it is. */
  stansetSiden(fiksOrgId: string): Promise<Date | undefined> {
    return this.database.les((tx) => this.stopp.stansetSiden(tx, fiksOrgId));
  }

  /** How many messages may be in the channel's hands right now. */
  tellUnderveis(fiksOrgId: Omfang): Promise<number> {
    return this.database.transaksjon((tx) => this.stopp.tellUnderveis(tx, fiksOrgId));
  }
}
