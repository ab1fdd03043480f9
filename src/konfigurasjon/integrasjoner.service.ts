import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { avtrykk, nyHemmelighet } from '../felles/hemmelighet.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { etagAv, passer } from '../kontrakt/etag.js';
import type { Forvalter } from '../kontrakt/innringer.js';
import type { Skjema, Svar } from '../kontrakt/typer.js';
import { erOrgnr } from './domene/orgnr.js';
import type { Privilegium } from './domene/privilegium.js';
import { endretAvAndre } from './endret-av-andre.js';
import { Endringslogg, type Arbeid, type Oppdrag } from './endringslogg.service.js';
import { tilIntegrasjon, type Integrasjon } from './integrasjon.mapper.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import {
  IntegrasjonRepository,
  type Integrasjonsnokkel,
  type Integrasjonsrad,
} from './lagring/integrasjon.repository.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

const TIME_MS = 3_600_000;
/** How long the password before opens too, where the administrator does not say, in hours. */
const OVERLAPP_TIMER = 24;

/** Which integration, and who wants something done to it. */
interface Sak extends Integrasjonsnokkel {
  readonly av: Forvalter;
}

/** The accesses that a kommune gives to fagsystemer. */
@Injectable()
export class IntegrasjonerService {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly integrasjoner: IntegrasjonRepository,
    private readonly register: Integrasjonsregister,
    private readonly endringslogg: Endringslogg,
    private readonly klokke: Klokke,
  ) {}

  async hent(fiksOrgId: string): Promise<Svar<'hentIntegrasjoner'>> {
    const alle = await this.database.les((tx) => this.integrasjoner.finnAlle(tx, fiksOrgId));
    return { integrasjoner: alle.map((en) => this.vis(en)) };
  }

  /** @throws AvslagFeil INTEGRASJON_FINNES_IKKE (also another kommune's) */
  async hentEn(fiksOrgId: string, id: string): Promise<Integrasjon> {
    const { integrasjoner } = await this.hent(fiksOrgId);
    const funnet = integrasjoner.find((en) => en.id === id.toLowerCase());
    if (!funnet) throw new AvslagFeil(integrasjonFinnesIkke);
    return funnet;
  }

  /**
   * Makes an integration for an organisation, the kommune itself where none is named. It holds no
   * privilege yet. The password is in this answer and nowhere else.
   * @throws AvslagFeil UGYLDIG_ORGNR
   */
  async opprett(
    fiksOrgId: string,
    av: Forvalter,
    { orgnr, navn = '', forelderRessurs }: Bestilling,
  ): Promise<Svar<'opprettIntegrasjonMedTilgang'>> {
    this.endringslogg.kontrollerNavn(navn);
    if (orgnr !== undefined && !erOrgnr(orgnr)) throw new AvslagFeil(ugyldigOrgnr);
    const id = randomUUID();
    const passord = nyHemmelighet();
    await this.endre({ fiksOrgId, av }, async ({ tx, noter }) => {
      const kommune = await this.kommuner.hent(tx, fiksOrgId);
      const ny = { navn, orgnr: orgnr ?? kommune.orgnr, privilegier: [] };
      await this.integrasjoner.leggTil(tx, {
        ...{ id, fiksOrgId, ...ny, passordHash: avtrykk(passord) },
        forelderRessurs: forelderRessurs ?? null,
        ...{ opprettet: this.klokke.na(), trukket: null },
      });
      await noter({ type: 'INTEGRASJON', gjelder: navn || id, etter: ny });
    });
    return { integrasjonId: id, integrasjonPassord: passord };
  }

  /**
   * Gives an integration a privilege; giving it again is harmless.
   * @throws AvslagFeil PRIVILEGIETYPE_MANGLER, INTEGRASJON_FINNES_IKKE (also another kommune's)
   */
  async giPrivilegium(sak: Sak, privilegium: Privilegium | undefined): Promise<void> {
    if (!privilegium) throw new AvslagFeil(privilegietypeMangler);
    await this.endreEn(sak, ({ privilegier }) => ({
      privilegier: [...new Set([...privilegier, privilegium])],
    }));
  }

  /**
   * The name, the privileges, and whether it may do anything for the time being.
   * @param hvis the etag of what the caller has seen
   * @throws AvslagFeil INTEGRASJON_FINNES_IKKE or ENDRET_AV_ANDRE
   */
  async lagre(
    sak: Sak,
    hvis: string,
    { navn, privilegier, suspendert }: Skjema<'konfigurasjon', 'IntegrasjonRequest'>,
  ): Promise<Integrasjon> {
    this.endringslogg.kontrollerNavn(navn);
    return this.endreEn(sak, (var_) => {
      if (!passer(hvis, etag(var_))) throw new AvslagFeil(endretAvAndre);
      const siden = suspendert ? (var_.suspendert ?? this.klokke.na()) : null;
      return { navn, privilegier: [...new Set(privilegier)], suspendert: siden };
    });
  }

  /** Takes the access away, for good. @throws AvslagFeil INTEGRASJON_FINNES_IKKE */
  async trekk(sak: Sak): Promise<void> {
    await this.endreEn(sak, () => ({ trukket: this.klokke.na() }));
  }

  /**
   * A new password, in this answer and nowhere else. The one before opens too for some hours, none before that.
   * @throws AvslagFeil INTEGRASJON_FINNES_IKKE
   */
  async byttPassord(
    { fiksOrgId, id, av }: Sak,
    { gammeltGjelderTimer = OVERLAPP_TIMER }: Skjema<'konfigurasjon', 'NyttPassordRequest'>,
  ): Promise<Svar<'byttPassord'>> {
    const passord = nyHemmelighet();
    const na = this.klokke.na();
    const forrigeGjelderTil = new Date(na.getTime() + gammeltGjelderTimer * TIME_MS);
    await this.endre({ fiksOrgId, av }, async ({ tx, noter }) => {
      const { navn } = await this.finn(tx, { fiksOrgId, id });
      await this.integrasjoner.byttPassord(
        tx,
        { fiksOrgId, id },
        { passordHash: avtrykk(passord), forrigeGjelderTil },
      );
      await noter({
        ...{ type: 'INTEGRASJON', gjelder: navn || id },
        ...{ for: {}, etter: { passord: 'nytt', gammeltPassordGjelderTil: forrigeGjelderTil } },
      });
    });
    return {
      ...{ integrasjonId: id, integrasjonPassord: passord },
      gammeltPassordGjelderTil: forrigeGjelderTil.toISOString(),
    };
  }

  private async endreEn(
    { fiksOrgId, id, av }: Sak,
    velg: (var_: Integrasjonsrad) => Partial<Integrasjonsrad>,
  ): Promise<Integrasjon> {
    return this.endre({ fiksOrgId, av }, async ({ tx, noter }) => {
      const var_ = await this.finn(tx, { fiksOrgId, id });
      const endring = velg(var_);
      const blir = { ...var_, ...endring };
      await this.integrasjoner.lagre(tx, { fiksOrgId, id }, endring);
      await noter({
        ...{ type: 'INTEGRASJON', gjelder: var_.navn || id },
        ...{ for: tilLoggen(var_), etter: tilLoggen(blir) },
      });
      return this.vis(blir);
    });
  }

  private async finn(tx: Transaksjon, nokkel: Integrasjonsnokkel): Promise<Integrasjonsrad> {
    const funnet = await this.integrasjoner.finn(tx, nokkel);
    if (!funnet) throw new AvslagFeil(integrasjonFinnesIkke);
    return funnet;
  }

  /** What the process remembers of who may what is read again afterwards. */
  private async endre<T>(oppdrag: Oppdrag, gjor: (arbeid: Arbeid) => Promise<T>): Promise<T> {
    const svar = await this.endringslogg.utfor(oppdrag, gjor);
    this.register.glemAlt();
    return svar;
  }

  private vis(rad: Integrasjonsrad): Integrasjon {
    return tilIntegrasjon(rad, etag(rad), this.klokke.na());
  }
}

