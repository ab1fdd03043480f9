import type { Kommandogruppe } from './kommando.js';
import { kommune } from './kommune.js';
import { nokler } from './nokler.js';
import { plattform } from './plattform.js';
import { varsling } from './varsling.js';

/** All that can be asked for on the command line. */
export const GRUPPER: Readonly<Record<string, Kommandogruppe>> = {
  kommune,
  nokler,
  plattform,
  varsling,
};
