import type { Sok } from './sok.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { erId } from '../skjema/numre.js';
import type { Feltordliste } from '../skjema/verdier.js';

const LENGSTE_METADATA = 10_000;

/** What is written in the search, also in the field that is not shown. */
export type Sokeverdier = Readonly<{ hva: 'metadata' | 'id'; metadata: string; id: string }>;

export const TOMT_SOK: Sokeverdier = { hva: 'metadata', metadata: '', id: '' };

export const SOKEFELT: Feltordliste<Sokeverdier> = {
  hva: { navn: 'Hva har du?' },
  metadata: { navn: 'Metadata' },
  id: { navn: 'Oppgavens id' },
};

export const SOKEVALG = [
  {
    verdi: 'metadata',
    navn: 'Metadata',
    hjelp: 'Det fagsystemet sendte med oppgaven, for eksempel et saksnummer.',
  },
  { verdi: 'id', navn: 'Oppgavens id', hjelp: 'Fagsystemet fikk den da det laget oppgaven.' },
];

/** What to send, where what is written can be sent. */
export const tilSok = ({ hva, metadata, id }: Sokeverdier): Sok =>
  hva === 'id' ? { id: id.trim().toLowerCase() } : { metadata };

export function kontrollerSok({
  hva,
  metadata,
  id,
}: Sokeverdier): Feltfeil<Sokeverdier> | undefined {
  if (hva === 'id') return erId(id.trim()) ? undefined : { felt: 'id', melding: idfeil(id) };
  if (metadata.trim() === '') return { felt: 'metadata', melding: 'Skriv det du vil søke etter.' };
  return metadata.length > LENGSTE_METADATA
    ? { felt: 'metadata', melding: 'Metadata er høyst 10 000 tegn. Sjekk hva du har limt inn.' }
    : undefined;
}

const idfeil = (id: string): string =>
  id.trim() === ''
    ? 'Skriv id-en du vil søke etter.'
    : 'Dette er ikke en hel id. Den ser ut som 8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815.';
