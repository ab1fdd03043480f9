import { expect, it } from '@jest/globals';
import en from './en.js';
import nb from './nb.js';
import nn from './nn.js';
import se from './se.js';

/** Each text by its path: `liste.tittel`. The types see to it that the paths are the same. */
function* tekster(node: object, sti = ''): Generator<readonly [string, string]> {
  for (const [navn, verdi] of Object.entries(node) as [string, unknown][]) {
    if (typeof verdi === 'string') yield [`${sti}${navn}`, verdi];
    else yield* tekster(verdi as object, `${sti}${navn}.`);
  }
}
const plasser = (tekst: string): string[] => [...tekst.matchAll(/{{\w+}}/g)].map(String).sort();
const norske = new Map(tekster(nb));

it.each([
  ['nn', nn],
  ['en', en],
  ['se', se],
])('på %s er ingen tekst tom, og alle har de samme plassene å fylle ut', (_, sprak) => {
  const feil = [...tekster(sprak)].filter(
    ([sti, tekst]) =>
      tekst === '' || plasser(tekst).join() !== plasser(norske.get(sti) ?? '').join(),
  );

  expect(feil).toEqual([]);
});
