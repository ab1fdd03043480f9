import { erPersonnummer, inneholderPersonnummer } from './personnummer.js';

const syntetisk = '12838433381';
/** Skatteetaten's published examples of numbers after 2032; nobody holds them. */
const etter2032 = ['02013299997', '30108299939', '02013299903'];

it('syntetiske numre godtas bare der installasjonen sier det', () => {
  expect(erPersonnummer(syntetisk, { tillatSyntetiske: true })).toBe(true);
  expect(erPersonnummer(syntetisk, { tillatSyntetiske: false })).toBe(false);
});

it.each(etter2032)('%s, etter regelen fra 2032, godtas', (nummer) => {
  expect(erPersonnummer(nummer, { tillatSyntetiske: false })).toBe(true);
});

it.each(['12838433382', '12838433371', '1283843338', '128384333811', 'abcdefghijk', ''])(
  '%s er ikke et personnummer',
  (nummer) => {
    expect(erPersonnummer(nummer, { tillatSyntetiske: true })).toBe(false);
  },
);

it.each([
  `Gjelder ${syntetisk}.`,
  `${syntetisk.slice(0, 6)} ${syntetisk.slice(6)}`,
  `fnr:${syntetisk.slice(0, 6)}-${syntetisk.slice(6)}`,
])('et nummer i tekst finnes (nr. %#)', (tekst) => {
  expect(inneholderPersonnummer(tekst)).toBe(true);
});

it.each(['Ring 22 33 44 55', 'Sak 12345678901', `${syntetisk}0`, 'KID 000128384333812'])(
  '«%s» inneholder ikke noe nummer',
  (tekst) => {
    expect(inneholderPersonnummer(tekst)).toBe(false);
  },
);
