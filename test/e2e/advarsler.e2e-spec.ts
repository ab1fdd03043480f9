import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { innbyggerHos, type Sok } from '../oppsett/innbygger.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterEach(() => prove.klokke.slipp());
afterAll(() => prove.stopp());

const FRIST = '2026-03-03';
const LANG_FOR_FRISTEN = '2026-02-01T12:00:00Z';
const SPRAK = ['nb', 'nn', 'en', 'se'] as const;
type PerSprak = Readonly<Record<(typeof SPRAK)[number], string[]>>;

/** What the citizen is told about a deadline on 3 March, at noon on each of these days. */
const FRISTORD: Readonly<Record<string, PerSprak>> = {
  '2026-02-23': { nb: [], nn: [], en: [], se: [] },
  '2026-02-28': {
    nb: ['Fristen er om 3 dager, 3. mars 2026.'],
    nn: ['Fristen er om 3 dagar, 3. mars 2026.'],
    en: ['The deadline is in 3 days, 3 March 2026.'],
    se: ['Áigemearri lea 3 beaivvi geažes, njukčamánu 3. b. 2026.'],
  },
  '2026-03-02': {
    nb: ['Fristen er i morgen, 3. mars 2026.'],
    nn: ['Fristen er i morgon, 3. mars 2026.'],
    en: ['The deadline is tomorrow, 3 March 2026.'],
    se: ['Áigemearri lea ihttin, njukčamánu 3. b. 2026.'],
  },
  '2026-03-03': {
    nb: ['Fristen er i dag, 3. mars 2026.'],
    nn: ['Fristen er i dag, 3. mars 2026.'],
    en: ['The deadline is today, 3 March 2026.'],
    se: ['Áigemearri lea odne, njukčamánu 3. b. 2026.'],
  },
  '2026-03-04': {
    nb: ['Fristen gikk ut 3. mars 2026. Du kan prøve likevel, eller spørre kommunen.'],
    nn: ['Fristen gjekk ut 3. mars 2026. Du kan prøve likevel, eller spørje kommunen.'],
    en: ['The deadline passed on 3 March 2026. You can try anyway, or ask the municipality.'],
    se: [
      'Áigemearri nogai njukčamánu 3. b. 2026. Sáhtát liikká geahččalit, dahje jearrat suohkanis.',
    ],
  },
};

const ANNENS_ORD: PerSprak = {
  nb: ['En annen har gjort dette. Du trenger ikke gjøre noe.'],
  nn: ['Ein annan har gjort dette. Du treng ikkje gjere noko.'],
  en: ['Someone else has done this. You do not need to do anything.'],
  se: ['Muhtun eará lea dahkan dán. It dárbbaš dahkat maidege.'],
};

const tilfeller = Object.entries(FRISTORD).flatMap(([dag, ord]) =>
  SPRAK.map((sprak) => [dag, sprak, ord[sprak]] as const),
);

const forsteOppgave = async (person: string, sok: Sok = {}) => {
  const { data } = await (await innbyggerHos(prove, person))(sok);
  return data?.oppgaver[0];
};

const giMedFrist = (personIdList: string[], utfortKriterie: 'ANY' | 'ALL' = 'ALL') => {
  prove.klokke.stillTil(LANG_FOR_FRISTEN);
  return fagsystem.opprettOk(
    bestilling({ mottakere: { personIdList }, utfortKriterie, frist: FRIST }),
  );
};

it.each(tilfeller)('en frist 3. mars, den %s, på språket %s: %j', async (dag, sprak, ord) => {
  const person = nyPerson();
  await giMedFrist([person]);

  prove.klokke.stillTil(`${dag}T12:00:00Z`);
  const oppgave = await forsteOppgave(person, { sprak });

  expect(oppgave?.advarsler).toEqual(ord);
});

it.each([
  ['2026-03-03T22:59:59Z', 'Fristen er i dag, 3. mars 2026.'],
  [
    '2026-03-03T23:00:00Z',
    'Fristen gikk ut 3. mars 2026. Du kan prøve likevel, eller spørre kommunen.',
  ],
])('fristen går ut ved midnatt i Oslo: %s', async (na, ord) => {
  const person = nyPerson();
  await giMedFrist([person]);

  prove.klokke.stillTil(na);
  const oppgave = await forsteOppgave(person);

  expect(oppgave?.advarsler).toEqual([ord]);
});

it.each(SPRAK)('det en annen har gjort, sies på språket %s, uten ord om fristen', async (sprak) => {
  const [person, annen] = nyePersoner(2) as [string, string];
  await fagsystem.settStatus(await giMedFrist([person, annen], 'ANY'), annen);

  prove.klokke.stillTil('2026-03-04T12:00:00Z');
  const oppgave = await forsteOppgave(person, { sprak });

  expect(oppgave?.advarsler).toEqual(ANNENS_ORD[sprak]);
});

it('det som er gjort, haster ikke', async () => {
  const person = nyPerson();
  await fagsystem.settStatus(await giMedFrist([person]), person);

  prove.klokke.stillTil('2026-03-04T12:00:00Z');
  const oppgave = await forsteOppgave(person);

  expect(oppgave).toMatchObject({ status: 'FULLFORT', advarsler: [] });
});
