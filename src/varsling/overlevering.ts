import { Inject, Injectable } from '@nestjs/common';
import type { Varslingsvalg } from '../konfigurasjon/domene/varslingsvalg.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import type { Melding, Utfall } from './kanaler/varselkanal.js';
import type { TattMelding, Varselinnhold } from './lagring/melding.repository.js';
import { Takt } from './takt.js';
import { skrivMelding } from './tekster/skriv-melding.js';
import { UTSENDING, type Utsendingsoppsett } from './varslingsoppsett.js';

/** A message, what it tells of, and what its kommune has decided. */
export interface Sending {
  readonly melding: TattMelding;
  readonly varsler: readonly Varselinnhold[];
  /** The tasks of all notices that were read for it, also those with nothing left to remind of. */
  readonly lest: readonly string[];
  readonly valg: Varslingsvalg;
}

/** Writes a message and hands it to the channel, no faster than the channel bears. */
@Injectable()
export class Overlevering {
  private readonly takt: Takt;

  constructor(
    private readonly mottakere: MottakerService,
    @Inject(UTSENDING) private readonly oppsett: Utsendingsoppsett,
  ) {
    this.takt = new Takt(oppsett.perSekund);
  }

  /** Until it is this message's turn. */
  slippInn(): Promise<void> {
    return this.takt.slippInn();
  }

  overlat({ melding, varsler, valg }: Sending): Promise<Utfall> {
    const nummer = this.mottakere.dekrypter(melding.kryptert.toString('base64'), melding.nokkelId);
    const oppgaveIder = varsler.map(({ oppgaveId }) => oppgaveId);
    const skriv = (registersprak?: Varselinnhold['sprak']): Melding => {
      const sprak = melding.sprak ?? registersprak ?? varsler[0]?.sprak ?? 'nb';
      const { id, kommunenavn, avsender } = melding;
      const skrevet = skrivMelding(
        { id, kommunenavn, avsender, sprak, varsler, visTittel: valg.visTittel },
        { portal: this.oppsett.vertsnavn, egne: valg.tekster },
      );
      this.oppsett.folg?.(nummer, skrevet, oppgaveIder);
      return skrevet;
    };
    return this.oppsett.kanal.send(nummer, skriv, { varsleReserverte: valg.varsleReserverte });
  }

  lukk(): Promise<void> {
    return this.oppsett.kanal.lukk();
  }
}
