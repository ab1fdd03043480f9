import { pino, type Logger } from 'pino';
import type { Melding } from './varselkanal.js';

/** The process's kind of log, kept in memory, without the digits of the time. */
export function minnelogg(): { logg: Logger; linjer: string[] } {
  const linjer: string[] = [];
  const valg = { level: 'trace', base: null, timestamp: false };
  return { linjer, logg: pino(valg, { write: (linje) => linjer.push(linje) }) };
}

export const melding = (over: Partial<Melding> = {}): Melding => ({
  id: '7b0c2c9e-6a53-4f5e-9d0f-6a1f0f6f3a11',
  avsender: 'Ålesund kommune',
  sprak: 'nb',
  emne: 'Du har en oppgave fra Ålesund kommune',
  tekst: 'Logg inn på min.kommune.no.',
  html: '<!doctype html><p>Logg inn på min.kommune.no.</p>',
  sms: 'Du har en oppgave fra Ålesund kommune. Logg inn på min.kommune.no.',
  ...over,
});
