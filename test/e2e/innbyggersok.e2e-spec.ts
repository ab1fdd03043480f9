import { trekk } from '../oppsett/rader.js';
import { nordli } from '../../src/sandkasse/kommuner.js';
import { taNordliIBruk } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { innbyggerHos } from '../oppsett/innbygger.js';
import { bearer, JSON_INNHOLD, kall, type Hoder } from '../oppsett/kall.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { idportentoken } from '../oppsett/tokener.js';

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterEach(() => prove.klokke.slipp());
afterAll(() => prove.stopp());

type Egen = Omit<Endring, 'mottakere'>;
const gi = (personIdList: string[], endring: Egen = {}) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...endring }));
const sok = async (person: string) => (await (await innbyggerHos(prove, person))()).data;
const forsteOppgave = async (person: string) => (await sok(person))?.oppgaver[0];

it('innbyggeren ser oppgaven slik kommunen skrev den, og ikke noe mer', async () => {
  prove.klokke.stillTil('2026-02-28T23:30:00Z');
  const [person, annen] = nyePersoner(2) as [string, string];
  const id = await gi([person, annen], { frist: '2026-06-01', metadata: 'intern sak 42' });

  const data = await sok(person);

  expect(data).toEqual({
    totaltAntall: 1,
    oppgaver: [
      {
        id,
        status: 'NY',
        advarsler: [],
        opprettetDato: '2026-03-01',
        frist: '2026-06-01',
        dagerTilFrist: 92,
        sprak: 'nb',
        gjortAvAnnen: false,
        kanBekreftesAvInnbygger: false,
        apnet: false,
        deling: { antallMottakere: 2, antallFullfort: 0, utfortKriterie: 'ALL' },
        tittel: 'Samtykke til skoletur',
        beskrivelse: 'Klassen drar på tur, og skolen trenger svar fra deg.',
        handling: 'Gi samtykke',
        url: 'https://skole.fjordvik.example/samtykke',
        kommunenr: '9901',
        kommunenavn: 'Fjordvik kommune',
      },
    ],
  });
});

it('fullfortDato er dagen den ble gjort, i norsk tid', async () => {
  const person = nyPerson();
  const id = await gi([person]);

  prove.klokke.stillTil('2026-07-14T22:30:00Z');
  await fagsystem.settStatus(id, person);
  const oppgave = await forsteOppgave(person);

  expect(oppgave).toMatchObject({ status: 'FULLFORT', fullfortDato: '2026-07-15' });
});

it('innbyggeren ser aldri en oppgave som bare andre har', async () => {
  const [person, annen] = nyePersoner(2) as [string, string];
  const felles = await gi([person, annen]);
  await gi([annen]);

  const data = await sok(person);

  expect(data?.oppgaver.map(({ id }) => id)).toEqual([felles]);
});

it('den som ingen har gitt noe, har ingen oppgaver', async () => {
  const data = await sok(nyPerson());

  expect(data).toEqual({ oppgaver: [], totaltAntall: 0 });
});

it('en oppgave som er trukket, vises ikke', async () => {
  const person = nyPerson();
  const id = await gi([person]);
  await trekk(prove.datakilde, id);

  const data = await sok(person);

  expect(data?.totaltAntall).toBe(0);
});

it('oppgaver fra to kommuner står i samme liste, hver med sin kommune', async () => {
  const person = nyPerson();
  const nordlis = await taNordliIBruk(prove);
  const mottakere = { personIdList: [person] };
  await fagsystem.opprettOk(bestilling({ mottakere, frist: '2100-01-01' }));
  await nordlis.opprettOk(bestilling({ mottakere, frist: '2100-01-02' }));

  const data = await sok(person);

  expect(data?.oppgaver.map(({ kommunenr, kommunenavn }) => [kommunenr, kommunenavn])).toEqual([
    ['9901', 'Fjordvik kommune'],
    [nordli.kommunenr, nordli.navn],
  ]);
});

