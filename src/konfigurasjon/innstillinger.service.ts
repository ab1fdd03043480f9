import { Inject, Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Leser } from '../felles/database/transaksjon.js';
import { AvslagFeil, kastVedAvslag } from '../felles/feil/avslag.js';
import { etagAv, passer } from '../kontrakt/etag.js';
import type { Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import {
  normaliser,
  STANDARD_INNSTILLINGER,
  vurderInnstillinger,
  type Innstillinger,
} from './domene/innstillinger.js';
import { endretAvAndre } from './endret-av-andre.js';
import { Endringslogg, type Oppdrag } from './endringslogg.service.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import { KommuneinnstillingerRepository } from './lagring/kommuneinnstillinger.repository.js';

interface Lagring extends Oppdrag {
  /** The etag of what the caller has seen. */
  readonly hvis: string;
  readonly nytt: Innstillinger;
}

/** What each kommune has decided about tasks, and about what its citizens see. */
@Injectable()
export class InnstillingerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly innstillinger: KommuneinnstillingerRepository,
    private readonly register: Integrasjonsregister,
    private readonly endringslogg: Endringslogg,
    @Inject(MottakerService)
    private readonly mottakere: Pick<MottakerService, 'inneholderPersonnummer'>,
  ) {}

  async hent(fiksOrgId: string): Promise<Svar<'hentKommuneinnstillinger'>> {
    return tilSvar(await this.database.les((tx) => this.les(tx, fiksOrgId)));
  }

  /** @throws AvslagFeil UGYLDIG_INNSTILLING, or ENDRET_AV_ANDRE where what the caller has seen no longer stands */
  async lagre({ fiksOrgId, av, hvis, nytt }: Lagring): Promise<Svar<'lagreKommuneinnstillinger'>> {
    kastVedAvslag(
      vurderInnstillinger(nytt, (tekst) => this.mottakere.inneholderPersonnummer(tekst)),
    );
    const lagret = await this.endringslogg.utfor({ fiksOrgId, av }, async ({ tx, noter }) => {
      const for_ = await this.les(tx, fiksOrgId);
      if (!passer(hvis, etagAv(for_))) throw new AvslagFeil(endretAvAndre);
      await this.innstillinger.lagre(tx, fiksOrgId, normaliser(nytt));
      const etter = await this.les(tx, fiksOrgId);
      await noter({ type: 'INNSTILLINGER', for: { ...for_ }, etter: { ...etter } });
      return etter;
    });
    this.register.glemAlt();
    return tilSvar(lagret);
  }

  private async les(tx: Leser, fiksOrgId: string): Promise<Innstillinger> {
    return (await this.innstillinger.hent(tx, fiksOrgId)) ?? STANDARD_INNSTILLINGER;
  }
}

const tilSvar = (innstillinger: Innstillinger): Svar<'hentKommuneinnstillinger'> => ({
  ...innstillinger,
  tillatteVerter: [...innstillinger.tillatteVerter],
});
