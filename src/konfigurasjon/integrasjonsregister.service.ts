import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DatabaseService } from '../felles/database/database.service.js';
import { stemmer } from '../felles/hemmelighet.js';
import { IntegrasjonRepository, type Tilgangsrad } from './lagring/integrasjon.repository.js';

export type { Tilgangsrad };

/**
 * How long a process goes by what it read, in milliseconds. A change made in this process is seen at
 * once, one made in another process after this time at most.
 */
const HUSKES_MS = 1_000;
const HUSKER_HOYST = 10_000;
/** How exactly the time is kept; reading the clock for every request would cost more than it gives. */
const OPPLOSNING_MS = 50;

/** What every request of a fagsystem asks: may this integration? Kept for a moment, see ADR 0005. */
@Injectable()
export class Integrasjonsregister {
  private readonly husket = new LRUCache<string, Tilgangsrad>({
    max: HUSKER_HOYST,
    ttl: HUSKES_MS,
    ttlResolution: OPPLOSNING_MS,
  });
  /** Rises with every change: what was read before it is not kept. */
  private utgave = 0;

  constructor(
    private readonly database: DatabaseService,
    private readonly integrasjoner: IntegrasjonRepository,
  ) {}

  /** The integration, where it stands and the password is its own; else nothing, and not why. */
  autentiser(
    integrasjonId: string,
    passord: string,
  ): Tilgangsrad | undefined | Promise<Tilgangsrad | undefined> {
    const husket = this.husket.get(integrasjonId);
    return husket
      ? godkjent(husket, passord)
      : this.hent(integrasjonId).then((rad) => rad && godkjent(rad, passord));
  }

  /** To be called after every change to an integration or a kommune, when it is committed. */
  glemAlt(): void {
    this.utgave++;
    this.husket.clear();
  }

  private async hent(id: string): Promise<Tilgangsrad | undefined> {
    const { utgave } = this;
    const rad = await this.database.les((tx) => this.integrasjoner.hentTilgang(tx, id));
    if (rad && utgave === this.utgave) this.husket.set(id, rad);
    return rad;
  }
}

const godkjent = (rad: Tilgangsrad, passord: string): Tilgangsrad | undefined =>
  !rad.erTrukket && stemmer(passord, rad.passordHash) ? rad : undefined;
