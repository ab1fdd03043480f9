import type { Skjema } from '../kontrakt/typer.js';
import type { Planlagt } from './domene/varsel.js';
import type { Mottakerrad, Unaddrad, Varseltuppel } from './lagring/varselinnsyn.repository.js';

/** A recipient, and the notices that it has had and is to have. */
export interface Mottaker {
  /** All of it: who shows it to others than the fagsystem, masks it. */
  readonly personnummer: string;
  readonly status: 'NY' | 'FULLFORT';
  readonly apnet: Date | null;
  readonly fullfort: Date | null;
  readonly varsler: Skjema<'ekstern', 'Varsel'>[];
}

export const tilMottaker = (
  personnummer: string,
  { status, apnet, fullfort, varsler }: Mottakerrad,
  planlagt: Planlagt | undefined,
): Mottaker => ({
  ...{ personnummer, status, apnet, fullfort },
  varsler: [...varsler.map(tilVarsel), ...(planlagt ? [tilPlanlagt(planlagt)] : [])],
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
