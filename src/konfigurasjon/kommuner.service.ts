import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { UUID } from '../felles/uuid.js';
import { etagAv, passer } from '../kontrakt/etag.js';
import type { Skjema, Svar } from '../kontrakt/typer.js';
import { AdministratorerService } from './administratorer.service.js';
import { vurderKommune, type Kommunefakta } from './domene/kommune.js';
import { endretAvAndre } from './endret-av-andre.js';
import { Endringslogg, type Oppdrag, type Utforer } from './endringslogg.service.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import type { KommuneEntity } from './lagring/kommune.entity.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

type Kommune = Skjema<'konfigurasjon', 'Kommune'>;

/** The kommuner of the installation, as those see them who may make new ones. */
@Injectable()
export class KommunerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly administratorer: AdministratorerService,
    private readonly endringslogg: Endringslogg,
    private readonly register: Integrasjonsregister,
  ) {}

  /** By their names. */
  async hent(): Promise<Svar<'hentKommuner'>> {
    const alle = await this.database.les((tx) => this.kommuner.alle(tx));
    return { kommuner: alle.map(tilKommune) };
  }

  /**
   * All of it or nothing: the kommune, its first administrator where one is named, and what its log says of it.
   * @throws AvslagFeil KOMMUNE_FINNES, UGYLDIG_ORGNR, UGYLDIG_NAVN, UGYLDIG_PERSONID or UGYLDIG_FORESPORSEL
   */
  async opprett(
    av: Utforer,
    { administrator, ...kommune }: Skjema<'konfigurasjon', 'NyKommuneRequest'>,
  ): Promise<Kommune> {
    const { fiksOrgId, ...fakta } = kommune;
    // The command line has no contract in front of it.
    if (!UUID.test(fiksOrgId)) throw new AvslagFeil(ugyldigFiksOrgId);
    this.kontroller(fakta);
    const forste = administrator && { ...administrator, rolle: 'ADMINISTRATOR' as const };
    if (forste) await this.administratorer.kontroller(forste, '/administrator');
    return this.endringslogg.utfor(
      { fiksOrgId, av },
      async (arbeid) => {
        await arbeid.noter({ type: 'KOMMUNE', etter: { ...fakta } });
        if (forste) await this.administratorer.leggTilI(arbeid, fiksOrgId, forste);
        return tilKommune(await this.kommuner.hent(arbeid.tx, fiksOrgId));
      },
      async (tx) => {
        if (!(await this.kommuner.leggTil(tx, kommune))) throw new AvslagFeil(kommuneFinnes);
      },
    );
  }

  /**
   * @param hvis the etag of what the caller has seen
   * @throws AvslagFeil KOMMUNE_FINNES_IKKE, ENDRET_AV_ANDRE, UGYLDIG_ORGNR or UGYLDIG_NAVN
   */
  async lagre({ fiksOrgId, av }: Oppdrag, hvis: string, til: Kommunefakta): Promise<Kommune> {
    this.kontroller(til);
    const lagret = await this.endringslogg.utfor({ fiksOrgId, av }, async ({ tx, noter }) => {
      const for_ = await this.kommuner.hent(tx, fiksOrgId);
      if (!passer(hvis, tilKommune(for_).etag)) throw new AvslagFeil(endretAvAndre);
      await this.kommuner.lagreFakta(tx, fiksOrgId, til);
      await noter({ type: 'KOMMUNE', for: { ...faktaOm(for_) }, etter: { ...til } });
      const { status, tattIBruk } = for_;
      return tilKommune({ fiksOrgId, status, tattIBruk, ...til });
    });
    this.register.glemAlt();
    return lagret;
  }

  private kontroller(fakta: Kommunefakta): void {
    kastVedAvslag(vurderKommune(fakta));
    this.endringslogg.kontrollerNavn(fakta.navn);
  }
}

const faktaOm = ({ navn, orgnr, kommunenr }: Kommunefakta): Kommunefakta => ({
  ...{ navn, orgnr, kommunenr },
});

const tilKommune = ({ fiksOrgId, status, tattIBruk, ...resten }: KommuneEntity): Kommune => ({
  ...{ fiksOrgId, ...faktaOm(resten), status },
  ...(tattIBruk && { tattIBruk: tattIBruk.toISOString() }),
  etag: etagAv(faktaOm(resten)),
});

const ugyldigFiksOrgId: Avslag = {
  kode: 'UGYLDIG_FORESPORSEL',
  melding: 'fiksOrgId må være en UUID. Ingenting er endret.',
};

const kommuneFinnes: Avslag = {
  kode: 'KOMMUNE_FINNES',
  melding: 'Installasjonen har en kommune med denne fiksOrgId-en fra før. Ingenting er endret.',
};
