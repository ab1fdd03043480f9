import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { innbyggerHos, type Sok } from '../oppsett/innbygger.js';
import { bearer, JSON_INNHOLD, kall } from '../oppsett/kall.js';
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

const gi = (personId: string, tittel: string, endring: Endring = {}) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [personId] }, tittel, ...endring }));
const giFerdig = async (personId: string, tittel: string, endring: Endring = {}) =>
  fagsystem.settStatus(await gi(personId, tittel, endring), personId);

const sok = async (person: string, valg: Sok = {}) => (await innbyggerHos(prove, person))(valg);
const titler = async (person: string, valg: Sok = {}): Promise<string[]> =>
  (await sok(person, valg)).data?.oppgaver.map(({ tittel }) => tittel) ?? [];

describe('filteret', () => {
  /** One new, one done, and one that another has done for them both. */
  async function personMedTre(): Promise<string> {
    const [person, annen] = nyePersoner(2) as [string, string];
    await gi(person, 'ny');
    await giFerdig(person, 'ferdig');
    const mottakere = { personIdList: [person, annen] };
    const id = await gi(person, 'gjort av en annen', { mottakere, utfortKriterie: 'ANY' });
    await fagsystem.settStatus(id, annen);
    return person;
  }

  it.each([
    ['NY', ['NY'] as const, ['ny']],
    ['FULLFORT', ['FULLFORT'] as const, ['gjort av en annen', 'ferdig']],
    ['begge', ['NY', 'FULLFORT'] as const, ['ny', 'gjort av en annen', 'ferdig']],
    ['samme to ganger', ['NY', 'NY'] as const, ['ny']],
    ['ingen', [] as const, ['ny', 'gjort av en annen', 'ferdig']],
  ])('%s velger ut de riktige, og tallet stemmer', async (_hva, oppgaveStatus, ventet) => {
    const person = await personMedTre();

    const { data } = await sok(person, { oppgaveStatus: [...oppgaveStatus] });

    expect(data?.oppgaver.map(({ tittel }) => tittel).sort()).toEqual([...ventet].sort());
    expect(data?.totaltAntall).toBe(ventet.length);
  });

  it.each([
    ['helt uten innhold', {}, undefined],
    ['uten innhold, men med innholdstype', JSON_INNHOLD, ''],
    ['med et tomt filter', JSON_INNHOLD, '{}'],
  ])('kan utelates (%s), og da kommer alle', async (_hva, hoder, kropp) => {
    const person = await personMedTre();

    const svar = await kall({
      til: `${prove.klar.innbygger}/oppgaver/sok?sprak=nb`,
      hoder: { ...bearer(await idportentoken(prove, person)), ...hoder },
      kropp,
    });

    expect(JSON.parse(svar.tekst)).toMatchObject({ totaltAntall: 3 });
  });
});

it('rekkefølgen: nærmeste frist først, så de uten frist, så de ferdige med den siste først', async () => {
  const person = nyPerson();
  prove.klokke.stillTil('2026-03-01T10:00:00Z');
  await giFerdig(person, 'ferdig først', { frist: '2026-03-05' });
  await gi(person, 'uten frist, eldst');
  prove.klokke.stillTil('2026-03-02T10:00:00Z');
  await gi(person, 'frist i juni', { frist: '2026-06-01' });
  await gi(person, 'frist i mars', { frist: '2026-03-03' });
  await gi(person, 'uten frist, nyest');
  await giFerdig(person, 'ferdig sist');
  prove.klokke.stillTil('2026-03-10T10:00:00Z');
  await gi(person, 'frist i april', { frist: '2026-04-01' });

  const rekkefolge = await titler(person);

  expect(rekkefolge).toEqual([
    'frist i mars',
    'frist i april',
    'frist i juni',
    'uten frist, nyest',
    'uten frist, eldst',
    'ferdig sist',
    'ferdig først',
  ]);
});

describe('sidene', () => {
  const ANTALL = 25;

  /** All alike: only the id tells them apart. */
  async function personMed25(): Promise<string> {
    const person = nyPerson();
    prove.klokke.stillTil('2026-03-01T10:00:00Z');
    const numre = Array.from({ length: ANTALL }, (_, nr) => nr);
    await Promise.all(numre.map((nr) => gi(person, `nr. ${nr}`, { frist: '2026-06-01' })));
    return person;
  }

  it('overlapper ikke og utelater ingen, selv om alt annet er likt', async () => {
    const person = await personMed25();

    const sider = await Promise.all(
      [0, 1, 2].map((side) => titler(person, { side, sideStorrelse: 10 })),
    );
    const igjen = await titler(person, { side: 1, sideStorrelse: 10 });

    expect(sider.map((side) => side.length)).toEqual([10, 10, 5]);
    expect(new Set(sider.flat()).size).toBe(ANTALL);
    expect(igjen).toEqual(sider[1]);
  });

  it.each([
    ['første', 0, 10],
    ['siste', 2, 5],
    ['forbi den siste', 3, 0],
    ['langt forbi den siste', 2_147_483_647, 0],
  ])('sier hvor mange det er i alt, også på side: %s', async (_hva, side, ventet) => {
    const person = await personMed25();

    const { data } = await sok(person, { side, sideStorrelse: 10 });

    expect(data?.oppgaver).toHaveLength(ventet);
    expect(data?.totaltAntall).toBe(ANTALL);
  });

  it('har 20 oppgaver når ikke noe annet er sagt, og høyst 100', async () => {
    const person = await personMed25();

    const standard = await titler(person);
    const storst = await titler(person, { sideStorrelse: 100 });

    expect(standard).toHaveLength(20);
    expect(storst).toHaveLength(ANTALL);
  });
});
