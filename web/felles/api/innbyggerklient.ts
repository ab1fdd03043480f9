import type { components, paths } from '../../../src/kontrakt/generert/innbygger.js';
import { noterSvar } from '../sesjon/sist-hort.js';
import { lagKlient } from './klient.js';

export type Meg = components['schemas']['Meg'];

/** The API of whoever is logged in: who that is, and what is theirs. */
export const innbyggerklient = lagKlient<paths>(noterSvar);
