import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Leser } from '../felles/database/transaksjon.js';
import { AvslagFeil, kastVedAvslag } from '../felles/feil/avslag.js';
import { etagAv, passer } from '../kontrakt/etag.js';
import type { Tekstregler } from './domene/varseltekst.js';
import {
  PROVE,
  STANDARD_VARSLINGSVALG,
  vurderVarslingsvalg,
  type Varslingsvalg,
} from './domene/varslingsvalg.js';
import { endretAvAndre } from './endret-av-andre.js';
import { Endringslogg, type Oppdrag } from './endringslogg.service.js';
import type { Kommunenavn } from './kommuneregister.service.js';
import { VarslingsvalgRepository } from './lagring/varslingsvalg.repository.js';

/** How long a process goes by what it read, in milliseconds; as long as with integrations (ADR 5). */
const HUSKES_MS = 1_000;
const HUSKER_HOYST = 1_000;

/** What the kommune's own texts are held against, whichever kommune it is. */
export type Regler = Omit<Tekstregler, 'kommunenavn'>;
export const TEKSTREGLER = Symbol('TEKSTREGLER');

interface Lagring extends Oppdrag {
  /** The etag of what the caller has seen. */
  readonly hvis: string;
  readonly nytt: Varslingsvalg;
}

/** What each kommune has decided about notices to its citizens. */
@Injectable()
export class VarslingsvalgService {
  private readonly husket = new LRUCache<string, Varslingsvalg>({
    max: HUSKER_HOYST,
    ttl: HUSKES_MS,
  });

  constructor(
    private readonly database: DatabaseService,
    private readonly valg: VarslingsvalgRepository,
    private readonly endringslogg: Endringslogg,
    @Inject(TEKSTREGLER) private readonly regler: Regler,
  ) {}

  /** What holds now; a change made in another process is seen after a second at most. */
  async gjeldende(tx: Leser, fiksOrgId: string): Promise<Varslingsvalg> {
    const husket = this.husket.get(fiksOrgId);
    if (husket) return husket;
    const valg = await this.les(tx, fiksOrgId);
    this.husket.set(fiksOrgId, valg);
    return valg;
  }

  hent(fiksOrgId: string): Promise<Varslingsvalg> {
    return this.database.les((tx) => this.les(tx, fiksOrgId));
  }

  /**
   * What would hold if that draft were saved, or what holds where there is none. Nothing is saved.
   * @throws AvslagFeil UGYLDIG_VARSLING for a draft that could not be
   */
  async prov(
    { fiksOrgId, navn: kommunenavn }: Pick<Kommunenavn, 'fiksOrgId' | 'navn'>,
    utkast: Varslingsvalg | undefined,
  ): Promise<Varslingsvalg> {
    if (!utkast) return this.hent(fiksOrgId);
    kastVedAvslag(vurderVarslingsvalg(utkast, { ...this.regler, kommunenavn }, PROVE));
    return utkast;
  }

  /** @throws AvslagFeil UGYLDIG_VARSLING, or ENDRET_AV_ANDRE where what the caller has seen no longer stands */
  async lagre({ fiksOrgId, av, hvis, nytt }: Lagring): Promise<Varslingsvalg> {
    const lagret = await this.endringslogg.utfor({ fiksOrgId, av }, async (arbeid) => {
      const { tx, kommunenavn, noter } = arbeid;
      kastVedAvslag(vurderVarslingsvalg(nytt, { ...this.regler, kommunenavn }));
      const for_ = await this.les(tx, fiksOrgId);
      if (!passer(hvis, etagAv(for_))) throw new AvslagFeil(endretAvAndre);
      await this.valg.lagre(tx, fiksOrgId, nytt);
      const etter = await this.les(tx, fiksOrgId);
      await noter({ type: 'VARSLING', for: { ...for_ }, etter: { ...etter } });
      return etter;
    });
    this.husket.delete(fiksOrgId);
    return lagret;
  }

  private async les(tx: Leser, fiksOrgId: string): Promise<Varslingsvalg> {
    return (await this.valg.hent(tx, fiksOrgId)) ?? STANDARD_VARSLINGSVALG;
  }
}
