import { kontrollerOverganger, MOTTAKEROVERGANGER, OPPGAVEOVERGANGER } from './status.js';

it('overgangstabellene henger sammen', () => {
  expect(() => kontrollerOverganger(MOTTAKEROVERGANGER, 'NY')).not.toThrow();
  expect(() => kontrollerOverganger(OPPGAVEOVERGANGER, 'AKTIV')).not.toThrow();
});

it('en tilstand som ingenting fører til, stanser oppstarten', () => {
  expect(() => kontrollerOverganger({ A: [], B: ['A'] }, 'A')).toThrow('B');
});

it('en overgang til noe ukjent stanser oppstarten', () => {
  expect(() => kontrollerOverganger({ A: ['C'] }, 'A')).toThrow('C');
});
