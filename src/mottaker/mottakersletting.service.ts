import { Injectable } from '@nestjs/common';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import type { Oppgavenokkel } from './lagring/mottaker.repository.js';
import { SlettingRepository } from './lagring/sletting.repository.js';

/** Answers who of them the room needs; asked with the persons locked, so nobody comes to need them meanwhile. */
export type Personbruker = (
  tx: Transaksjon,
  personIder: readonly string[],
) => Promise<readonly string[]>;

/** Persons looked at in one sweep. */
const FEIES = 2_000;

/** Takes recipients away, and with them the persons that nobody needs any more. */
@Injectable()
export class Mottakersletting {
  private readonly brukere: Personbruker[] = [];

  constructor(private readonly sletting: SlettingRepository) {}

  /** Called at start by every room that refers to persons; where one forgot, the foreign key says no. */
  registrer(bruker: Personbruker): void {
    this.brukere.push(bruker);
  }

  /** The persons of the task's first recipients. */
  neste(tx: Transaksjon, oppgave: Oppgavenokkel, hoyst: number): Promise<readonly string[]> {
    return this.sletting.neste(tx, oppgave, hoyst);
  }

  async slett(
    tx: Transaksjon,
    { personIder, ...oppgave }: Oppgavenokkel & { readonly personIder: readonly string[] },
  ): Promise<void> {
    if (personIder.length === 0) return;
    await this.sletting.slettMottakere(tx, oppgave, personIder);
    await this.slettUbrukte(tx, await this.sletting.utenOppgaver(tx, personIder));
  }

  /**
   * Looks at the next persons after that key, for those whose last session or role has ended since their last task did.
   * @returns the last key that was looked at; undefined when there are none after
   */
  async fei(tx: Transaksjon, etter: string): Promise<string | undefined> {
    const personIder = await this.sletting.personerEtter(tx, etter, FEIES);
    await this.slettUbrukte(tx, await this.sletting.utenOppgaver(tx, personIder));
    return personIder.length < FEIES ? undefined : personIder.at(-1);
  }

  /** Whoever wants to refer to one of them waits for us, and then adds the person anew. */
  private async slettUbrukte(tx: Transaksjon, personIder: readonly string[]): Promise<void> {
    if (personIder.length === 0) return;
    await this.sletting.lasPersoner(tx, personIder);
    let ubrukte = await this.sletting.utenOppgaver(tx, personIder);
    for (const bruker of this.brukere) {
      if (ubrukte.length === 0) return;
      const brukte = new Set(await bruker(tx, ubrukte));
      ubrukte = ubrukte.filter((id) => !brukte.has(id));
    }
    await this.sletting.slettPersoner(tx, ubrukte);
  }
}
