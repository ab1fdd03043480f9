import { testpersoner } from '../../src/sandkasse/personer.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { oslotid, Sandkasseinnboks } from '../oppsett/innboks.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { trekk } from '../oppsett/rader.js';

const { vanlig, foresattHodan, foresattErik, nynorsk, reservert, utenAdresse, dodPostkasse } =
  testpersoner;

let prove: Proveapp;
let fagsystem: Fagsystem;
let innboks: Sandkasseinnboks;

// Each test has a day, and a product, of its own: a clock that is moved moves for all.
beforeEach(async () => {
  prove = await startProveapp();
  prove.klokke.stillTil('2026-10-20T08:05:00Z');
  fagsystem = await Fagsystem.hos(prove);
  innboks = new Sandkasseinnboks(prove.adresse);
});
afterEach(() => prove.stopp());

type Egen = Omit<Endring, 'mottakere'>;
const gi = (personIdList: string[], endring: Egen = {}) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...endring }));
const hverDag = (dager: number): Egen => ({ varsling: { purringIntervallDager: dager } });
const tider = async ({ personId }: { personId: string }) =>
  (await innboks.hent(personId)).map(oslotid);
const varsler = () =>
  prove.datakilde.query<object[]>(
    'SELECT type, status, kanal, grunn FROM varsel ORDER BY tid, person_id',
  );

it('den som får en oppgave, får vite om den neste hele time, uten lenke og uten hva den gjelder', async () => {
  await gi([vanlig.personId], { tittel: 'Svar fra barnevernet' });

  await innboks.flytt({ til: '2026-10-20T10:59:59+02:00' });
  expect(await innboks.hent(vanlig.personId)).toEqual([]);
  await innboks.flytt({ til: '2026-10-20T11:00:00+02:00' });

  const [melding, ...flere] = await innboks.hent(vanlig.personId);
  expect(flere).toEqual([]);
  expect(melding).toMatchObject({
    kanal: 'EPOST',
    til: 'kari.solbakken@epost.example',
    emne: 'Du har en oppgave fra Fjordvik kommune',
  });
  expect(`${melding?.tekst}${melding?.html}`).not.toMatch(/https?:|<a |barnevern/);
});

it('oppgaver fra samme time kommer i én melding, også når den ene kom sist i timen', async () => {
  const forste = await gi([vanlig.personId]);
  await innboks.flytt({ til: '2026-10-20T10:58:00+02:00' });
  const andre = await gi([vanlig.personId]);
  await innboks.flytt({ flytt: 'PT3H' });

  const meldinger = await innboks.hent(vanlig.personId);

  expect(meldinger.map(oslotid)).toEqual(['2026-10-20 11:00']);
  expect([...(meldinger[0]?.oppgaveIder ?? [])].sort()).toEqual([forste, andre].sort());
  expect(meldinger[0]?.emne).toBe('Du har 2 oppgaver fra Fjordvik kommune');
});

it('en måned sender det en måned ville sendt: purringer på åpne dager, og en siste før fristen', async () => {
  await gi([vanlig.personId], { ...hverDag(6), frist: '2026-11-17' });

  await innboks.flytt({ flytt: 'P40D' });

  // 1 November is a Sunday, and winter time begins on 25 October.
  expect(await tider(vanlig)).toEqual([
    '2026-10-20 11:00',
    '2026-10-26 09:00',
    '2026-11-02 09:00',
    '2026-11-07 09:00',
    '2026-11-13 09:00',
    '2026-11-16 09:00',
  ]);
});

it('den som er ferdig, purres ikke; den som deler oppgaven, purres til den også er det', async () => {
  const id = await gi([foresattHodan.personId, foresattErik.personId], hverDag(2));
  await innboks.flytt({ flytt: 'PT3H' });
  await fagsystem.settStatus(id, foresattHodan.personId);
  await innboks.flytt({ flytt: 'P2D' });
  await fagsystem.settStatus(id, foresattErik.personId);
  await innboks.flytt({ flytt: 'P10D' });

  expect(await tider(foresattHodan)).toEqual(['2026-10-20 11:00']);
  expect(await tider(foresattErik)).toEqual(['2026-10-20 11:00', '2026-10-22 09:00']);
});

