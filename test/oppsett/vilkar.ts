import { finnChromium } from './chromium.mjs';
import { harSkall } from './program.mjs';
import { harPostgres } from './testdatabase.js';

/**
 * Tests of what not every machine has. Where it is missing they are left out, and the end of the run says so; in CI
 * each that is left out counts as a failure (`sluttlinje.mjs`).
 */
const nar = (finnes: boolean) =>
  finnes ? { describe, it } : { describe: describe.skip, it: it.skip };

/**
 * A server of its own: several processes and connections at a time, which can be cut. The embedded database has one
 * connection, and lives and dies with the process.
 */
export const medPostgres = nar(harPostgres);

/** bash and curl. */
export const medSkall = nar(harSkall);

/** A journey in a browser. */
export const reise = nar(Boolean(finnChromium())).describe;
