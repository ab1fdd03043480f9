import { setTimeout } from 'node:timers/promises';
import type { Skjema } from '../../src/kontrakt/typer.js';
import type { Administrator } from './administrator.js';
import type { Proveapp } from './proveapp.js';

/**
 * The numbers when all that has happened is counted, where the clock stands still. It is counted within a second or so;
 * until then the answer says that it is older.
 */
export async function ferskStatistikk(
  { klokke }: Pick<Proveapp, 'klokke'>,
  hos: Administrator,
  sporring: Parameters<Administrator['hentStatistikk']>[0] = {},
): Promise<Skjema<'konfigurasjon', 'Statistikk'>> {
  for (;;) {
    const { data } = await hos.hentStatistikk(sporring);
    if (!data) throw new Error('Statistikken ble ikke hentet');
    if (data.oppdatertTil === klokke.na().toISOString()) return data;
    await setTimeout(100);
  }
}
