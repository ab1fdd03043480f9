import { setTimeout as vent } from 'node:timers/promises';
import { afterEach, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Sloyfe } from './sloyfe.js';

const LENGE_MS = 60_000;

afterEach(() => {
  jest.restoreAllMocks();
});

/** So often, and then not once more for a while. */
async function erKjort(runde: jest.Mock, ganger: number): Promise<void> {
  while (runde.mock.calls.length < ganger) await vent(5);
  await vent(100);
}

it('går videre etter pausen når det er mer å gjøre, og hviler når det ikke er det', async () => {
  const svar = [true, true, false];
  const runde = jest.fn(() => Promise.resolve(svar.shift() ?? true));
  const sloyfe = new Sloyfe({ hva: 'Arbeidet', pauseMs: 1, hvilMs: LENGE_MS, runde });

  sloyfe.start();
  await erKjort(runde, 3);
  await sloyfe.stopp();

  expect(runde).toHaveBeenCalledTimes(3);
});

it('sier fra om det som gikk galt, og prøver igjen etter hvilen', async () => {
  const varslet = jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
  const runde = jest
    .fn<() => Promise<boolean>>()
    .mockRejectedValueOnce(new Error('databasen er borte'))
    .mockResolvedValue(true);
  const sloyfe = new Sloyfe({ hva: 'Arbeidet', pauseMs: LENGE_MS, hvilMs: 1, runde });

  sloyfe.start();
  await erKjort(runde, 2);
  await sloyfe.stopp();

  expect(runde).toHaveBeenCalledTimes(2);
  expect(varslet.mock.calls).toEqual([['Arbeidet tok en pause: databasen er borte']]);
});

it('gjør runden ferdig før den stopper, og begynner ikke på en til', async () => {
  let gjorFerdig = (): void => undefined;
  const runde = jest.fn(() => new Promise<boolean>((slipp) => (gjorFerdig = () => slipp(true))));
  const sloyfe = new Sloyfe({ hva: 'Arbeidet', hvilMs: 1, runde });
  let erStoppet = false;

  sloyfe.start();
  const stopp = sloyfe.stopp().then(() => (erStoppet = true));
  await vent(50);
  expect(erStoppet).toBe(false);
  gjorFerdig();
  await stopp;

  expect(runde).toHaveBeenCalledTimes(1);
});
