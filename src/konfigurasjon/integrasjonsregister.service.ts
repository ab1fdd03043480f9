import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DatabaseService } from '../felles/database/database.service.js';
import { stemmer } from '../felles/hemmelighet.js';
import { Klokke } from '../felles/klokke/klokke.js';
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

/** The last use is noted at most this often, in milliseconds. */
const BRUK_NOTERES_MS = 60_000;

/** What every request of a fagsystem asks: may this integration? Kept for a moment, see ADR 0005. */
@Injectable()
export class Integrasjonsregister {
  private readonly husket = new LRUCache<string, Tilgangsrad>({
    max: HUSKER_HOYST,
    ttl: HUSKES_MS,
    ttlResolution: OPPLOSNING_MS,
  });
  private readonly notert = new LRUCache<string, number>({ max: HUSKER_HOYST });
  private readonly logg = new Logger(Integrasjonsregister.name);
  /** Rises with every change: what was read before it is not kept. */
  private utgave = 0;

  constructor(
    private readonly database: DatabaseService,
    private readonly integrasjoner: IntegrasjonRepository,
    private readonly klokke: Klokke,
  ) {}

  /** The integration, where it stands and the password is its own; else nothing, and not why. */
  autentiser(
    integrasjonId: string,
    passord: string,
  ): Tilgangsrad | undefined | Promise<Tilgangsrad | undefined> {
    const husket = this.husket.get(integrasjonId);
    return husket
      ? this.godkjenn(integrasjonId, husket, passord)
      : this.hent(integrasjonId).then((rad) => rad && this.godkjenn(integrasjonId, rad, passord));
  }

  /** To be called after every change to an integration or a kommune, when it is committed. */
  glemAlt(): void {
    this.utgave++;
    this.husket.clear();
  }

  private godkjenn(id: string, rad: Tilgangsrad, passord: string): Tilgangsrad | undefined {
    const na = this.klokke.na();
    if (rad.erTrukket || !apner(rad, passord, na)) return undefined;
    this.noterBruk(id, na);
    return rad;
  }

  /** Now and then, and nobody waits for it: it is for administrators to see what is in use. */
  private noterBruk(id: string, na: Date): void {
    if (na.getTime() - (this.notert.get(id) ?? 0) < BRUK_NOTERES_MS) return;
    this.notert.set(id, na.getTime());
    this.database
      .skriv((tx) => this.integrasjoner.noterBruk(tx, id, na))
      .catch((feil: unknown) =>
        this.logg.warn(`Siste bruk ble ikke notert: ${(feil as Error).message}`),
      );
  }

  private async hent(id: string): Promise<Tilgangsrad | undefined> {
    const { utgave } = this;
    const rad = await this.database.les((tx) => this.integrasjoner.hentTilgang(tx, id));
    if (rad && utgave === this.utgave) this.husket.set(id, rad);
    return rad;
  }
}

/** Its password opens, and for a while after a change the one before it too. */
function apner(rad: Tilgangsrad, passord: string, na: Date): boolean {
  if (stemmer(passord, rad.passordHash)) return true;
  const { forrigePassordHash, forrigeGjelderTil } = rad;
  return (
    forrigePassordHash !== null &&
    forrigeGjelderTil !== null &&
    na < forrigeGjelderTil &&
    stemmer(passord, forrigePassordHash)
  );
}
