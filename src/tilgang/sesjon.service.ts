import { setTimeout as vent } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { avtrykk, nyHemmelighet } from '../felles/hemmelighet.js';
import type { Person } from '../kontrakt/innringer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { SesjonRepository } from './lagring/sesjon.repository.js';

/** Seconds without a request after which a session is over, as ID-porten's own. */
const UBRUKT = 30 * 60;
/** Seconds after which it is over whatever happens, as ID-porten's own. */
const VARER = 2 * 60 * 60;

/** No page is held back longer than this to find out whether its reader is logged in. */
const TALMOD_MS = 300;

/** What the browser's script may know of the secret. */
const merke = (hemmelighet: string): string =>
  avtrykk(`merke ${hemmelighet}`).toString('base64url', 0, 12);

/** Who ID-porten says that somebody is. */
export interface Innlogget {
  readonly personnummer: string;
  readonly sid: string | undefined;
  readonly idToken: string;
}

/** Logged in in the portal: the browser holds a secret, we hold the rest. */
@Injectable()
export class SesjonService {
  constructor(
    private readonly database: DatabaseService,
    private readonly sesjoner: SesjonRepository,
    private readonly mottakere: MottakerService,
  ) {}

  /** A new secret at every login; the one that the browser had before is worth nothing afterwards. */
  async opprett(
    { personnummer, sid, idToken }: Innlogget,
    tidligere: string | undefined,
  ): Promise<string> {
    const hemmelighet = nyHemmelighet();
    const { kryptert, nokkelId } = this.mottakere.forsegl(idToken);
    await this.database.transaksjon(async (tx) => {
      if (tidligere !== undefined) await this.sesjoner.avslutt(tx, avtrykk(tidligere));
      const personId = await this.mottakere.finnEllerLeggTilPerson(tx, personnummer);
      await this.sesjoner.leggTil(tx, {
        ...{ nokkel: avtrykk(hemmelighet), personId, sid: sid ?? null },
        ...{ idToken: kryptert, nokkelId, varer: VARER },
      });
    });
    return hemmelighet;
  }

  /** The person, where the session still stands; its time without requests begins anew. */
  async bruk(hemmelighet: string): Promise<Person | undefined> {
    const sesjon = await this.database.skriv((tx) =>
      this.sesjoner.bruk(tx, avtrykk(hemmelighet), UBRUKT),
    );
    if (!sesjon) return undefined;
    const { kryptert, nokkelId, sekunderIgjen } = sesjon;
    return {
      personnummer: this.mottakere.dekrypter(kryptert, nokkelId),
      sesjon: {
        merke: merke(hemmelighet),
        sekunderUtenAktivitet: Math.min(UBRUKT, sekunderIgjen),
        sekunderIgjen,
      },
    };
  }

  /**
   * Whether the session may still stand; its time goes on as before. Where the database does not answer at once, it
   * may.
   */
  async kanLeve(hemmelighet: string): Promise<boolean> {
    const lever = this.database
      .les((tx) => this.sesjoner.lever(tx, avtrykk(hemmelighet), UBRUKT))
      .catch(() => true);
    return Promise.race([lever, vent(TALMOD_MS, true, { ref: false })]);
  }

  /** Answers with the ID token that ID-porten wants to see; nothing where there was no session. */
  async avslutt(hemmelighet: string): Promise<string | undefined> {
    const sesjon = await this.database.skriv((tx) =>
      this.sesjoner.avslutt(tx, avtrykk(hemmelighet)),
    );
    return sesjon && this.mottakere.apne({ kryptert: sesjon.idToken, nokkelId: sesjon.nokkelId });
  }

  /** The person logged out of ID-porten elsewhere. */
  avsluttAlleMed(sid: string): Promise<void> {
    return this.database.skriv((tx) => this.sesjoner.avsluttAlleMed(tx, sid));
  }
}
