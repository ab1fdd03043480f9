import { iPuljer } from './puljer.js';

it('alle elementer behandles én gang, i rekkefølge, med riktig startplass', async () => {
  const liste = Array.from({ length: 25 }, (_, i) => i);

  const puljer = await iPuljer(liste, 10, (pulje, start) => ({ start, antall: pulje.length }));

  expect(puljer).toEqual([
    { start: 0, antall: 10 },
    { start: 10, antall: 10 },
    { start: 20, antall: 5 },
  ]);
});

it('andre slipper til mellom puljene', async () => {
  const skjedd: string[] = [];
  setImmediate(() => skjedd.push('annen'));

  await iPuljer([1, 2], 1, ([element]) => skjedd.push(`pulje ${element}`));

  expect(skjedd).toEqual(['pulje 1', 'annen', 'pulje 2']);
});
