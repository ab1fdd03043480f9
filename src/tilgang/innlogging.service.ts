import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { lagHemmelighet, nokkelFor } from './hemmelighet.js';
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
    const hemmelighet = lagHemmelighet();
    await this.database.transaksjon((tx) =>
      this.innlogginger.leggTil(tx, nokkelFor(hemmelighet), {
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
    const nokkel = nokkelFor(kapsler.innlogging);
    const begynt = await this.database.les((tx) => this.innlogginger.ta(tx, nokkel));
    if (!begynt) throw new AvslagFeil(ikkeBegynt);
    const innlogget = await this.oidc.fullfor(svar, begynt);
    const hemmelighet = await this.sesjoner.opprett(innlogget, kapsler.sesjon);
    return { retur: begynt.retur, hemmelighet };
  }

  /** Ours ends at once; the answer is what ending ID-porten's own takes, where there was one. */
  async avslutt({ sesjon }: Kapsler): Promise<{ adresse: string; idToken: string } | undefined> {
    const idToken = sesjon && (await this.sesjoner.avslutt(sesjon));
    if (!idToken) return undefined;
    const adresse = await this.oidc.utlogging();
    return adresse === undefined ? undefined : { adresse, idToken };
  }
}

const ikkeBegynt: Avslag = {
  kode: 'UGYLDIG_TOKEN',
  melding: 'Innloggingen er ikke begynt her, eller den er brukt før. Prøv å logge inn på nytt.',
};
