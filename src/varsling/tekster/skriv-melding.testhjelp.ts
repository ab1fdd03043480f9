import { skrivMelding, type Varsel, type Varselinnhold } from './skriv-melding.js';

export const SPRAK = ['nb', 'nn', 'en', 'se'] as const;

export const varsel = (over: Partial<Varsel> = {}): Varsel => ({
  type: 'FORSTEGANGSVARSEL',
  tittel: 'Samtykke til skoletur',
  frist: '2026-09-30',
  ...over,
});

export const innhold = (over: Partial<Varselinnhold> = {}): Varselinnhold => ({
  id: '4f0c',
  kommunenavn: 'Fjordvik kommune',
  avsender: 'Fjordvik kommune',
  sprak: 'nb',
  varsler: [varsel()],
  visTittel: false,
  ...over,
});

/** In our own words. */
export const skriv = (over: Partial<Varselinnhold> = {}) =>
  skrivMelding(innhold(over), { portal: 'min.kommune.no', egne: {} });
