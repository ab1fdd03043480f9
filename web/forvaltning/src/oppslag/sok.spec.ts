import { expect, it } from '@jest/globals';
import { skrivemater } from './sok.js';

it('en id har bare én skrivemåte', () => {
  expect(skrivemater({ id: 'a' })).toEqual([{ id: 'a' }]);
});

it.each([
  ['slik det ble skrevet, først og bare', 'sak 1', []],
  ['uten mellomrom i endene', ' sak 1 ', ['sak 1']],
  ['med linjeskift som i Windows', '{\n}', ['{\r\n}']],
  ['uten mellomrom, og så med andre linjeskift', '{\n}\n', ['{\n}', '{\r\n}']],
])('metadata søkes etter %s', (_, metadata, andre) => {
  expect(skrivemater({ metadata })).toEqual([metadata, ...andre].map((en) => ({ metadata: en })));
});
