import { trekk } from '../oppsett/rader.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { hendelserFor, oppgavetall } from '../oppsett/rader.js';

const UKJENT_ID = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterEach(() => prove.klokke.slipp());
afterAll(() => prove.stopp());

const opprett = (personIdList: string[], endring: Omit<Endring, 'mottakere'> = {}) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...endring }));

it('å fullføre to ganger er én fullføring, og svaret er det samme', async () => {
  const [anne, bo] = nyePersoner(2) as [string, string];
  const id = await opprett([anne, bo]);

  prove.klokke.stillTil('2026-03-02T10:00:00Z');
  const forste = await fagsystem.settStatus(id, anne);
  prove.klokke.stillTil('2026-03-03T10:00:00Z');
  const andre = await fagsystem.settStatus(id, anne);

  expect(forste.data?.fullfort).toBe('2026-03-02T10:00:00.000Z');
  expect(andre.data).toEqual(forste.data);
  expect(await hendelserFor(prove.datakilde, id)).toEqual({
    OPPGAVE_OPPRETTET: 1,
    MOTTAKER_FULLFORT: 1,
  });
});

it('en fullført oppgave kan ikke gjenåpnes', async () => {
  const anne = nyPerson();
  const id = await opprett([anne]);
  await fagsystem.settStatus(id, anne);

  const svar = await fagsystem.settStatus(id, anne, 'NY');
  const etter = await fagsystem.hent(id);

  expect(forventAvslag(svar, 409, 'UGYLDIG_STATUSOVERGANG')).toEqual({
    fra: 'FULLFORT',
    til: 'NY',
  });
  expect(etter.data?.oppgavestatus).toBe('FULLFORT');
  expect(etter.data?.mottakere.statuser?.[0]?.status).toBe('FULLFORT');
});

it('den som er ny, kan settes til ny, og da skjer ingenting', async () => {
  const anne = nyPerson();
  const id = await opprett([anne]);
  const for_ = await fagsystem.hent(id);

  const svar = await fagsystem.settStatus(id, anne, 'NY');
  const etter = await fagsystem.hent(id);

  expect(svar.data).toEqual({ personId: anne, status: 'NY', oppgavestatus: 'AKTIV' });
  expect(etter.data).toEqual(for_.data);
});

it('en sen fullføring etter ANY blir tatt imot, men oppgaven fullføres ikke på nytt', async () => {
  const [anne, bo] = nyePersoner(2) as [string, string];
  const id = await opprett([anne, bo], { utfortKriterie: 'ANY' });

  prove.klokke.stillTil('2026-03-02T10:00:00Z');
  await fagsystem.settStatus(id, bo);
  prove.klokke.stillTil('2026-03-03T10:00:00Z');
  const sen = await fagsystem.settStatus(id, anne);
  const { data } = await fagsystem.hent(id);

  expect(sen.data).toMatchObject({ status: 'FULLFORT', fullfort: '2026-03-03T10:00:00.000Z' });
  expect(data).toMatchObject({
    fullfort: '2026-03-02T10:00:00.000Z',
    endret: '2026-03-03T10:00:00.000Z',
  });
  expect(await hendelserFor(prove.datakilde, id)).toEqual({
    OPPGAVE_OPPRETTET: 1,
    MOTTAKER_FULLFORT: 2,
    OPPGAVE_FULLFORT: 1,
  });
  expect(await oppgavetall(prove.datakilde, id)).toMatchObject({ antall_fullfort: 2, talt: 2 });
});

it('en oppgave kan fullføres også etter fristen', async () => {
  prove.klokke.stillTil('2026-03-02T10:00:00Z');
  const [anne, bo] = nyePersoner(2) as [string, string];
  const id = await opprett([anne, bo], { frist: '2026-03-02' });

  prove.klokke.stillTil('2026-03-09T10:00:00Z');
  const forste = await fagsystem.settStatus(id, anne);
  const andre = await fagsystem.settStatus(id, bo);

  expect(forste.data?.oppgavestatus).toBe('UTLOPT');
  expect(andre.data?.oppgavestatus).toBe('FULLFORT');
});

it('en oppgave som er trukket, kan ikke fullføres', async () => {
  const anne = nyPerson();
  const id = await opprett([anne]);
  await trekk(prove.datakilde, id);

  const svar = await fagsystem.settStatus(id, anne);

  forventAvslag(svar, 409, 'UGYLDIG_STATUSOVERGANG');
  expect(await oppgavetall(prove.datakilde, id)).toMatchObject({ antall_fullfort: 0, talt: 0 });
});

it('en oppgave som ikke finnes, kan verken hentes eller fullføres', async () => {
  const hentet = await fagsystem.hent(UKJENT_ID);
  const fullfort = await fagsystem.settStatus(UKJENT_ID, nyPerson());

  forventAvslag(hentet, 404, 'OPPGAVE_FINNES_IKKE');
  forventAvslag(fullfort, 404, 'OPPGAVE_FINNES_IKKE');
});

it('bare en mottaker kan fullføre: verken en ukjent person eller en annen oppgaves mottaker', async () => {
  const [anne, bo, ukjent] = nyePersoner(3) as [string, string, string];
  const id = await opprett([anne]);
  await opprett([bo]);

  const annens = await fagsystem.settStatus(id, bo);
  const ingens = await fagsystem.settStatus(id, ukjent);

  for (const svar of [annens, ingens]) {
    forventAvslag(svar, 404, 'MOTTAKER_FINNES_IKKE');
    expect(JSON.stringify(svar.error)).not.toMatch(new RegExp(`${bo}|${ukjent}`));
  }
  expect(await hendelserFor(prove.datakilde, id)).toEqual({ OPPGAVE_OPPRETTET: 1 });
});
