import { vurderNavn, vurderPersonnavn } from './navn.js';

const NUMMER = '<nummer>';

it.each([
  ['Jorunn Fjellvær', undefined],
  ['Drifta', undefined],
  [`Kari ${NUMMER}`, 'kan ikke ha et fødselsnummer'],
  ['Kari \ud800', 'har et tegn som ikke kan lagres'],
  [' drift ', 'er opptatt'],
])('«%s»: %s', (navn, ventet) => {
  const avslag = vurderNavn(navn, (tekst) => tekst.includes(NUMMER));

  expect(avslag?.detaljer).toEqual(ventet && { feil: [{ felt: '/navn', melding: ventet }] });
  expect(JSON.stringify(avslag ?? {})).not.toContain(NUMMER);
});

it.each([
  ['Jorunn Fjellvær', undefined],
  ['  ', 'må ha fra 1 til 100 tegn, og ingen styretegn'],
  ['K'.repeat(101), 'må ha fra 1 til 100 tegn, og ingen styretegn'],
  [NUMMER, 'kan ikke ha et fødselsnummer'],
])('en person som heter «%s»: %s', (navn, ventet) => {
  const avslag = vurderPersonnavn(navn, (tekst) => tekst.includes(NUMMER), '/person/navn');

  expect(avslag?.detaljer).toEqual(ventet && { feil: [{ felt: '/person/navn', melding: ventet }] });
});
