import { expect, it } from '@jest/globals';
import type { Oppgave } from '../api/klient.js';
import {
  fremdrift,
  hendelsestekst,
  purringstekst,
  sendtekst,
  varselgrunn,
  varselutfall,
} from './ord.js';

const tidspunkt = '2027-05-03T07:00:04.210Z';
const skolen = { id: 'c2a7f4d8-1e35-4d69-8f0a-7b93c65e2d14', navn: 'Skolen' };
const personnummer = '158684 *****';

it.each([
  [{ type: 'OPPGAVE_OPPRETTET', integrasjon: skolen }, 'Skolen laget oppgaven'],
  [
    { type: 'MOTTAKER_FULLFORT', integrasjon: skolen, personnummer },
    'Skolen meldte at mottakeren 158684 ***** er ferdig',
  ],
  [
    { type: 'MOTTAKER_FULLFORT', personnummer },
    'I portalen sa mottakeren 158684 ***** fra om at det er gjort',
  ],
  [{ type: 'OPPGAVE_FULLFORT' }, 'Hele oppgaven ble ferdig'],
  [
    { type: 'OPPGAVE_OPPRETTET', integrasjon: { ...skolen, navn: '' } },
    'Uten navn (c2a7f4d8) laget oppgaven',
  ],
] as const)('det som har skjedd, leses som ord: %j', (hendelse, tekst) => {
  expect(hendelsestekst({ tidspunkt, ...hendelse })).toBe(tekst);
});

it.each([
  [0, 0, 'ALL', 'Oppgaven har ingen mottakere.'],
  [1, 0, 'ALL', 'Mottakeren er ikke ferdig.'],
  [1, 1, 'ANY', 'Mottakeren er ferdig.'],
  [3, 1, 'ALL', '1 av 3 mottakere er ferdige. Oppgaven er ferdig når alle er det.'],
  [3, 1, 'ANY', '1 av 3 mottakere er ferdige. Oppgaven er ferdig når én av dem er det.'],
] as const)('%d mottakere og %d ferdige, %s', (alle, ferdige, utfortKriterie, tekst) => {
  const oppgave = { antallMottakere: alle, antallFullfort: ferdige, utfortKriterie } as Oppgave;

  expect(fremdrift(oppgave)).toBe(tekst);
});

it.each([
  [0, 'Ingen'],
  [1, 'Hver dag'],
  [7, 'Hver 7. dag'],
])('%d dager mellom påminnelsene: %s', (dager, tekst) => {
  expect(purringstekst(dager)).toBe(tekst);
});

it('et varsel sier når det gikk, hvilken vei, og hvorfor det ikke kom fram', () => {
  const varsel = { type: 'PURRING', planlagt: tidspunkt } as const;

  expect(sendtekst({ ...varsel, status: 'SENDT', sendt: tidspunkt, kanal: 'EPOST' })).toBe(
    'E-post, 3. mai 2027 kl. 09:00',
  );
  expect(sendtekst({ ...varsel, status: 'PLANLAGT' })).toBe('Nei');
  expect(varselgrunn({ ...varsel, status: 'IKKE_NADD', grunn: 'RESERVERT' })).toBe(
    'Har reservert seg mot digital post.',
  );
  expect(varselgrunn({ ...varsel, status: 'BORTFALT' })).toBe(
    'Det var ikke lenger noe å minne om.',
  );
  expect(varselgrunn({ ...varsel, status: 'LEVERT' })).toBeUndefined();
});

it.each([
  [{ status: 'IKKE_NADD', grunn: 'RESERVERT' }, 'KUNNE_IKKE_SENDES'],
  [{ status: 'IKKE_NADD', grunn: 'INGEN_KONTAKTINFORMASJON' }, 'KUNNE_IKKE_SENDES'],
  [{ status: 'IKKE_NADD', grunn: 'AVVIST_AV_MOTTAKER' }, 'IKKE_NADD'],
  [{ status: 'IKKE_NADD', grunn: 'KANALEN_SVARER_IKKE' }, 'IKKE_NADD'],
  [{ status: 'IKKE_NADD', grunn: 'INGEN_SENDETID' }, 'IKKE_NADD'],
  [{ status: 'LEVERT' }, 'LEVERT'],
] as const)('utfallet av %j skilles som i statistikken: %s', (varsel, utfall) => {
  expect(varselutfall(varsel)).toBe(utfall);
});
