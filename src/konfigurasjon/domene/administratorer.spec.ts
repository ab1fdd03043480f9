import { vurderRolle } from './administratorer.js';

const en = (id: string, rolle: 'ADMINISTRATOR' | 'LESER') => ({ id, rolle });

describe('en kommune har alltid en administrator', () => {
  it.each([
    ['den eneste kan ikke fjernes', [en('a', 'ADMINISTRATOR')], undefined, false],
    ['den eneste kan ikke bli leser', [en('a', 'ADMINISTRATOR')], 'LESER', false],
    ['den eneste kan bli værende', [en('a', 'ADMINISTRATOR')], 'ADMINISTRATOR', true],
    ['en leser holder ikke', [en('a', 'ADMINISTRATOR'), en('b', 'LESER')], undefined, false],
    [
      'med en annen kan den første fjernes',
      [en('a', 'ADMINISTRATOR'), en('b', 'ADMINISTRATOR')],
      undefined,
      true,
    ],
  ] as const)('%s', (_, alle, blir, kan) => {
    expect(vurderRolle(alle, 'a', blir)?.kode).toBe(kan ? undefined : 'SISTE_ADMINISTRATOR');
  });
});
