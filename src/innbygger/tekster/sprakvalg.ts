import type { Sprak } from './dato.js';

export const ALLE_SPRAK = ['nb', 'nn', 'en', 'se'] as const satisfies readonly Sprak[];

/** Where the browser remembers the language that was chosen, so that the server knows it as well. */
export const SPRAKKAPSEL = 'min-kommune-sprak';
