import { Inject, Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { MAKS_FORSOK, pauseMs } from './domene/forsok.js';
import { erSendetid, nesteSendetid } from './domene/sendetid.js';
import { STANDARD_VARSELREGLER } from './domene/varsel.js';
import type { Utfall, Varselkanal } from './kanaler/varselkanal.js';
import {
  MeldingRepository,
  type Meldingsutfall,
  type TattMelding,
  type Varselinnhold,
} from './lagring/melding.repository.js';
import { Varslingsmalinger } from './malinger.js';
import { Takt } from './takt.js';
import { skrivMelding } from './tekster/skriv-melding.js';
import { UTSENDING, type Utsendingsoppsett } from './varslingsoppsett.js';

const { sendetid } = STANDARD_VARSELREGLER;

/** Sends messages that are due. No transaction is open while a channel is called. */
@Injectable()
export class UtsendingService {
  private readonly kanal: Varselkanal;
  private readonly takt: Takt;
  private readonly vertsnavn: string;
  private readonly folg: Utsendingsoppsett['folg'];

  constructor(
    private readonly database: DatabaseService,
    private readonly meldinger: MeldingRepository,
    private readonly mottakere: MottakerService,
    private readonly klokke: Klokke,
    private readonly malinger: Varslingsmalinger,
    @Inject(UTSENDING) { kanal, perSekund, vertsnavn, folg }: Utsendingsoppsett,
  ) {
    this.kanal = kanal;
    this.takt = new Takt(perSekund);
    this.vertsnavn = vertsnavn;
    this.folg = folg;
  }

  /** Takes up to so many, which must then be sent at once: they are ours only for a while. */
  async ta(na: Date, antall: number): Promise<readonly TattMelding[]> {
    const tatt = await this.database.skriv((tx) => this.meldinger.ta(tx, na, antall));
    this.malinger.tellOvertatte(tatt.filter(({ overtatt }) => overtatt).length);
    return tatt;
  }

  async send(melding: TattMelding): Promise<void> {
    await this.takt.slippInn();
    const na = this.klokke.na();
    if (!erSendetid(na, sendetid)) {
      const vent = { nesteForsok: nesteSendetid(na, sendetid), forsok: melding.forsok - 1 };
      return this.database.skriv((tx) => this.meldinger.giTilbake(tx, melding, vent));
    }
    // Right before it leaves, whatever was true when it was taken: nobody is reminded of what is done.
    const innhold = await this.database.les((tx) => this.meldinger.les(tx, melding, osloDato(na)));
    const gjelder = innhold.filter((varsel) => varsel.gjelder);
    if (gjelder.length === 0) return this.gjorFerdig(melding, { status: 'BORTFALT' }, []);
    const utfall = await this.overlat(melding, gjelder);
    await this.noter(melding, utfall, gjelder);
  }

  lukk(): Promise<void> {
    return this.kanal.lukk();
  }

  private overlat(melding: TattMelding, varsler: readonly Varselinnhold[]): Promise<Utfall> {
    const nummer = this.mottakere.dekrypter(melding.kryptert.toString('base64'), melding.nokkelId);
    this.folg?.(
      nummer,
      varsler.map(({ oppgaveId }) => oppgaveId),
    );
    return this.kanal.send(
      nummer,
      (registersprak) =>
        skrivMelding(
          {
            id: melding.id,
            kommunenavn: melding.kommunenavn,
            sprak: melding.sprak ?? registersprak ?? varsler[0]?.sprak ?? 'nb',
            varsler,
            visTittel: false,
          },
          { portal: this.vertsnavn },
        ),
      { varsleReserverte: false },
    );
  }

  private noter(
    melding: TattMelding,
    utfall: Utfall,
    varsler: readonly Varselinnhold[],
  ): Promise<void> {
    switch (utfall.type) {
      case 'SENDT': {
        const { kanal, referanse = null } = utfall;
        return this.gjorFerdig(melding, { status: 'SENDT', kanal, referanse }, varsler);
      }
      case 'IKKE_NADD': {
        const { grunn, kanal = null } = utfall;
        return this.gjorFerdig(melding, { status: 'IKKE_NADD', grunn, kanal }, varsler);
      }
      case 'PROV_IGJEN':
        return this.provIgjen(melding, utfall, varsler);
    }
  }

  private async provIgjen(
    melding: TattMelding,
    { grunn, ventMs = 0 }: Extract<Utfall, { type: 'PROV_IGJEN' }>,
    varsler: readonly Varselinnhold[],
  ): Promise<void> {
    const { forsok } = melding;
    if (forsok >= MAKS_FORSOK) {
      return this.gjorFerdig(melding, { status: 'IKKE_NADD', grunn, kanal: null }, varsler);
    }
    this.malinger.tell('PROVES_IGJEN');
    const pause = Math.max(pauseMs(forsok, Math.random()), ventMs);
    const nesteForsok = nesteSendetid(new Date(this.klokke.na().getTime() + pause), sendetid);
    await this.database.skriv((tx) =>
      this.meldinger.giTilbake(tx, melding, { nesteForsok, forsok }),
    );
  }

  private async gjorFerdig(
    melding: TattMelding,
    utfall: Meldingsutfall,
    varsler: readonly Varselinnhold[],
  ): Promise<void> {
    const ferdig = {
      utfall,
      oppgaver: varsler.map(({ oppgaveId }) => oppgaveId),
      na: this.klokke.na(),
    };
    const vart = await this.database.skriv((tx) => this.meldinger.gjorFerdig(tx, melding, ferdig));
    if (vart) this.malinger.tell(utfall.status);
  }
}
