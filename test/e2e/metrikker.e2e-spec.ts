import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

let prove: Proveapp;
beforeAll(async () => {
  prove = await startProveapp();
});
afterAll(() => prove.stopp());

it('metrikkene teller svar etter operasjon og status, og nevner ingen person og ingen oppgave', async () => {
  const fagsystem = await Fagsystem.hos(prove);
  const person = nyPerson();
  const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [person] } }));
  await fagsystem.hent(id);
  await fagsystem.hent(id);

  const svar = await fetch(`${prove.adresse}/metrikker`);
  const tekst = await svar.text();

  expect(svar.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(tekst).toContain(
    'http_request_duration_seconds_count{operasjon="hentOppgave",status="200"} 2',
  );
  expect(tekst).toContain('process_cpu_seconds_total');
  expect(tekst).not.toContain(person);
  expect(tekst).not.toContain(id);
});
