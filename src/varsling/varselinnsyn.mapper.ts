import type { Skjema } from '../kontrakt/typer.js';
import type { Planlagt } from './domene/varsel.js';
import type { Unaddrad, Varseltuppel } from './lagring/varselinnsyn.repository.js';

interface Varsler {
  readonly utlyste: readonly Varseltuppel[];
  readonly planlagt: Planlagt | undefined;
}

export const tilMottakervarsler = (
  personId: string,
  { utlyste, planlagt }: Varsler,
): Skjema<'ekstern', 'Mottakervarsler'> => ({
  personId,
  varsler: [...utlyste.map(tilVarsel), ...(planlagt ? [tilPlanlagt(planlagt)] : [])],
});

const tilPlanlagt = ({ type, tid }: Planlagt): Skjema<'ekstern', 'Varsel'> => ({
  type,
  planlagt: tid.toISOString(),
  status: 'PLANLAGT',
});

const tilVarsel = ([type, planlagt, status, kanal, sendt, grunn]: Varseltuppel): Skjema<
  'ekstern',
  'Varsel'
> => ({
  type,
  planlagt: new Date(planlagt).toISOString(),
  status,
  ...(kanal !== null && { kanal }),
  ...(sendt !== null && { sendt: new Date(sendt).toISOString() }),
  ...(grunn !== null && status === 'IKKE_NADD' && { grunn }),
});

export const tilUnadd = (
  personId: string,
  { oppgaveId, type, planlagt, kanal, grunn, tidspunkt }: Unaddrad,
): Skjema<'ekstern', 'Unadd'> => ({
  oppgaveId,
  personId,
  type,
  planlagt: planlagt.toISOString(),
  ...(kanal !== null && { kanal }),
  grunn,
  tidspunkt,
});
