import { Injectable } from '@nestjs/common';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { Miljo } from '../felles/miljo/miljo.js';
import { InnstillingerService } from '../konfigurasjon/innstillinger.service.js';
import { Kommuneregister, type Kommunenavn } from '../konfigurasjon/kommuneregister.service.js';
import { VarslingsvalgService } from '../konfigurasjon/varslingsvalg.service.js';
import type { Skjema, Svar } from '../kontrakt/typer.js';
import { OppgaveService } from '../oppgave/oppgave.service.js';
import { finnFlytting } from './domene/flytting.js';
import { lagTidslinje } from './domene/tidslinje.js';
import { lesTidspunkt } from './domene/tidspunkt.js';
import type { Varselgrunnlag } from './domene/varsel.js';
import { skrivMelding } from './tekster/skriv-melding.js';
import { tilForhandsvisning, tilTidslinjevarsel } from './varslingsprove.mapper.js';

type Visning = Skjema<'konfigurasjon', 'ForhandsvisningRequest'>;
type Eksempeloppgave = Skjema<'konfigurasjon', 'Eksempeloppgave'>;

/** What a task's title is where the caller names none. */
const TITTEL = 'Samtykke til skoletur';
/** The first notice, and all the reminders that a kommune can have. */
const FLEST_VARSLER = 51;

/** What citizens would get, and when, by what the kommune has saved or thinks of. Stores and sends nothing. */
@Injectable()
export class VarslingsproveService {
  constructor(
    private readonly kommuner: Kommuneregister,
    private readonly valg: VarslingsvalgService,
    private readonly innstillinger: InnstillingerService,
    private readonly oppgaver: OppgaveService,
    private readonly klokke: Klokke,
    private readonly miljo: Miljo,
  ) {}

  /** As it is written when it is sent. @throws AvslagFeil UGYLDIG_VARSLING for a draft that could not be saved */
  async forhandsvis(
    fiksOrgId: string,
    { varslingsvalg, sprak, type, kanal, tittel = TITTEL, frist, antall = 1 }: Visning,
  ): Promise<Svar<'forhandsvisVarsling'>> {
    const kommune = await this.finnKommune(fiksOrgId);
    const { visTittel, tekster: egne } = await this.valg.prov(kommune, varslingsvalg);
    const { avsendernavn: avsender = kommune.navn } = await this.innstillinger.hent(fiksOrgId);
    const varsler = Array.from({ length: antall }, () => ({
      ...{ type, tittel, frist: frist ?? null },
    }));
    const melding = skrivMelding(
      { id: fiksOrgId, kommunenavn: kommune.navn, avsender, sprak, varsler, visTittel },
      { portal: new URL(this.miljo.OFFENTLIG_ADRESSE).host, egne },
    );
    return tilForhandsvisning(kanal, melding);
  }

  /**
   * @throws AvslagFeil UGYLDIG_VARSLING for a draft that could not be saved, UGYLDIG_FORESPORSEL for a moment that
   * there never is, UGYLDIG_PURREINTERVALL where the task could not be made
   */
  async visTidslinje(
    fiksOrgId: string,
    { varslingsvalg, oppgave, hoyst = FLEST_VARSLER }: Skjema<'konfigurasjon', 'TidslinjeRequest'>,
  ): Promise<Svar<'visTidslinje'>> {
    const kommune = await this.finnKommune(fiksOrgId);
    const regler = await this.valg.prov(kommune, varslingsvalg);
    const { purring } = await this.innstillinger.hent(fiksOrgId);
    const grunnlag = this.lesOppgave({ purringIntervallDager: purring.standard, ...oppgave });
    this.oppgaver.kontrollerPurring(
      grunnlag.purringIntervallDager,
      { ...purring, storste: purring.storste ?? null },
      '/oppgave/purringIntervallDager',
    );
    const { varsler, slutt } = lagTidslinje(grunnlag, regler, hoyst);
    return {
      varsler: varsler.map((ett) => tilTidslinjevarsel(ett, finnFlytting(grunnlag, regler, ett))),
      slutt,
    };
  }

  private lesOppgave(oppgave: Eksempeloppgave): Varselgrunnlag {
    const { opprettet, frist, purringIntervallDager = 0 } = oppgave;
    return {
      opprettet: opprettet === undefined ? this.klokke.na() : lesOpprettet(opprettet),
      frist: frist ?? null,
      purringIntervallDager,
    };
  }

  private async finnKommune(fiksOrgId: string): Promise<Kommunenavn> {
    const [kommune] = await this.kommuner.finn(fiksOrgId);
    if (!kommune) throw new Error('Den som har en rolle i en kommune, har en kommune');
    return kommune;
  }
}

function lesOpprettet(tekst: string): Date {
  const lest = lesTidspunkt(tekst);
  if (lest === undefined) throw new AvslagFeil(ugyldigOpprettet);
  return new Date(lest);
}

const ugyldigOpprettet: Avslag = {
  kode: 'UGYLDIG_FORESPORSEL',
  melding: 'oppgave.opprettet må være et tidspunkt som finnes, med tidssone.',
  detaljer: { feil: [{ felt: '/oppgave/opprettet', melding: 'må være et tidspunkt som finnes' }] },
};
