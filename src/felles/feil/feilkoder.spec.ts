import { readFileSync } from 'node:fs';
import { FEILKODER } from './feilkoder.js';

it('docs/FEILKODER.md nevner hver kode med riktig status, og ingen andre', () => {
  const rader = readFileSync('docs/FEILKODER.md', 'utf8').matchAll(
    /^\| *(\d{3}) *\| `(\w+)` *\|/gm,
  );

  const omtalt = new Map([...rader].map(([, status, kode]) => [kode, Number(status)]));
  expect(omtalt).toEqual(new Map(Object.entries(FEILKODER)));
});
