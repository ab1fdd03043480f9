import { ukjenteKlammer } from '../../../felles/mal.js';
import { STANDARDMALER } from './standardmaler.js';

it('alle standardmaler kan brukes', () => {
  const alle = Object.values(STANDARDMALER).flatMap(({ maler, flerePaminnelser }) => [
    ...Object.values(maler),
    flerePaminnelser,
  ]);

  expect(alle).toHaveLength(20);
  expect(alle.flatMap((mal) => Object.values(mal).flatMap(ukjenteKlammer))).toEqual([]);
});
