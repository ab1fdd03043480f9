import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

let prove: Proveapp;

beforeAll(async () => {
  prove = await startProveapp();
});
afterAll(() => prove.stopp());

/** All that the database holds, as text; bytes as hex and as Latin-1. */
async function altInnhold(): Promise<string> {
  const tabeller = await prove.datakilde.query<{ navn: string }[]>(
    `SELECT table_name AS navn FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const innhold = await Promise.all(
    tabeller.map(({ navn }) => prove.datakilde.query<object[]>(`SELECT * FROM "${navn}"`)),
  );
  return JSON.stringify(innhold.flat(), (_, verdi: unknown) =>
    verdi instanceof Object && 'type' in verdi && verdi.type === 'Buffer' && 'data' in verdi
      ? Buffer.from(verdi.data as number[]).toString('hex') +
        Buffer.from(verdi.data as number[]).toString('latin1')
      : verdi,
  );
}

it('verken databasen eller loggen røper noe fødselsnummer eller passord', async () => {
  const fagsystem = await Fagsystem.hos(prove);
  const [en = '', to = ''] = nyePersoner(2);
  const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [en, to] } }));
  await fagsystem.settStatus(id, en);
  await fagsystem.settStatus(id, 'x'.repeat(11)).catch(() => undefined);
  await fetch(`${prove.adresse}/${en}?fnr=${to}`, { headers: { 'x-correlation-id': `sak-${en}` } });

  const innhold = await altInnhold();
  const logg = prove.logg.join('\n');

  const hemmelig = [
    en,
    to,
    Buffer.from(en).toString('hex'),
    prove.klar.integrasjon.integrasjonPassord,
  ];
  expect(hemmelig.filter((h) => innhold.includes(h))).toEqual([]);
  expect(hemmelig.filter((h) => logg.includes(h))).toEqual([]);
  expect(innhold).toContain('Samtykke til skoletur');
});
