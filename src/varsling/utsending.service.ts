import { Injectable, Logger } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import type { Varslingsvalg } from '../konfigurasjon/domene/varslingsvalg.js';
import { VarslingsvalgService } from '../konfigurasjon/varslingsvalg.service.js';
import { MAKS_FORSOK, pauseMs } from './domene/forsok.js';
import { erSendetid, nesteSendetid, nesteSendetime } from './domene/sendetid.js';
import { erOnsket } from './domene/varselplan.js';
import type { Utfall } from './kanaler/varselkanal.js';
import {
  MeldingRepository,
  type Meldingsutfall,
  type TattMelding,
} from './lagring/melding.repository.js';
import { Varslingsmalinger } from './malinger.js';
import { Overlevering, type Sending } from './overlevering.js';

type ProvIgjen = Extract<Utfall, { type: 'PROV_IGJEN' }>;

/** Sends messages that are due. No transaction is open while a channel is called. */
@Injectable()
export class UtsendingService {
  private readonly logg = new Logger(UtsendingService.name);

  constructor(
    private readonly database: DatabaseService,
    private readonly meldinger: MeldingRepository,
    private readonly valg: VarslingsvalgService,
    private readonly klokke: Klokke,
    private readonly malinger: Varslingsmalinger,
    private readonly overlevering: Overlevering,
  ) {}

  /** Takes up to so many, which must then be sent at once: they are ours only for a while. */
  async ta(na: Date, antall: number): Promise<readonly TattMelding[]> {
    const tatt = await this.database.skriv((tx) => this.meldinger.ta(tx, na, antall));
    this.malinger.tellOvertatte(tatt.filter(({ overtatt }) => overtatt).length);
    return tatt;
  }

  async send(melding: TattMelding): Promise<void> {
    const valg = await this.database.les((tx) => this.valg.gjeldende(tx, melding.fiksOrgId));
    // Who waits for an opening takes nobody's place, and who has waited for a place may come after the closing.
    if (await this.utsattTilApning(melding, valg)) return;
    await this.overlevering.slippInn();
    if (await this.utsattTilApning(melding, valg)) return;
    // Right before it leaves, whatever was true when it was taken: nobody is reminded of what is done.
    const na = this.klokke.na();
    const innhentes = osloDato(nesteSendetime(new Date(na.getTime() + 1), valg.sendetid));
    const { maksPurringer } = valg;
    const lesetid = { na, iDag: osloDato(na), innhentes, maksPurringer };
    const innhold = await this.database.les((tx) => this.meldinger.les(tx, melding, lesetid));
    if (innhold.some(({ stanset }) => stanset)) {
      const vent = { forsok: melding.forsok - 1 };
      return this.database.skriv((tx) => this.meldinger.giTilbake(tx, melding, vent));
    }
    const varsler = innhold.filter((varsel) => varsel.gjelder && erOnsket(varsel, valg));
    const lest = innhold.map(({ oppgaveId }) => oppgaveId);
    const sending = { melding, varsler, lest, valg };
    await this.noter(sending, await this.forsok(sending));
  }

  private async utsattTilApning(melding: TattMelding, valg: Varslingsvalg): Promise<boolean> {
    const na = this.klokke.na();
    if (erSendetid(na, valg.sendetid)) return false;
    const vent = { nesteForsok: nesteSendetid(na, valg.sendetid), forsok: melding.forsok - 1 };
    await this.database.skriv((tx) => this.meldinger.giTilbake(tx, melding, vent));
    return true;
  }

  private forsok(sending: Sending): Promise<Meldingsutfall | ProvIgjen> | Meldingsutfall {
    const { melding, varsler } = sending;
    if (varsler.length === 0) return { status: 'BORTFALT' };
    // Whoever had it never came as far as to say how it went: something in it stops us each time.
    if (melding.forsok > MAKS_FORSOK) {
      this.logg.error(`Meldingen ${melding.id} ble aldri ferdig, og er gitt opp`);
      return { status: 'IKKE_NADD', grunn: 'KANALEN_SVARER_IKKE', kanal: null };
    }
    return this.overlevering.overlat(sending).then(tilUtfall);
  }

  lukk(): Promise<void> {
    return this.overlevering.lukk();
  }

  private noter(sending: Sending, utfall: Meldingsutfall | ProvIgjen): Promise<void> {
    return 'type' in utfall ? this.provIgjen(sending, utfall) : this.gjorFerdig(sending, utfall);
  }

  private async provIgjen(sending: Sending, { grunn, ventMs = 0 }: ProvIgjen): Promise<void> {
    const { melding, valg } = sending;
    const { forsok } = melding;
    if (forsok >= MAKS_FORSOK) {
      return this.gjorFerdig(sending, { status: 'IKKE_NADD', grunn, kanal: null });
    }
    this.malinger.tell('PROVES_IGJEN', null);
    const pause = Math.max(pauseMs(forsok, Math.random()), ventMs);
    const nesteForsok = nesteSendetid(new Date(this.klokke.na().getTime() + pause), valg.sendetid);
    await this.database.skriv((tx) =>
      this.meldinger.giTilbake(tx, melding, { nesteForsok, forsok }),
    );
  }

  private async gjorFerdig(
    { melding, varsler, lest }: Sending,
    utfall: Meldingsutfall,
  ): Promise<void> {
    const oppgaver = varsler.map(({ oppgaveId }) => oppgaveId);
    const ferdig = { utfall, lest, oppgaver, na: this.klokke.na() };
    const vart = await this.database.transaksjon((tx) =>
      this.meldinger.gjorFerdig(tx, melding, ferdig),
    );
    if (vart) this.malinger.tell(utfall.status, 'kanal' in utfall ? utfall.kanal : null);
  }
}

function tilUtfall(utfall: Utfall): Meldingsutfall | ProvIgjen {
  switch (utfall.type) {
    case 'SENDT':
      return { status: 'SENDT', kanal: utfall.kanal, referanse: utfall.referanse ?? null };
    case 'IKKE_NADD':
      return { status: 'IKKE_NADD', grunn: utfall.grunn, kanal: utfall.kanal ?? null };
    case 'PROV_IGJEN':
      return utfall;
  }
}
