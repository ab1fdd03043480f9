import type { Hendelse } from '../../src/hendelse/hendelse.js';
import { HendelseService } from '../../src/hendelse/hendelse.service.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { antallRader, hendelserFor, oppgavetall } from '../oppsett/rader.js';

/** A task that asks for this interval meets a subscriber that fails, as late as it can. */
const FEILER_VED_OPPRETTELSE = 13;
const FEILER_VED_FULLFORING = 14;
const HEMMELIG_GRUNN = 'en lytter falt om';

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
  prove.app.get(HendelseService).lytt((_tx, hendelser) => {
    if (hendelser.some(skalFeile)) throw new Error(HEMMELIG_GRUNN);
    return Promise.resolve();
  });
});
afterAll(() => prove.stopp());

const skalFeile = ({ type, purringIntervallDager }: Hendelse): boolean =>
  (type === 'OPPGAVE_OPPRETTET' && purringIntervallDager === FEILER_VED_OPPRETTELSE) ||
  (type === 'OPPGAVE_FULLFORT' && purringIntervallDager === FEILER_VED_FULLFORING);

const medPurring = (personIdList: string[], purringIntervallDager: number) =>
  bestilling({ mottakere: { personIdList }, varsling: { purringIntervallDager } });

it('en opprettelse som feiler mot slutten, lagrer ingenting', async () => {
  const for_ = await antallRader(prove.datakilde);

  const svar = await fagsystem.opprett(medPurring(nyePersoner(3), FEILER_VED_OPPRETTELSE));

  forventAvslag(svar, 500, 'INTERN_FEIL');
  expect(await antallRader(prove.datakilde)).toEqual(for_);
});

it('den samme bestillingen uten feilen lagrer alt', async () => {
  const for_ = await antallRader(prove.datakilde);

  const svar = await fagsystem.opprett(medPurring(nyePersoner(3), FEILER_VED_FULLFORING));

  expect(svar.response.status).toBe(200);
  expect(await antallRader(prove.datakilde)).toEqual({
    oppgave: for_.oppgave + 1,
    mottaker: for_.mottaker + 3,
    hendelse: for_.hendelse + 1,
    varslingsplan: for_.varslingsplan + 1,
    person: for_.person + 3,
  });
});

it('en fullføring som feiler mot slutten, endrer ingenting', async () => {
  const [anne, bo] = nyePersoner(2) as [string, string];
  const id = await fagsystem.opprettOk(medPurring([anne, bo], FEILER_VED_FULLFORING));
  await fagsystem.settStatus(id, anne);
  const for_ = await fagsystem.hent(id);

  const svar = await fagsystem.settStatus(id, bo);
  const etter = await fagsystem.hent(id);

  forventAvslag(svar, 500, 'INTERN_FEIL');
  expect(etter.data).toEqual(for_.data);
  expect(await oppgavetall(prove.datakilde, id)).toMatchObject({ antall_fullfort: 1, talt: 1 });
  expect(await hendelserFor(prove.datakilde, id)).toEqual({
    OPPGAVE_OPPRETTET: 1,
    MOTTAKER_FULLFORT: 1,
  });
});

it('en feil hos oss står i loggen med errorId, og svaret røper ikke hva den var', async () => {
  const svar = await fagsystem.opprett(medPurring(nyePersoner(1), FEILER_VED_OPPRETTELSE));

  forventAvslag(svar, 500, 'INTERN_FEIL');
  expect(JSON.stringify(svar.error)).not.toContain(HEMMELIG_GRUNN);
  const { errorId } = svar.error as { errorId: string };
  const linjer = prove.logg.filter((linje) => linje.includes(errorId));
  expect(linjer).toHaveLength(1);
  expect(linjer[0]).toContain(HEMMELIG_GRUNN);
});

it('tilkoblingene blir levert tilbake etter feil: flere feil enn tilkoblinger stopper ingen', async () => {
  const feilede = await Promise.all(
    Array.from({ length: 30 }, () =>
      fagsystem.opprett(medPurring(nyePersoner(1), FEILER_VED_OPPRETTELSE)),
    ),
  );

  const svar = await fagsystem.opprett(medPurring(nyePersoner(1), 0));

  for (const feilet of feilede) forventAvslag(feilet, 500, 'INTERN_FEIL');
  expect(svar.response.status).toBe(200);
});
