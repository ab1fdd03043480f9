import { vurderNavn } from './navn.js';

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
