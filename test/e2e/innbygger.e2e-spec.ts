import { testpersoner } from '../../src/sandkasse/personer.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { innbyggerHos, type Sok } from '../oppsett/innbygger.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const hodan = testpersoner.foresattHodan.personId;
const erik = testpersoner.foresattErik.personId;
const kari = testpersoner.vanlig.personId;

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeEach(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterEach(() => prove.stopp());

const lag = (tittel: string, mer: Partial<Parameters<typeof bestilling>[0]> = {}) =>
  fagsystem.opprettOk(bestilling({ tittel, mottakere: { personIdList: [kari] }, ...mer }));

const titler = async (sok: Sok = {}): Promise<string[]> => {
  const { data } = await (await innbyggerHos(prove, kari))(sok);
  return (data?.oppgaver ?? []).map(({ tittel }) => tittel);
};

it('det som haster mest kommer først, uten frist etter det, og ferdige til slutt', async () => {
  prove.klokke.stillTil('2026-11-24T10:00:00+01:00');
  const ferdig = await lag('ferdig', { frist: '2026-11-25' });
  await lag('uten frist');
  await lag('sen frist', { frist: '2027-03-01' });
  await lag('tidlig frist', { frist: '2026-12-01' });
  await fagsystem.settStatus(ferdig, kari);

  expect(await titler()).toEqual(['tidlig frist', 'sen frist', 'uten frist', 'ferdig']);
});

it('filteret velger de nye, de ferdige eller alle', async () => {
  const ferdig = await lag('ferdig');
  await lag('ny');
  await fagsystem.settStatus(ferdig, kari);

  expect(await titler({ oppgaveStatus: ['NY'] })).toEqual(['ny']);
  expect(await titler({ oppgaveStatus: ['FULLFORT'] })).toEqual(['ferdig']);
  expect(await titler({ oppgaveStatus: ['NY', 'FULLFORT'] })).toEqual(['ny', 'ferdig']);
  expect(await titler({ oppgaveStatus: [] })).toEqual(['ny', 'ferdig']);
});

it('sidene overlapper ikke, og antallet er det samme på alle, også bortenfor den siste', async () => {
  for (let nr = 0; nr < 5; nr++) await lag(`oppgave ${nr}`);
  const sok = await innbyggerHos(prove, kari);

  const sider = await Promise.all([0, 1, 2, 3].map((side) => sok({ side, sideStorrelse: 2 })));

  const id = sider.flatMap(({ data }) => data?.oppgaver.map((o) => o.id) ?? []);
  expect(new Set(id).size).toBe(5);
  expect(sider.map(({ data }) => data?.oppgaver.length)).toEqual([2, 2, 1, 0]);
  expect(sider.map(({ data }) => data?.totaltAntall)).toEqual([5, 5, 5, 5]);
});

it.each([
  ['nb', 'Fristen er om 3 dager, 27. november 2026.'],
  ['nn', 'Fristen er om 3 dagar, 27. november 2026.'],
  ['en', 'The deadline is in 3 days, 27 November 2026.'],
  ['se', 'Áigemearri lea 3 beaivvi geažes, skábmamánu 27. b. 2026.'],
] as const)('en nær frist sies på %s', async (sprak, tekst) => {
  prove.klokke.stillTil('2026-11-24T23:30:00+01:00');
  await lag('nær', { frist: '2026-11-27' });

  const { data } = await (await innbyggerHos(prove, kari))({ sprak });

  expect(data?.oppgaver[0]).toMatchObject({
    advarsler: [tekst],
    status: 'NY',
    frist: '2026-11-27',
  });
});

it('fristen gjelder dagen ut i Oslo, og er ute fra midnatt', async () => {
  prove.klokke.stillTil('2026-11-24T10:00:00+01:00');
  await lag('i dag', { frist: '2026-11-24' });
  const sok = await innbyggerHos(prove, kari);

  prove.klokke.stillTil('2026-11-24T23:59:59+01:00');
  const innen = await sok();
  prove.klokke.stillTil('2026-11-25T00:00:01+01:00');
  const etter = await sok();

  expect(innen.data?.oppgaver[0]?.advarsler).toEqual(['Fristen er i dag, 24. november 2026.']);
  expect(etter.data?.oppgaver[0]?.advarsler).toEqual(['Fristen gikk ut 24. november 2026.']);
});

it('når en annen har gjort det, er det ferdig for meg, og ingen får vite hvem', async () => {
  const mottakere = { personIdList: [hodan, erik] };
  const id = await lag('delt', { mottakere, utfortKriterie: 'ANY' });
  await fagsystem.settStatus(id, hodan);

  const { data } = await (await innbyggerHos(prove, erik))();

  expect(data?.oppgaver[0]).toMatchObject({
    status: 'FULLFORT',
    advarsler: ['En annen har gjort dette. Du trenger ikke gjøre noe.'],
    kommunenavn: 'Fjordvik kommune',
  });
  expect(data?.oppgaver[0]?.fullfortDato).toBeDefined();
  expect(JSON.stringify(data)).not.toMatch(/\d{11}/);
});

it('ingen ser andres oppgaver, og den som ikke har noen, får en tom liste', async () => {
  await lag('karis');

  const { data } = await (await innbyggerHos(prove, hodan))();

  expect(data).toEqual({ oppgaver: [], totaltAntall: 0 });
});

it.each([{ side: -1 }, { sideStorrelse: 0 }, { sideStorrelse: 101 }])(
  'en side utenfor grensene avvises: %j',
  async (side) => {
    const { error } = await (await innbyggerHos(prove, kari))(side);

    expect(error?.errorCode).toBe('UGYLDIG_FORESPORSEL');
  },
);