describe('en ANY-oppgave som en annen har gjort', () => {
  it('er ferdig for innbyggeren også, med ord om at en annen gjorde den, aldri hvem', async () => {
    const [person, annen] = nyePersoner(2) as [string, string];
    const id = await gi([person, annen], { utfortKriterie: 'ANY', frist: '2100-01-01' });

    prove.klokke.stillTil('2026-03-03T12:00:00Z');
    await fagsystem.settStatus(id, annen);
    const data = await sok(person);

    expect(data?.oppgaver).toMatchObject([
      {
        status: 'FULLFORT',
        fullfortDato: '2026-03-03',
        advarsler: ['En annen har gjort dette. Du trenger ikke gjøre noe.'],
      },
    ]);
    expect(JSON.stringify(data)).not.toContain(annen);
  });

  it('har ingen advarsel for den som gjorde den', async () => {
    const [person, annen] = nyePersoner(2) as [string, string];
    const id = await gi([person, annen], { utfortKriterie: 'ANY' });
    await fagsystem.settStatus(id, person);

    const oppgave = await forsteOppgave(person);

    expect(oppgave).toMatchObject({ status: 'FULLFORT', advarsler: [] });
  });
});

it('en ALL-oppgave er ferdig for den som har gjort sin del, og ny for den andre', async () => {
  const [person, annen] = nyePersoner(2) as [string, string];
  const id = await gi([person, annen], { utfortKriterie: 'ALL' });
  await fagsystem.settStatus(id, person);

  const ferdig = await forsteOppgave(person);
  const gjenstar = await forsteOppgave(annen);

  expect(ferdig?.status).toBe('FULLFORT');
  expect(gjenstar).toMatchObject({ status: 'NY', advarsler: [] });
});

describe('det som ikke er et gyldig søk', () => {
  it.each([
    ['uten språk', '', '/sprak'],
    ['på et ukjent språk', '?sprak=sv', '/sprak'],
    ['med negativ side', '?sprak=nb&side=-1', '/side'],
    ['med side som ikke er et tall', '?sprak=nb&side=to', '/side'],
    ['med side over 32 bit', '?sprak=nb&side=2147483648', '/side'],
    ['med tom side', '?sprak=nb&side=', '/side'],
    ['med sidestørrelse 0', '?sprak=nb&sideStorrelse=0', '/sideStorrelse'],
    ['med sidestørrelse 101', '?sprak=nb&sideStorrelse=101', '/sideStorrelse'],
    ['med sidestørrelse 1.5', '?sprak=nb&sideStorrelse=1.5', '/sideStorrelse'],
  ])('et søk %s blir avvist', async (_hva, sporring, felt) => {
    const til = `${prove.klar.innbygger}/oppgaver/sok${sporring}`;

    const svar = await kall({ til, hoder: bearer(await idportentoken(prove, nyPerson())) });

    const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
    expect(new Set(feltene(detaljer))).toEqual(new Set([felt]));
  });

  it.each<[string, Hoder, string, number, string]>([
    ['ukjent status', JSON_INNHOLD, '{"oppgaveStatus":["GAMMEL"]}', 400, 'UGYLDIG_FORESPORSEL'],
    [
      'status som ikke er en liste',
      JSON_INNHOLD,
      '{"oppgaveStatus":"NY"}',
      400,
      'UGYLDIG_FORESPORSEL',
    ],
    ['ukjent felt', JSON_INNHOLD, '{"personId":"x"}', 400, 'UGYLDIG_FORESPORSEL'],
    ['ugyldig JSON', JSON_INNHOLD, '{"oppgaveStatus":', 400, 'UGYLDIG_JSON'],
    ['feil innholdstype', { 'content-type': 'text/plain' }, '{}', 415, 'IKKE_JSON'],
    ['for stort innhold', JSON_INNHOLD, ' '.repeat(65_537), 413, 'FOR_STOR_FORESPORSEL'],
  ])('et søk med %s blir avvist', async (_hva, hoder, kropp, status, kode) => {
    const svar = await kall({
      til: `${prove.klar.innbygger}/oppgaver/sok?sprak=nb`,
      hoder: { ...bearer(await idportentoken(prove, nyPerson())), ...hoder },
      kropp,
    });

    forventAvslag(svar, status, kode);
  });
});

it.each(['ANY', 'ALL'] as const)(
  'listen sorteres etter det samme som står i oppgaven (%s)',
  async (utfortKriterie) => {
    const id = await gi(nyePersoner(2), { utfortKriterie, frist: '2099-04-01' });

    const ulike = await prove.datakilde.query<object[]>(
      `SELECT 1 FROM mottaker m JOIN oppgave o ON o.id = m.oppgave_id
       WHERE o.id = $1 AND (m.frist, m.opprettet, m.kan_gjores_av_andre, m.trukket)
         IS DISTINCT FROM (o.frist, o.opprettet, o.utfort_kriterie = 'ANY', false)`,
      [id],
    );

    expect(ulike).toEqual([]);
  },
);
