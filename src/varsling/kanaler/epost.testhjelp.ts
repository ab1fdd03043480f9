import { Epost, type Epostoppsett } from './epost.js';
import { minnelogg } from './kanal.testhjelp.js';
import { startSmtptjener, type Smtptjener } from './smtptjener.testhjelp.js';

/** The one to whom all is sent; neither name nor address is to be found in the log. */
export const ADRESSE = 'kari.nordmann@eksempel.no';
const { logg, linjer } = minnelogg();
/** Closed after the test, the last opened first. */
export const apne: { lukk: () => Promise<void> }[] = [];

export const epost = (port: number, over: Partial<Epostoppsett> = {}): Epost => {
  const vei = new Epost({
    vert: 'localhost',
    port,
    tls: 'INGEN',
    avsender: 'varsel@fjordvik.example',
    logg,
    ...over,
  });
  apne.push(vei);
  return vei;
};

export const tjener = async (...valg: Parameters<typeof startSmtptjener>): Promise<Smtptjener> => {
  const ny = await startSmtptjener(...valg);
  apne.push(ny);
  return ny;
};

export const loggen = () => linjer.map((linje) => JSON.parse(linje) as Record<string, unknown>);

/** To be called once in a file. */
export function ryddEtterHverTest(): void {
  beforeEach(() => void linjer.splice(0));
  afterEach(async () => {
    for (const noe of apne.splice(0).reverse()) await noe.lukk();
    expect(linjer.join('')).not.toMatch(/kari|nordmann|eksempel\.no/i);
  });
}

export { linjer };
