import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { avtrykk, nyHemmelighet } from '../felles/hemmelighet.js';
import type { Sprak } from '../felles/sprak.js';
import { INNLOGGING_SEKUNDER, type Kapsler } from './kapsler.js';
import { InnloggingRepository, type Innlogging } from './lagring/innlogging.repository.js';
import { OidcKlient } from './oidc-klient.js';
import { SesjonService } from './sesjon.service.js';

/** Logging in to the portal and out again. */
@Injectable()
export class InnloggingService {
  constructor(
    private readonly database: DatabaseService,
    private readonly innlogginger: InnloggingRepository,
    private readonly oidc: OidcKlient,
    private readonly sesjoner: SesjonService,
  ) {}

  /** @param retur a path of ours, already found safe */
  async start(
    retur: string,
    sprak: Sprak,
  ): Promise<{ adresse: string; state: string; hemmelighet: string }> {
    const { adresse, ...ventet } = await this.oidc.start(sprak);
    const hemmelighet = nyHemmelighet();
    await this.database.transaksjon((tx) =>
      this.innlogginger.leggTil(tx, avtrykk(hemmelighet), {
        ...ventet,
        retur,
        sekunder: INNLOGGING_SEKUNDER,
      }),
    );
    return { adresse, state: ventet.state, hemmelighet };
  }

  /** Takes the login that this browser began; nothing where it began none, or its answer came before. */
  async ta({ innlogging }: Kapsler): Promise<Innlogging | undefined> {
    if (innlogging === undefined) return undefined;
    return this.database.skriv((tx) => this.innlogginger.ta(tx, avtrykk(innlogging)));
  }

  /**
   * The new session's secret.
   * @param svar the query with which ID-porten sent the person back
   * @throws AvslagFeil for an answer that does not match what was begun
   */
  async fullfor(svar: string, begynt: Innlogging, { sesjon }: Kapsler): Promise<string> {
    return this.sesjoner.opprett(await this.oidc.fullfor(svar, begynt), sesjon);
  }

  /** Ends ours; the answer is the ID token that ending ID-porten's own takes, where there was a session. */
  async avslutt({ sesjon }: Kapsler): Promise<string | undefined> {
    return sesjon === undefined ? undefined : this.sesjoner.avslutt(sesjon);
  }

  /**
   * Where logging out of ID-porten is asked for.
   * @throws AvslagFeil UTILGJENGELIG when it cannot be reached
   */
  utlogging(): Promise<string | undefined> {
    return this.oidc.utlogging();
  }
}
