import { osloDato } from '../../src/felles/klokke/oslodato.js';

/** The date so many days from today, as people in Norway count: also in the hour when UTC is still yesterday. */
export function omDager(dager: number): string {
  const dag = new Date(`${osloDato(new Date())}T12:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dager);
  return dag.toISOString().slice(0, 10);
}
