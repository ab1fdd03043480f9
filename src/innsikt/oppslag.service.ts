import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import type { Forvalter } from '../kontrakt/innringer.js';
import type { Skjema, Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { VarselinnsynService } from '../varsling/varselinnsyn.service.js';
import { tilHendelse, tilMottakerinnsyn, tilOppgave, tilTreff } from './innsikt.mapper.js';
import { Innsynslogg } from './innsynslogg.service.js';
import { OppslagRepository, type Hendelsesrad } from './lagring/oppslag.repository.js';

const HOYST_TREFF = 50;
const HOYST_HENDELSER = 100;

interface Innsyn {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly av: Forvalter;
}

/** Tasks as administrators see them; of a number no more than may be shown. */
@Injectable()
export class OppslagService {
  constructor(
    private readonly database: DatabaseService,
    private readonly oppslag: OppslagRepository,
    private readonly mottakere: MottakerService,
    private readonly varsler: VarselinnsynService,
    private readonly logg: Innsynslogg,
    private readonly klokke: Klokke,
  ) {}

  async sok(
    fiksOrgId: string,
    { id, metadata }: Skjema<'konfigurasjon', 'OppgavesokRequest'>,
  ): Promise<Svar<'slaOppOppgaver'>> {
    const iDag = this.iDag();
    const funnet = await this.database.les(async (tx) => {
      if (metadata !== undefined) {
        const hoyst = HOYST_TREFF + 1;
        return this.oppslag.finnMedMetadata(tx, [fiksOrgId, metadata], { hoyst, iDag });
      }
      const en = id && (await this.oppslag.finn(tx, { fiksOrgId, oppgaveId: id }, iDag));
      return en ? [en] : [];
    });
    return {
      oppgaver: funnet.slice(0, HOYST_TREFF).map(tilTreff),
      flere: funnet.length > HOYST_TREFF,
    };
  }

  /**
   * Answers nothing before it stands in the log who looked.
   * @throws AvslagFeil OPPGAVE_FINNES_IKKE, also when the task is another kommune's
   */
  async hent(
    { av, ...nokkel }: Innsyn,
    { side, sideStorrelse = 50 }: { readonly side?: number; readonly sideStorrelse?: number },
  ): Promise<Svar<'hentOppgaveinnsyn'>> {
    const [oppgave, hendelser] = await this.database.les((tx) =>
      Promise.all([
        this.oppslag.finn(tx, nokkel, this.iDag()),
        this.oppslag.finnHendelser(tx, nokkel, HOYST_HENDELSER + 1),
      ]),
    );
    const mottakere = await this.varsler.finnMottakere(nokkel, {
      ...(side !== undefined && { side }),
      sideStorrelse,
    });
    if (!oppgave || !mottakere) throw new AvslagFeil(oppgaveFinnesIkke);
    await this.logg.noter({ ...nokkel, hvem: av.navn, personId: av.personId });
    return {
      ...tilOppgave(oppgave),
      hendelser: hendelser
        .slice(0, HOYST_HENDELSER)
        .map((rad) => tilHendelse(rad, this.maskert(rad))),
      flereHendelser: hendelser.length > HOYST_HENDELSER,
      mottakere: mottakere.mottakere.map((en) =>
        tilMottakerinnsyn(this.mottakere.masker(en.personnummer), en),
      ),
    };
  }

  private maskert({ kryptert, nokkelId }: Hendelsesrad): string | undefined {
    if (kryptert === null) return undefined;
    return this.mottakere.masker(this.mottakere.dekrypter(kryptert, nokkelId));
  }

  private iDag(): string {
    return osloDato(this.klokke.na());
  }
}

const oppgaveFinnesIkke: Avslag = {
  kode: 'OPPGAVE_FINNES_IKKE',
  melding:
    'Kommunen har ingen oppgave med denne id-en. Sjekk id-en, eller søk etter oppgaven på nytt.',
};
