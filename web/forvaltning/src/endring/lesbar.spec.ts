import { expect, it } from '@jest/globals';
import { lesbareLinjer } from './lesbar.js';

const mal = (sms: string) => ({ nb: { PURRING: { emne: 'Hei', tekst: 'Hei.', sms } } });

it.each([
  [
    'en status',
    { status: 'I_BRUK' },
    { status: 'PAUSET' },
    [{ felt: 'Status', for: 'I bruk', etter: 'Pauset' }],
  ],
  [
    'privilegier',
    { privilegier: [] },
    { privilegier: ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK'] },
    [{ felt: 'Kan', for: 'Ingenting', etter: 'gi og endre oppgaver, lese oppgaver' }],
  ],
  [
    'bare det som er forskjellig i en tekst',
    { tekster: mal('Før') },
    { tekster: mal('Nå') },
    [{ felt: 'Bokmål, påminnelse, SMS-en', for: 'Før', etter: 'Nå' }],
  ],
  [
    'et tidspunkt i norsk tid',
    {},
    { gammeltPassordGjelderTil: '2026-03-03T12:00:00.000Z' },
    [
      {
        felt: 'Det forrige passordet virker til',
        for: undefined,
        etter: '3. mars 2026 kl. 13:00',
      },
    ],
  ],
  [
    'det som er borte, var noe før',
    { navn: 'Kari', rolle: 'LESER' },
    undefined,
    [
      { felt: 'Navn', for: 'Kari', etter: undefined },
      { felt: 'Rolle', for: 'Leser', etter: undefined },
    ],
  ],
] as const)('%s leses som ord', (_, for_, etter, linjer) => {
  expect(lesbareLinjer(for_, etter)).toEqual(linjer);
});