it('når én er nok og én har gjort det, hører de andre ikke mer', async () => {
  const id = await gi([foresattHodan.personId, foresattErik.personId], {
    ...hverDag(2),
    utfortKriterie: 'ANY',
  });
  await fagsystem.settStatus(id, foresattHodan.personId);
  await innboks.flytt({ flytt: 'P10D' });

  expect([await tider(foresattHodan), await tider(foresattErik)]).toEqual([[], []]);
});

it('det som er gjort etter at varselet ble lyst ut, sendes ikke', async () => {
  const id = await gi([vanlig.personId]);
  await prove.datakilde.query(
    `INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
     SELECT fiks_org_id, person_id, '2026-10-20T11:00:00Z', gen_random_uuid(), 'VENTER', '2026-10-20T11:00:00Z'
     FROM mottaker`,
  );
  await prove.datakilde.query(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
     SELECT fiks_org_id, person_id, '2026-10-20T11:00:00Z', oppgave_id, 1, 'PURRING', 'VENTER', now()
     FROM mottaker`,
  );
  await fagsystem.settStatus(id, vanlig.personId);
  await innboks.flytt({ flytt: 'P1D' });

  expect(await innboks.hent(vanlig.personId)).toEqual([]);
  expect(await varsler()).toEqual([
    { type: 'PURRING', status: 'BORTFALT', kanal: null, grunn: null },
  ]);
});

it('en oppgave som er trukket, eller som har en frist som er ute, varsles ikke', async () => {
  const trukket = await gi([vanlig.personId]);
  await trekk(prove.datakilde, trukket);
  prove.klokke.stillTil('2026-10-20T15:30:00Z');
  await gi([vanlig.personId], { frist: '2026-10-20', ...hverDag(1) });
  await innboks.flytt({ flytt: 'P5D' });

  expect(await innboks.hent(vanlig.personId)).toEqual([]);
});

it('den som ikke nås, står med grunnen, og prøves ikke om igjen', async () => {
  await gi([reservert.personId, utenAdresse.personId, dodPostkasse.personId]);
  await innboks.flytt({ flytt: 'P3D' });

  const felles = { type: 'FORSTEGANGSVARSEL', status: 'IKKE_NADD' };
  expect(await varsler()).toEqual(
    expect.arrayContaining([
      { ...felles, kanal: null, grunn: 'RESERVERT' },
      { ...felles, kanal: null, grunn: 'INGEN_KONTAKTINFORMASJON' },
      { ...felles, kanal: 'EPOST', grunn: 'AVVIST_AV_MOTTAKER' },
    ]),
  );
  const forsok = await prove.datakilde.query<{ forsok: number }[]>('SELECT forsok FROM melding');
  expect(forsok.map((rad) => rad.forsok)).toEqual([1, 1, 1]);
});

it('meldingen er på språket som kontaktregisteret kjenner', async () => {
  await gi([nynorsk.personId]);
  await innboks.flytt({ flytt: 'PT3H' });

  const [melding] = await innboks.hent(nynorsk.personId);
  expect(melding?.emne).toBe('Du har ei oppgåve frå Fjordvik kommune');
  expect(melding?.html).toContain('lang="nn"');
});

it('klokken sier fra om det den ikke kan, og stilles ikke da', async () => {
  await expect(innboks.flytt({ flytt: 'en uke' })).rejects.toThrow('P3D');
  await expect(innboks.flytt({ til: '2026-10-19T10:00:00+02:00' })).rejects.toThrow('fram');

  expect(prove.klokke.na().toISOString()).toBe('2026-10-20T08:05:00.000Z');
});
