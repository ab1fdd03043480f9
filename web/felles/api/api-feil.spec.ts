import { expect, it } from '@jest/globals';
import { tilApiFeil } from './api-feil.js';

it('et avslag sier hva som er galt, i hvert felt', () => {
  const feil = tilApiFeil(400, {
    errorCode: 'UGYLDIG_NAVN',
    message: 'Ingenting er lagret.',
    errorJson: '{"feil":[{"felt":"/navn","melding":"er opptatt"},{"felt":7},null]}',
  });

  expect(feil).toMatchObject({
    errorCode: 'UGYLDIG_NAVN',
    melding: 'Ingenting er lagret.',
    felter: [{ felt: '/navn', melding: 'er opptatt' }],
  });
});

it.each([undefined, null, 'tekst', { errorJson: '{' }, { errorJson: '{"feil":3}' }])(
  'et svar som ikke er vårt, er et avslag uten ord: %j',
  (kropp) => {
    expect(tilApiFeil(502, kropp)).toMatchObject({ status: 502, felter: [], kanGaOver: true });
  },
);
