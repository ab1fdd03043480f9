import type { Avslag } from '../felles/feil/avslag.js';
import type { Oppgaverammer } from '../kontrakt/innringer.js';
import type { Skjema } from '../kontrakt/typer.js';
import type { MottakerService } from '../mottaker/mottaker.service.js';
import { vurderAdresse } from './domene/adresse.js';
import { kanGjoresAvAndre } from './domene/fullforing.js';
import { vurderFrist } from './domene/frist.js';
import { vurderPurring } from './domene/purring.js';
import { vurderPersonnummerITekst, vurderTegn } from './domene/tekst.js';
import { vurderVert } from './domene/vert.js';
import type { NyOppgave } from './lagring/oppgave.repository.js';

/** A task as the fagsystem asks for it, its shape already validated. */
export type Bestilling = Skjema<'ekstern', 'OppgaveOpprettRequest'>;

export interface Vurderingsgrunnlag {
  /** `YYYY-MM-DD` in Europe/Oslo. */
  readonly iDag: string;
  readonly rammer: Oppgaverammer;
  readonly inneholderPersonnummer: (tekst: string) => boolean;
}

/** The rules that a schema cannot say; the first one broken is the answer. */
export function vurderBestilling(
  bestilling: Bestilling,
  { iDag, rammer, inneholderPersonnummer }: Vurderingsgrunnlag,
): Avslag | undefined {
  const { tittel, beskrivelse, handling, url, metadata, frist } = bestilling;
  return (
    vurderTegn({ tittel, beskrivelse, handling, url, metadata }) ??
    vurderAdresse(url) ??
    vurderVert(url, rammer.tillatteVerter) ??
    vurderPersonnummerITekst({ tittel, beskrivelse, handling }, inneholderPersonnummer) ??
    vurderFrist(frist ?? null, iDag) ??
    vurderPurring(purreintervall(bestilling, rammer), rammer.purring)
  );
}

/** What the fagsystem asks for; else what the kommune has decided. */
export const purreintervall = ({ varsling }: Bestilling, { purring }: Oppgaverammer): number =>
  varsling?.purringIntervallDager ?? purring.standard;

type Tillegg = Pick<
  NyOppgave,
  'fiksOrgId' | 'id' | 'integrasjonId' | 'antallMottakere' | 'opprettet' | 'purringIntervallDager'
>;

export const tilNyOppgave = (bestilling: Bestilling, tillegg: Tillegg): NyOppgave => ({
  ...tillegg,
  tittel: bestilling.tittel,
  beskrivelse: bestilling.beskrivelse,
  handling: bestilling.handling,
  url: bestilling.url,
  frist: bestilling.frist ?? null,
  sprak: bestilling.sprak ?? 'nb',
  utfortKriterie: bestilling.utfortKriterie,
  metadata: bestilling.metadata ?? null,
  kanBekreftesAvInnbygger: bestilling.kanBekreftesAvInnbygger ?? false,
});

type Mottakergrunnlag = Parameters<MottakerService['registrer']>[1];

/** What the recipients' rows hold of the task. */
export function tilMottakergrunnlag(ny: NyOppgave): Mottakergrunnlag {
  const { id, fiksOrgId, frist, opprettet } = ny;
  return { fiksOrgId, oppgaveId: id, frist, opprettet, kanGjoresAvAndre: kanGjoresAvAndre(ny) };
}
