import type { Skjema, Svar } from '../kontrakt/typer.js';
import { synligStatus } from './domene/frist.js';
import type { Mottakertilstand } from './domene/fullforing.js';
import type { Lagretstatus } from './domene/status.js';
import type { Oppgaverad } from './lagring/oppgave.repository.js';

type Mottakerstatus = Skjema<'ekstern', 'Mottakerstatus'>;

/** The contract's answer, field by field: a new column shows nowhere before someone writes it here. */
export function tilOppgavesvar(
  rad: Oppgaverad,
  statuser: Mottakerstatus[],
  iDag: string,
): Svar<'hentOppgave'> {
  return {
    id: rad.id,
    tittel: rad.tittel,
    beskrivelse: rad.beskrivelse,
    handling: rad.handling,
    url: rad.url,
    ...(rad.frist !== null && { frist: rad.frist }),
    sprak: rad.sprak,
    utfortKriterie: rad.utfort_kriterie,
    kanBekreftesAvInnbygger: rad.kan_bekreftes_av_innbygger,
    oppgavestatus: synligStatus(rad.status, rad.frist, iDag),
    opprettet: rad.opprettet.toISOString(),
    endret: rad.endret.toISOString(),
    ...(rad.fullfort !== null && { fullfort: rad.fullfort.toISOString() }),
    varsling: { purringIntervallDager: rad.purring_intervall_dager },
    ...(rad.metadata !== null && { metadata: rad.metadata }),
    mottakere: { personIdList: statuser.map(({ personId }) => personId), statuser },
  };
}

/** @param fullfort as PostgreSQL writes it in JSON */
export const tilMottakerstatus = (
  personId: string,
  status: Mottakerstatus['status'],
  fullfort: string | null,
): Mottakerstatus => ({
  personId,
  status,
  ...(fullfort !== null && { fullfort: new Date(fullfort).toISOString() }),
});

export const tilStatussvar = (
  personId: string,
  { status, fullfort }: Mottakertilstand,
  oppgave: { readonly status: Lagretstatus; readonly frist: string | null; readonly iDag: string },
): Svar<'oppdaterStatus'> => ({
  personId,
  status,
  ...(fullfort !== null && { fullfort: fullfort.toISOString() }),
  oppgavestatus: synligStatus(oppgave.status, oppgave.frist, oppgave.iDag),
});
