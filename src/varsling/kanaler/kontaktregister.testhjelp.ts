import { startHttptjener, type Httptjener } from './httptjener.testhjelp.js';
import { minnelogg } from './kanal.testhjelp.js';
import type { Kontaktregister, Registeroppsett } from './kontaktregister.js';
import { digdirKrr, fiksKrr } from './registerdorer.js';

const { logg, linjer } = minnelogg();
export let tjener: Httptjener;

export const oppsett = (over: Partial<Registeroppsett> = {}): Registeroppsett => ({
  base: tjener.base,
  hoder: async () => ({ authorization: 'Bearer hemmelig' }),
  fristMs: 300,
  logg,
  ...over,
});
export const numreI = (kropp: unknown): string[] =>
  (kropp as { personidentifikatorer: string[] }).personidentifikatorer;

/** Digdir's door, with this answer for each person asked for. */
export function digdir(person: object, over: Partial<Registeroppsett> = {}): Kontaktregister {
  tjener.svar = ({ kropp }) => ({
    status: 200,
    kropp: {
      personer: numreI(kropp).map((personidentifikator) => ({ personidentifikator, ...person })),
    },
  });
  return digdirKrr(oppsett(over));
}
export function fiks(person: object): Kontaktregister {
  tjener.svar = ({ kropp }) => ({
    status: 200,
    kropp: {
      personerListe: (kropp as { fnrListe: { fnr: string }[] }).fnrListe.map(({ fnr }) => ({
        fnr,
        ...person,
      })),
    },
  });
  return fiksKrr(oppsett());
}

/** To be called once in a file: a register that answers as the test says, and a log that says nothing of persons. */
export function medRegister(): void {
  beforeAll(async () => void (tjener = await startHttptjener()));
  afterAll(() => tjener.lukk());
  beforeEach(() => {
    linjer.splice(0);
    tjener.spurt.splice(0);
  });
  afterEach(() => expect(linjer.join('')).not.toMatch(/\d{11}|hemmelig|eksempel\.no|\+47/));
}

export { linjer };
