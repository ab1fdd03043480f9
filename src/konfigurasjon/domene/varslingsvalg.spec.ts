import { STANDARD_VARSLINGSVALG, vurderVarslingsvalg } from './varslingsvalg.js';

const mal = { emne: 'Hei fra {kommune}', tekst: 'Logg inn på {portal}.', sms: 'Hei.' };
const feilene = (endret: Partial<typeof STANDARD_VARSLINGSVALG>) =>
  vurderVarslingsvalg(
    { ...STANDARD_VARSLINGSVALG, ...endret },
    { kommunenavn: 'Nordli', portal: 'min.kommune.no', inneholderPersonnummer: () => false },
  )?.detaljer?.['feil'] ?? [];

it('standardvalgene og en egen tekst kan lagres', () => {
  expect(feilene({ tekster: { nb: { PURRING: mal }, se: { FLERE: mal } } })).toEqual([]);
});

it.each([
  [9, 9],
  [17, 9],
])('fra klokken %i til %i er ingen tid', (fraTime, tilTime) => {
  expect(feilene({ sendetid: { fraTime, tilTime } })).toEqual([
    { felt: '/sendetid/tilTime', melding: `må være etter fraTime, som er ${fraTime}` },
  ]);
});
