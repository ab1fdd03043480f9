import { setTimeout } from 'node:timers/promises';
import type { Route } from 'playwright-core';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { forskyvning } from '../oppsett/forskyvning.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise, SKJERM, TELEFON } from '../oppsett/portalreise.js';

const { vanlig, foresattHodan, foresattErik, nynorsk } = testpersoner;

const API = '**/min-kommune/api/v1/innbygger/**';
/** So long that the shapes are shown first. */
const TREGT_MS = 700;
/** Up to 0.1 is called good. */
const STABILT = 0.05;

const tregt = async (rute: Route): Promise<void> => {
  await setTimeout(TREGT_MS);
  await rute.continue();
};

reise('portalen mens det ventes', () => {
  const portal = portalreise();

  // One card is less than its shapes, and nine are more than the screen holds.
  it.each([
    ['telefon', TELEFON, 1, foresattHodan],
    ['telefon', TELEFON, 9, vanlig],
    ['skjerm', SKJERM, 1, foresattErik],
    ['skjerm', SKJERM, 9, nynorsk],
  ] as const)(
    'på %s hopper ingenting når det som hentes, kommer (%#)',
    async (navn, viewport, antall, person) => {
      const id = await portal.gi([person.personId]);
      for (let nr = 1; nr < antall; nr++) await portal.gi([person.personId]);
      const side = await portal.loggetInn(person.navn, { viewport });
      await side.route(API, tregt);

      const skifter: Record<string, number> = {};
      for (const sti of ['/', `/oppgave/${id}`]) {
        await side.goto(sti);
        await setTimeout(TREGT_MS - 200);
        await portal.erBra(side, `venter-${navn}${sti === '/' ? '' : '-oppgave'}`);
        await side.goto(sti);
        await side.getByText('Samtykke til skoletur').first().waitFor();
        skifter[sti] = await forskyvning(side);
      }

      expect(Object.values(skifter).filter((skift) => skift > STABILT)).toEqual([]);
    },
  );
});
