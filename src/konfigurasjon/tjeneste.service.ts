import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, kastVedAvslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { etagAv, passer } from '../kontrakt/etag.js';
import type { Svar } from '../kontrakt/typer.js';
import { vurderTjenestestatus, type Tjenestestatus } from './domene/tjenestestatus.js';
import { endretAvAndre } from './endret-av-andre.js';
import { Endringslogg, type Oppdrag, type Utforer } from './endringslogg.service.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import type { KommuneEntity } from './lagring/kommune.entity.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

interface Statusendring extends Oppdrag {
  /** @returns what it is to become, from what it is; throws to leave it */
  readonly velg: (kommune: KommuneEntity) => Tjenestestatus;
}

/** Whether the kommune uses the service. */
@Injectable()
export class TjenesteService {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly register: Integrasjonsregister,
    private readonly endringslogg: Endringslogg,
    private readonly klokke: Klokke,
  ) {}

  hent(fiksOrgId: string): Promise<Svar<'hentTjeneste'>> {
    return this.database.transaksjon(async (tx) =>
      tilTjeneste(await this.kommuner.hent(tx, fiksOrgId)),
    );
  }

  /** Switches the service on for the kommune; where it is on already, or paused, that does nothing. */
  async taIBruk(fiksOrgId: string, av: Utforer): Promise<void> {
    await this.endre({
      ...{ fiksOrgId, av },
      velg: ({ status }) => (status === 'PAUSET' ? status : 'I_BRUK'),
    });
  }

  /**
   * @param hvis the etag of what the caller has seen
   * @throws AvslagFeil ENDRET_AV_ANDRE or UGYLDIG_TJENESTESTATUS
   */
  lagre(
    { fiksOrgId, av }: Oppdrag,
    hvis: string,
    til: Tjenestestatus,
  ): Promise<Svar<'lagreTjenestestatus'>> {
    return this.endre({
      ...{ fiksOrgId, av },
      velg: (kommune) => {
        if (!passer(hvis, etagAv(tilTjeneste(kommune)))) throw new AvslagFeil(endretAvAndre);
        kastVedAvslag(vurderTjenestestatus(kommune.status, til));
        return til;
      },
    });
  }

  private async endre({ fiksOrgId, av, velg }: Statusendring): Promise<Svar<'hentTjeneste'>> {
    const etter = await this.endringslogg.utfor({ fiksOrgId, av }, async ({ tx, noter }) => {
      const for_ = await this.kommuner.hent(tx, fiksOrgId);
      const status = velg(for_);
      const tattIBruk = for_.tattIBruk ?? (status === 'I_BRUK' ? this.klokke.na() : null);
      await this.kommuner.lagreStatus(tx, { fiksOrgId, status, tattIBruk });
      await noter({ type: 'TJENESTE', for: { status: for_.status }, etter: { status } });
      const { navn, orgnr, kommunenr } = for_;
      return tilTjeneste({ navn, orgnr, kommunenr, status, tattIBruk });
    });
    this.register.glemAlt();
    return etter;
  }
}

const tilTjeneste = ({
  navn,
  orgnr,
  kommunenr,
  status,
  tattIBruk,
}: Omit<KommuneEntity, 'fiksOrgId'>): Svar<'hentTjeneste'> => ({
  ...{ navn, orgnr, kommunenr, status },
  ...(tattIBruk && { tattIBruk: tattIBruk.toISOString() }),
});
