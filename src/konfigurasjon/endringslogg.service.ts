import { Inject, Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Sidevalg } from '../felles/database/finn-side.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { Endringsrett, type Rolleinnehaver } from './endringsrett.service.js';
import { DRIFT, vurderNavn } from './domene/navn.js';
import { endrede, type Endringstype, type Felter } from './domene/endring.js';
import { EndringRepository } from './lagring/endring.repository.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

/** Who did it: an administrator of the kommune or the platform, or whoever runs the installation. */
export type Utforer = Rolleinnehaver | 'DRIFT';

/** Whose configuration is to be changed, and by whom. */
export interface Oppdrag {
  readonly fiksOrgId: string;
  readonly av: Utforer;
}

export interface Endring {
  readonly type: Endringstype;
  /** The name of what was changed, where there are several. */
  readonly gjelder?: string;
  /** None where it is new; none of these two holds a secret or a fødselsnummer. */
  readonly for?: Felter;
  /** None where it is gone. */
  readonly etter?: Felter;
}

/** A change under way: nobody else changes the kommune's configuration, and who does it may. */
export interface Arbeid {
  readonly tx: Transaksjon;
  readonly kommunenavn: string;
  /** What changed nothing is not noted. */
  readonly noter: (endring: Endring) => Promise<void>;
}

/** The one way to change what a kommune has decided: one at a time, by one who may, and noted for good. */
@Injectable()
export class Endringslogg {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly rett: Endringsrett,
    private readonly endringer: EndringRepository,
    private readonly klokke: Klokke,
    @Inject(MottakerService)
    private readonly mottakere: Pick<MottakerService, 'inneholderPersonnummer'>,
  ) {}

  /** Names stand in the log for good. @throws AvslagFeil UGYLDIG_NAVN */
  kontrollerNavn(navn: string, felt?: string): void {
    kastVedAvslag(vurderNavn(navn, (tekst) => this.mottakere.inneholderPersonnummer(tekst), felt));
  }

  /**
   * All of the change in one transaction, or nothing where it throws.
   * @param forst makes the kommune, where it is new
   * @throws AvslagFeil KOMMUNE_FINNES_IKKE; IKKE_ADMINISTRATOR or IKKE_PLATTFORMADMINISTRATOR for one whose role was
   * taken away while the request waited
   */
  utfor<T>(
    oppdrag: Oppdrag,
    gjor: (arbeid: Arbeid) => Promise<T>,
    forst: (tx: Transaksjon) => Promise<void> = async () => undefined,
  ): Promise<T> {
    const { fiksOrgId, av } = oppdrag;
    return this.database.transaksjon(async (tx) => {
      await forst(tx);
      const kommunenavn = await this.kommuner.las(tx, fiksOrgId);
      if (kommunenavn === undefined) throw new AvslagFeil(kommuneFinnesIkke);
      if (av !== 'DRIFT') await this.rett.krev(tx, fiksOrgId, av);
      return gjor({ tx, kommunenavn, noter: (endring) => this.noter(tx, oppdrag, endring) });
    });
  }

  private async noter(
    tx: Transaksjon,
    { fiksOrgId, av }: Oppdrag,
    { type, gjelder, for: var_, etter: er }: Endring,
  ): Promise<void> {
    const begge = var_ && er ? endrede(var_, er) : { for: var_, etter: er };
    if (!begge) return;
    await this.endringer.leggTil(tx, {
      ...{ fiksOrgId, type, tidspunkt: this.klokke.na() },
      ...(av === 'DRIFT'
        ? { hvem: DRIFT, personId: null }
        : { hvem: av.navn, personId: av.personId }),
      ...{ gjelder: gjelder ?? null, for: begge.for ?? null, etter: begge.etter ?? null },
    });
  }

  async hent(fiksOrgId: string, valg: Sidevalg): Promise<Svar<'hentEndringslogg'>> {
    const { totalt, rader } = await this.database.les((tx) =>
      this.endringer.finnSide(tx, fiksOrgId, valg),
    );
    return {
      totaltAntall: totalt,
      endringer: rader.map(({ id, tidspunkt, hvem, type, gjelder, for: var_, etter }) => ({
        ...{ id, tidspunkt: tidspunkt.toISOString(), hvem, type },
        ...(gjelder !== null && { gjelder }),
        ...(var_ !== null && { for: var_ }),
        ...(etter !== null && { etter }),
      })),
    };
  }
}

const kommuneFinnesIkke: Avslag = {
  kode: 'KOMMUNE_FINNES_IKKE',
  melding: 'Installasjonen har ingen kommune med denne fiksOrgId-en. Hent listen på nytt.',
};
