import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { etagAv, passer } from '../kontrakt/etag.js';
import type { Forvalter } from '../kontrakt/innringer.js';
import type { Skjema, Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { vurderRolle } from './domene/administratorer.js';
import { vurderPersonnavn } from './domene/navn.js';
import { Endringslogg, type Arbeid, type Utforer } from './endringslogg.service.js';
import {
  AdministratorRepository,
  type Administratorrad,
} from './lagring/administrator.repository.js';
import { endretAvAndre } from './endret-av-andre.js';

type Administrator = Skjema<'konfigurasjon', 'Administrator'>;
type NyAdministrator = Skjema<'konfigurasjon', 'NyAdministratorRequest'>;
type Rolleendring = Skjema<'konfigurasjon', 'AdministratorRequest'>;

/** Whose role in which kommune, and who wants it otherwise. */
interface Rolle {
  readonly fiksOrgId: string;
  readonly id: string;
  readonly av: Forvalter;
}

/** Who may configure the service for a kommune. One at a time changes them: there must always be one left. */
@Injectable()
export class AdministratorerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly administratorer: AdministratorRepository,
    private readonly mottakere: MottakerService,
    private readonly endringslogg: Endringslogg,
    private readonly klokke: Klokke,
  ) {}

  async hent(fiksOrgId: string, deg: Forvalter): Promise<Svar<'hentAdministratorer'>> {
    const alle = await this.database.les((tx) => this.administratorer.finnAlle(tx, fiksOrgId));
    return { administratorer: alle.map((en) => this.vis(en, deg)) };
  }

  /** @throws AvslagFeil UGYLDIG_NAVN, UGYLDIG_PERSONID, or ADMINISTRATOR_FINNES for one who has a role already */
  async leggTil(fiksOrgId: string, av: Utforer, ny: NyAdministrator): Promise<Administrator> {
    await this.kontroller(ny);
    return this.endringslogg.utfor({ fiksOrgId, av }, async (arbeid) => {
      const personId = await this.leggTilI(arbeid, fiksOrgId, ny);
      const alle = await this.administratorer.finnAlle(arbeid.tx, fiksOrgId);
      return this.vis(
        finn(alle, (en) => en.personId === personId),
        av,
      );
    });
  }

  /**
   * Before any work begins.
   * @param sted where in the request the person stands, as a JSON pointer
   * @throws AvslagFeil UGYLDIG_NAVN or UGYLDIG_PERSONID
   */
  async kontroller({ personId: nummer, navn }: NyAdministrator, sted = ''): Promise<void> {
    // The command line has no contract in front of it.
    const harNummer = (tekst: string): boolean => this.mottakere.inneholderPersonnummer(tekst);
    kastVedAvslag(vurderPersonnavn(navn, harNummer, `${sted}/navn`));
    await this.mottakere.kontroller([nummer], () => `${sted}/personId`);
  }

  /**
   * As a part of that work.
   * @returns the person's key
   * @throws AvslagFeil ADMINISTRATOR_FINNES
   */
  async leggTilI(
    { tx, noter }: Arbeid,
    fiksOrgId: string,
    { personId: nummer, navn, rolle }: NyAdministrator,
  ): Promise<string> {
    const personId = await this.mottakere.finnEllerLeggTilPerson(tx, nummer);
    const lagtTil = this.klokke.na();
    const ny = { fiksOrgId, personId, navn, rolle, lagtTil };
    if (!(await this.administratorer.leggTil(tx, ny))) throw new AvslagFeil(administratorFinnes);
    await noter({ type: 'ADMINISTRATOR', gjelder: navn, etter: { navn, rolle } });
    return personId;
  }

  /**
   * @param hvis the etag of what the caller has seen
   * @throws AvslagFeil UGYLDIG_NAVN, ADMINISTRATOR_FINNES_IKKE, ENDRET_AV_ANDRE or SISTE_ADMINISTRATOR
   */
  async lagre(
    { fiksOrgId, id, av }: Rolle,
    hvis: string,
    til: Rolleendring,
  ): Promise<Administrator> {
    this.endringslogg.kontrollerNavn(til.navn);
    return this.endringslogg.utfor({ fiksOrgId, av }, async ({ tx, noter }) => {
      const alle = await this.administratorer.finnAlle(tx, fiksOrgId);
      const for_ = finn(alle, (en) => en.id === id);
      if (!passer(hvis, etag(for_))) throw new AvslagFeil(endretAvAndre);
      kastVedAvslag(vurderRolle(alle, id, til.rolle));
      await this.administratorer.lagre(tx, { fiksOrgId, personId: for_.personId }, til);
      await noter({
        ...{ type: 'ADMINISTRATOR', gjelder: for_.navn },
        ...{ for: { navn: for_.navn, rolle: for_.rolle }, etter: { ...til } },
      });
      return this.vis({ ...for_, ...til }, av);
    });
  }

  /** @throws AvslagFeil ADMINISTRATOR_FINNES_IKKE or SISTE_ADMINISTRATOR */
  async fjern({ fiksOrgId, id, av }: Rolle): Promise<void> {
    await this.endringslogg.utfor({ fiksOrgId, av }, async ({ tx, noter }) => {
      const alle = await this.administratorer.finnAlle(tx, fiksOrgId);
      const { personId, navn, rolle } = finn(alle, (en) => en.id === id);
      kastVedAvslag(vurderRolle(alle, id, undefined));
      await this.administratorer.fjern(tx, { fiksOrgId, personId });
      await noter({ type: 'ADMINISTRATOR', gjelder: navn, for: { navn, rolle } });
    });
  }

  private vis(rad: Administratorrad, deg: Utforer): Administrator {
    const { id, personId, navn, rolle, lagtTil, kryptert, nokkelId } = rad;
    return {
      ...{ id, navn, rolle, etag: etag(rad) },
      personnummer: this.mottakere.masker(this.mottakere.dekrypter(kryptert, nokkelId)),
      lagtTil: lagtTil.toISOString(),
      erDeg: deg !== 'DRIFT' && personId === deg.personId,
    };
  }
}

/** @throws AvslagFeil ADMINISTRATOR_FINNES_IKKE, also when the one meant is another kommune's */
function finn(
  alle: readonly Administratorrad[],
  hvem: (en: Administratorrad) => boolean,
): Administratorrad {
  const funnet = alle.find(hvem);
  if (!funnet) throw new AvslagFeil(administratorFinnesIkke);
  return funnet;
}

const etag = ({ id, navn, rolle }: Administratorrad): string => etagAv({ id, navn, rolle });

const administratorFinnes: Avslag = {
  kode: 'ADMINISTRATOR_FINNES',
  melding: 'Personen har en rolle i kommunen fra før. Endre rollen i stedet.',
};

const administratorFinnesIkke: Avslag = {
  kode: 'ADMINISTRATOR_FINNES_IKKE',
  melding: 'Kommunen har ingen administrator med denne id-en. Hent listen på nytt.',
};
