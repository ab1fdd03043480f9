import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { avtrykk, nyHemmelighet } from '../felles/hemmelighet.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { INNLOGGING_SEKUNDER, type Kapsler } from './kapsler.js';
import { InnloggingRepository } from './lagring/innlogging.repository.js';
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
  async start(retur: string): Promise<{ adresse: string; hemmelighet: string }> {
    const { adresse, ...ventet } = await this.oidc.start();
    const hemmelighet = nyHemmelighet();
    await this.database.transaksjon((tx) =>
      this.innlogginger.leggTil(tx, avtrykk(hemmelighet), {
        ...ventet,
        retur,
        sekunder: INNLOGGING_SEKUNDER,
      }),
    );
    return { adresse, hemmelighet };
  }

  /**
   * @param svar the query with which ID-porten sent the person back
   * @throws AvslagFeil for a login that was not begun in this browser, was used before, or does not match
   */
  async fullfor(svar: string, kapsler: Kapsler): Promise<{ retur: string; hemmelighet: string }> {
    if (kapsler.innlogging === undefined) throw new AvslagFeil(ikkeBegynt);
    const nokkel = avtrykk(kapsler.innlogging);
    const begynt = await this.database.les((tx) => this.innlogginger.ta(tx, nokkel));
    if (!begynt) throw new AvslagFeil(ikkeBegynt);
    const innlogget = await this.oidc.fullfor(svar, begynt);
    const hemmelighet = await this.sesjoner.opprett(innlogget, kapsler.sesjon);
    return { retur: begynt.retur, hemmelighet };
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

const ikkeBegynt: Avslag = {
  kode: 'UGYLDIG_TOKEN',
  melding: 'Innloggingen er ikke begynt her, eller den er brukt før. Prøv å logge inn på nytt.',
};
