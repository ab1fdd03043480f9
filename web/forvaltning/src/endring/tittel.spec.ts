import { expect, it } from '@jest/globals';
import type { Endring } from '../api/klient.js';
import { endringstittel } from './tittel.js';

const endring = (hva: Pick<Endring, 'type'> & Partial<Endring>): Endring => ({
  ...{ id: '1', tidspunkt: '2026-03-02T12:00:00Z', hvem: 'Kari' },
  ...hva,
});
const status = (fra: string, til: string): Endring =>
  endring({ type: 'TJENESTE', for: { status: fra }, etter: { status: til } });
const skolen = (for_: Endring['for'], etter: Endring['etter']): Endring =>
  endring({
    ...{ type: 'INTEGRASJON', gjelder: 'Skolen' },
    ...(for_ && { for: for_ }),
    ...(etter && { etter }),
  });

it.each([
  [status('IKKE_TATT_I_BRUK', 'I_BRUK'), 'Tok tjenesten i bruk'],
  [status('I_BRUK', 'PAUSET'), 'Satte tjenesten på pause'],
  [status('PAUSET', 'I_BRUK'), 'Startet tjenesten igjen'],
  [status('I_BRUK', 'TATT_UT'), 'Tok tjenesten ut av bruk'],
  [status('TATT_UT', 'I_BRUK'), 'Tok tjenesten i bruk'],
  [skolen({ suspendert: false }, { suspendert: true }), 'Stanset «Skolen»'],
  [skolen({ suspendert: true }, { suspendert: false }), 'Åpnet «Skolen» igjen'],
  [skolen({ trukket: false }, { trukket: true }), 'Trakk tilgangen til «Skolen»'],
  [
    skolen({}, { passord: 'nytt', gammeltPassordGjelderTil: '2026-03-03T12:00:00Z' }),
    'Ga «Skolen» nytt passord',
  ],
  [
    skolen({ navn: 'Skolen', suspendert: false }, { navn: 'Skole', suspendert: true }),
    'Endret integrasjonen «Skolen»',
  ],
  [skolen(undefined, { navn: 'Skolen' }), 'Ga tilgang gjennom integrasjonen «Skolen»'],
  [
    endring({ type: 'ADMINISTRATOR', gjelder: 'Kari', for: { rolle: 'LESER' } }),
    'Tok bort rollen til «Kari»',
  ],
  [endring({ type: 'KOMMUNE', etter: { navn: 'Ny' } }), 'La til kommunen'],
])('%#: «%s» heter det som ble gjort', (en, tittel) => {
  expect(endringstittel(en)).toBe(tittel);
});