type Bestilling = Skjema<'konfigurasjon', 'OpprettTilgangRequest'>;

const tilLoggen = ({ navn, privilegier, suspendert, trukket }: Integrasjonsrad) => ({
  ...{ navn, privilegier, suspendert: suspendert !== null, trukket: trukket !== null },
});

const etag = (rad: Integrasjonsrad): string => etagAv(tilLoggen(rad));

const ugyldigOrgnr: Avslag = {
  kode: 'UGYLDIG_ORGNR',
  melding: 'orgnr er ikke et gyldig organisasjonsnummer. Sjekk de ni sifrene.',
  detaljer: { feil: [{ felt: '/orgnr', melding: 'kontrollsifferet stemmer ikke' }] },
};

const privilegietypeMangler: Avslag = {
  kode: 'PRIVILEGIETYPE_MANGLER',
  melding: 'Si hvilket privilegium integrasjonen skal få: OPPGAVE_KONFIGURASJON eller OPPGAVE_SOK.',
  detaljer: { feil: [{ felt: '/privilegieType', melding: 'mangler' }] },
};

const integrasjonFinnesIkke: Avslag = {
  kode: 'INTEGRASJON_FINNES_IKKE',
  melding: 'Kommunen har ingen integrasjon med denne id-en. Sjekk fiksOrgId og integrasjonId.',
};
