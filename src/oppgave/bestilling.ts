import type { Avslag } from '../felles/feil/avslag.js';
import type { Skjema } from '../kontrakt/typer.js';
import type { MottakerService } from '../mottaker/mottaker.service.js';
import { vurderAdresse } from './domene/adresse.js';
import { kanGjoresAvAndre } from './domene/fullforing.js';
import { vurderFrist } from './domene/frist.js';
import { vurderPersonnummerITekst, vurderTegn } from './domene/tekst.js';
import type { NyOppgave } from './lagring/oppgave.repository.js';

/** A task as the fagsystem asks for it, its shape already validated. */
export type Bestilling = Skjema<'ekstern', 'OppgaveOpprettRequest'>;

export interface Vurderingsgrunnlag {
  /** `YYYY-MM-DD` in Europe/Oslo. */
  readonly iDag: string;
  readonly inneholderPersonnummer: (tekst: string) => boolean;
}

/** The rules that a schema cannot say; the first one broken is the answer. */
export function vurderBestilling(
  { tittel, beskrivelse, handling, url, metadata, frist }: Bestilling,
  { iDag, inneholderPersonnummer }: Vurderingsgrunnlag,
): Avslag | undefined {
  return (
    vurderTegn({ tittel, beskrivelse, handling, url, metadata }) ??
    vurderAdresse(url) ??
    vurderPersonnummerITekst({ tittel, beskrivelse, handling }, inneholderPersonnummer) ??
    vurderFrist(frist ?? null, iDag)
  );
}

type Tillegg = Pick<
  NyOppgave,
  'fiksOrgId' | 'id' | 'integrasjonId' | 'antallMottakere' | 'opprettet'
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
  purringIntervallDager: bestilling.varsling?.purringIntervallDager ?? 0,
  metadata: bestilling.metadata ?? null,
  kanBekreftesAvInnbygger: bestilling.kanBekreftesAvInnbygger ?? false,
});

type Mottakergrunnlag = Parameters<MottakerService['registrer']>[1];

/** What the recipients' rows hold of the task. */
export function tilMottakergrunnlag(ny: NyOppgave): Mottakergrunnlag {
  const { id, fiksOrgId, frist, opprettet } = ny;
  return { fiksOrgId, oppgaveId: id, frist, opprettet, kanGjoresAvAndre: kanGjoresAvAndre(ny) };
}
