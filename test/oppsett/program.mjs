import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of the programs that is on the PATH, in the order of the folders.
 *
 * @param {readonly string[]} navn
 * @returns {string | undefined}
 */
export const finnProgram = (navn) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((mappe) => navn.map((ett) => join(mappe, ett)))
    .find((sti) => existsSync(sti));

/** What our commands are pasted into. */
export const harSkall = ['bash', 'curl'].every((navn) => finnProgram([navn]) !== undefined);
