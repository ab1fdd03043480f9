import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { VarslingsvalgService } from '../konfigurasjon/varslingsvalg.service.js';
import type { Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { lesTidspunkt } from './domene/tidspunkt.js';
import { forsteFra } from './domene/varselplan.js';
import { VarselinnsynRepository } from './lagring/varselinnsyn.repository.js';
import { tilMottaker, tilUnadd, type Mottaker } from './varselinnsyn.mapper.js';

interface Oppgavenokkel {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
}

interface Mottakerside {
  readonly totaltAntall: number;
  readonly mottakere: readonly Mottaker[];
}

interface Side {
  readonly side?: number;
  readonly sideStorrelse?: number;
}

/** What became of the notices. Whoever may fetch a task may see this of it. */
@Injectable()
export class VarselinnsynService {
  constructor(
    private readonly database: DatabaseService,
    private readonly innsyn: VarselinnsynRepository,
    private readonly mottakere: MottakerService,
    private readonly valg: VarslingsvalgService,
    private readonly klokke: Klokke,
  ) {}

  /** @throws AvslagFeil OPPGAVE_FINNES_IKKE, also when the task is another kommune's. */
  async hentVarsler(oppgave: Oppgavenokkel, side: Side): Promise<Svar<'hentVarsler'>> {
    const funnet = await this.finnMottakere(oppgave, side);
    if (!funnet) throw new AvslagFeil(oppgaveFinnesIkke);
    const { totaltAntall, mottakere } = funnet;
    return {
      totaltAntall,
      mottakere: mottakere.map(({ personnummer: personId, varsler }) => ({ personId, varsler })),
    };
  }

  /** A page of the task's recipients, with the whole of their numbers; undefined where the kommune has no such task. */
  async finnMottakere(
    { fiksOrgId, oppgaveId }: Oppgavenokkel,
    { side = 0, sideStorrelse = 100 }: Side,
  ): Promise<Mottakerside | undefined> {
    const iDag = osloDato(this.klokke.na());
    const [funnet, regler] = await this.database.les((tx) =>
      Promise.all([
        this.innsyn.finnSide(tx, [fiksOrgId, oppgaveId], { side, sideStorrelse, iDag }),
        this.valg.gjeldende(tx, fiksOrgId),
      ]),
    );
    if (!funnet) return undefined;
    const { neste, type, nr } = funnet;
    const planlagt = neste ? forsteFra(funnet, regler, { type, nr, tid: neste }) : undefined;
    return {
      totaltAntall: funnet.totalt,
      mottakere: funnet.rader.map((rad) =>
        tilMottaker(
          this.mottakere.dekrypter(rad.kryptert, rad.nokkelId),
          rad,
          rad.harTur ? planlagt : undefined,
        ),
      ),
    };
  }

  /** @throws AvslagFeil UGYLDIG_FORESPORSEL for a moment that there never was */
  async hentUnadde(
    fiksOrgId: string,
    { siden: ra, antall = 100 }: { readonly siden: string; readonly antall?: number },
  ): Promise<Svar<'hentUnadde'>> {
    const siden = lesTidspunkt(ra);
    if (siden === undefined) throw new AvslagFeil(ugyldigTidspunkt);
    const funnet = await this.database.les((tx) =>
      this.innsyn.finnUnadde(tx, fiksOrgId, { siden, hoyst: antall + 1 }),
    );
    const unadde = funnet.slice(0, antall);
    return {
      unadde: unadde.map((rad) =>
        tilUnadd(this.mottakere.dekrypter(rad.kryptert, rad.nokkelId), rad),
      ),
      flere: funnet.length > antall,
      neste: unadde.at(-1)?.etter ?? siden,
    };
  }
}

const oppgaveFinnesIkke: Avslag = {
  kode: 'OPPGAVE_FINNES_IKKE',
  melding: 'Kommunen har ingen oppgave med denne id-en. Sjekk fiksOrgId og oppgaveId.',
};

const ugyldigTidspunkt: Avslag = {
  kode: 'UGYLDIG_FORESPORSEL',
  melding: 'siden må være et tidspunkt som finnes, med tidssone.',
  detaljer: { feil: [{ felt: '/siden', melding: 'må være et tidspunkt som finnes' }] },
};
