import { Injectable } from '@nestjs/common';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import type { Hendelse } from './hendelse.js';
import { HendelseRepository, type Glemte } from './lagring/hendelse.repository.js';

/** Hears what happened, in the transaction in which it happened; throws to undo it all. */
export type Lytter = (tx: Transaksjon, hendelser: readonly Hendelse[]) => Promise<void>;

/** Stores what happened and tells those who asked to hear, all in the caller's transaction. */
@Injectable()
export class HendelseService {
  private readonly lyttere: Lytter[] = [];

  constructor(private readonly hendelser: HendelseRepository) {}

  /** Called at start by the rooms above; there is no way to stop listening. */
  lytt(lytter: Lytter): void {
    this.lyttere.push(lytter);
  }

  async skriv(tx: Transaksjon, hendelser: readonly Hendelse[]): Promise<void> {
    await this.hendelser.leggTil(tx, hendelser);
    for (const lytter of this.lyttere) await lytter(tx, hendelser);
  }

  /** What happened stays, and no longer tells to whom. */
  glemPersoner(tx: Transaksjon, glemte: Glemte): Promise<void> {
    return this.hendelser.glemPersoner(tx, glemte);
  }
}
