/**
 * That a task is not being deleted, for statements that do not read its row. The few that are (large ones, for as long
 * as it takes) are read once, from an index of them alone.
 * @param oppgaveId a column that holds its id
 */
export const ikkeUnderSletting = (oppgaveId: string): string =>
  `${oppgaveId} <> ALL (ARRAY(SELECT slettet.id FROM oppgave slettet WHERE slettet.slettes IS NOT NULL))`;
