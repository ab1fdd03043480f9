import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { PersonRepository, type Lastperson } from './lagring/person.repository.js';
import { Personkrypto } from './personkrypto.js';

/** Persons in one transaction; some tens of milliseconds of work. */
const PULJE = 1_000;

/** How many persons a key has encrypted. */
export interface Nokkelbruk {
  readonly nokkelId: string;
  readonly personer: number;
  /** Encrypts what is new. */
  readonly erForste: boolean;
  /** Whether this environment has it: without it, nobody can read them. */
  readonly erKjent: boolean;
}

/** The environment has another look-up key than the one that persons were stored under. */
export class FeilOppslagsnokkel extends Error {}

/** From one encryption key to the next, beside the processes that run. */
@Injectable()
export class Nokkelbytte {
  constructor(
    private readonly database: DatabaseService,
    private readonly personer: PersonRepository,
    private readonly krypto: Personkrypto,
  ) {}

  async bruk(): Promise<readonly Nokkelbruk[]> {
    const talt = await this.database.les((tx) => this.personer.tellPerNokkel(tx));
    const forste = this.krypto.nokkelId;
    const alle = new Map([[forste, 0], ...talt.map((en) => [en.nokkelId, en.personer] as const)]);
    return [...alle].map(([nokkelId, personer]) => ({
      ...{ nokkelId, personer },
      erForste: nokkelId === forste,
      erKjent: this.krypto.kjenner(nokkelId),
    }));
  }

  /**
   * Encrypts anew, with the first key, every person that another one has encrypted: the same person, look-up value and
   * all. Some at a time, each time in a transaction of its own: what is done stays done when it is interrupted. It waits
   * for nobody; persons that others hold come the next time.
   * @returns how many
   * @throws FeilOppslagsnokkel, and where a key is missing; what was done before that stays
   */
  async roter(): Promise<number> {
    let byttet = 0;
    for (let etter: string | undefined = '0'; etter !== undefined;) {
      const pulje: Pulje = await this.roterPulje(etter);
      byttet += pulje.antall;
      etter = pulje.siste;
    }
    return byttet;
  }

  private roterPulje(etter: string): Promise<Pulje> {
    return this.database.transaksjon(async (tx: Transaksjon) => {
      const hvilke = { etter, nokkelId: this.krypto.nokkelId, hoyst: PULJE };
      const personer = await this.personer.lasEldre(tx, hvilke);
      await this.personer.lagreKryptert(
        tx,
        personer.map((person) => this.krypterPaNytt(person)),
      );
      return { antall: personer.length, siste: personer.at(-1)?.id };
    });
  }

  /** Whoever has the wrong look-up key finds nobody, and makes everyone anew: better to hear of it here. */
  private krypterPaNytt(person: Lastperson): Lastperson {
    const ny = this.krypto.krypter(this.krypto.apne(person));
    if (!ny.oppslag.equals(person.oppslag)) throw new FeilOppslagsnokkel();
    return { ...ny, id: person.id };
  }
}

interface Pulje {
  readonly antall: number;
  /** The last one's key; undefined where there are no more. */
  readonly siste: string | undefined;
}
