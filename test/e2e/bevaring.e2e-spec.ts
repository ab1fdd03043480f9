import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Personfeier } from '../../src/oppgave/personfeier.js';
import { BevaringService } from '../../src/oppgave/bevaring.service.js';
import { Bevaringsarbeider } from '../../src/oppgave/bevaringsarbeider.js';
import { Administrator } from '../oppsett/administrator.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { hendelserFor, lysUtForKlokkenEtt, trekk } from '../oppsett/rader.js';

const NA = '2026-10-20T08:05:00Z';
const DAG_MS = 86_400_000;
/** More than the thousand that are deleted in one step. */
const MANGE = 1_500;
const { vanlig, administrator: rolleinnehaver } = testpersoner;

let prove: Proveapp;
let fagsystem: Fagsystem;
let bevaring: BevaringService;
/** Whether a step is cut off, with what it has done so far. */
let avbrytes = false;
beforeAll(async () => {
  prove = await startProveapp();
  bevaring = prove.app.get(BevaringService);
  // It would take some of the steps.
  await prove.app.get(Bevaringsarbeider).beforeApplicationShutdown();
  bevaring.vedSletting(async () => {
    if (avbrytes) throw new Error('avbrutt');
  });
}, 60_000);
afterAll(() => prove.stopp());
beforeEach(async () => {
  for (const tabell of ['oppgave', 'melding', 'sesjon']) {
    await prove.datakilde.query(`DELETE FROM ${tabell}`);
  }
  await fei();
  await prove.datakilde.query('DELETE FROM kommuneinnstillinger');
  prove.klokke.stillTil(NA);
  fagsystem = await Fagsystem.hos(prove);
});

const fei = async (): Promise<void> => {
  while (await prove.app.get(Personfeier).ettSteg());
};
const etterDager = (dager: number) =>
  prove.klokke.stillTil(new Date(Date.parse(NA) + dager * DAG_MS).toISOString());
const gi = (personIdList: string[], mer: Endring = {}) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...mer }));
const slettForfalte = async (): Promise<number> => {
  for (let slettet = 0; ;) {
    const utfall = await bevaring.ettSteg();
    if (utfall === 'INGENTING') return slettet;
    if (utfall === 'SLETTET') slettet++;
  }
};
const rader = async (tabell: string): Promise<number> => {
  const [{ n }] = await prove.datakilde.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM ${tabell}`,
  );
  return n;
};
const lagre = async (dagerEtterFerdig: number, dagerEtterFrist: number) => {
  const administrator = await Administrator.i(prove, fjordvik.fiksOrgId);
  const { data, etag } = await administrator.hentInnstillinger();
  const nytt = { ...data, bevaring: { dagerEtterFerdig, dagerEtterFrist } };
  expect((await administrator.lagreInnstillinger(etag, nytt)).response.status).toBe(200);
};
/** What a citizen sees. */
const innbygger = async (personId: string) => {
  const bruker = new Portalbruker(prove.adresse);
  await bruker.loggInn(personId);
  const rot = '/min-kommune/api/v1/innbygger';
  const query = { sprak: 'nb' as const };
  return {
    liste: async () =>
      (await bruker.api().POST(`${rot}/oppgaver/sok`, { params: { query }, body: {} })).data,
    tall: async () => (await bruker.api().GET(`${rot}/oppgavetall`)).data,
    hent: (oppgaveId: string) =>
      bruker.api().GET(`${rot}/oppgave/{oppgaveId}`, { params: { path: { oppgaveId }, query } }),
    apne: (oppgaveId: string) =>
      bruker.api().PUT(`${rot}/oppgave/{oppgaveId}/apnet`, { params: { path: { oppgaveId } } }),
  };
};

it('en oppgave som er gjort, slettes etter et år med alt som forteller om personer; det som hendte, står', async () => {
  const person = nyPerson();
  const for_ = await rader('person');
  const id = await gi([person]);
  await lysUtForKlokkenEtt(prove.datakilde);
  await fagsystem.settStatus(id, person);

  etterDager(364);
  expect(await slettForfalte()).toBe(0);
  etterDager(365);
  const malt = await (await fetch(`${prove.adresse}/metrikker`)).text();
  expect(malt).toMatch(/^bevaring_eldste_forfalt_seconds [0-9.]+$/m);
  expect(await slettForfalte()).toBe(1);

  forventAvslag(await fagsystem.hent(id), 404, 'OPPGAVE_FINNES_IKKE');
  forventAvslag(await fagsystem.hentVarsler(id), 404, 'OPPGAVE_FINNES_IKKE');
  forventAvslag(await fagsystem.settStatus(id, person), 404, 'OPPGAVE_FINNES_IKKE');
  for (const tabell of ['oppgave', 'mottaker', 'varsel', 'melding', 'varslingsplan']) {
    expect([tabell, await rader(tabell)]).toEqual([tabell, 0]);
  }
  expect(await rader('person')).toBe(for_);
  expect(await hendelserFor(prove.datakilde, id)).toEqual({
    ...{ OPPGAVE_OPPRETTET: 1, MOTTAKER_FULLFORT: 1, OPPGAVE_FULLFORT: 1 },
  });
  expect(await rader('hendelse WHERE person_id IS NOT NULL')).toBe(0);
});

it('kommunen bestemmer hvor lenge; uten frist står det som ingen gjør', async () => {
  await lagre(30, 90);
  const gjort = await gi([nyPerson()], { utfortKriterie: 'ANY' });
  const trukket = await gi([nyPerson()]);
  const utlopt = await gi([nyPerson()], { frist: '2026-10-25' });
  const evig = await gi([nyPerson()]);
  const { data } = await fagsystem.hent(gjort);
  await fagsystem.settStatus(gjort, data?.mottakere.personIdList[0] ?? '');
  await trekk(prove.datakilde, trukket);
  await prove.datakilde.query('UPDATE oppgave SET trukket = $1 WHERE trukket IS NOT NULL', [NA]);
  const igjen = async () =>
    (await prove.datakilde.query<{ id: string }[]>('SELECT id FROM oppgave')).map(({ id }) => id);

  etterDager(29);
  await slettForfalte();
  expect((await igjen()).sort()).toEqual([gjort, trukket, utlopt, evig].sort());
  etterDager(30);
  await slettForfalte();
  expect((await igjen()).sort()).toEqual([utlopt, evig].sort());
  // The deadline's day is five days later, and it is over when the next one begins.
  etterDager(95);
  await slettForfalte();
  expect((await igjen()).sort()).toEqual([utlopt, evig].sort());
  etterDager(96);
  await slettForfalte();
  expect(await igjen()).toEqual([evig]);
  etterDager(20_000);
  await slettForfalte();
  expect(await igjen()).toEqual([evig]);
});

it('en som har en annen oppgave, en rolle eller er innlogget, er fortsatt kjent; språket følger personen', async () => {
  const [utenNoe, medOppgave] = nyePersoner(2) as [string, string];
  const ider = [utenNoe, medOppgave, vanlig.personId, rolleinnehaver.personId];
  const { liste } = await innbygger(vanlig.personId);
  const id = await gi(ider, { utfortKriterie: 'ANY' });
  await gi([medOppgave]);
  await prove.datakilde.query(
    `INSERT INTO innstilling (person_id, sprak) SELECT person_id, 'nn' FROM mottaker ON CONFLICT DO NOTHING`,
  );
  await fagsystem.settStatus(id, utenNoe);
  const for_ = await rader('person');

  etterDager(365);
  await slettForfalte();

  expect(await rader('person')).toBe(for_ - 1);
  expect(await rader('innstilling')).toBe(3);
  expect((await liste())?.totaltAntall).toBe(0);
  // Nobody is forgotten for having been logged in: the sweep comes by when the session is gone.
  await prove.datakilde.query('DELETE FROM sesjon');
  await fei();
  expect(await rader('person')).toBe(for_ - 2);
  await gi(ider);
});

it('en oppgave med akkurat så mange som slettes i ett steg, sees aldri uten dem', async () => {
  const id = await gi(nyePersoner(1_000), { utfortKriterie: 'ANY', frist: '2026-10-21' });
  etterDager(400);

  expect(await bevaring.ettSteg()).toBe('UNDERVEIS');
  expect(await rader('mottaker')).toBe(1_000);
  fagsystem = await Fagsystem.hos(prove);
  forventAvslag(await fagsystem.hent(id), 404, 'OPPGAVE_FINNES_IKKE');
  expect(await slettForfalte()).toBe(1);
});

it('en stor oppgave er borte for alle fra første steg, og en annen prosess gjør den ferdig', async () => {
  const minst = vanlig.personId;
  const personer = [minst, ...nyePersoner(MANGE - 1)];
  const metadata = 'klasse 7B';
  const id = await gi(personer, {
    ...{ utfortKriterie: 'ANY', kanBekreftesAvInnbygger: true, metadata },
  });
  await fagsystem.settStatus(id, minst);
  const administrator = await Administrator.i(prove, fjordvik.fiksOrgId);
  const { liste, tall, hent, apne } = await innbygger(minst);
  expect((await liste())?.totaltAntall).toBe(1);
  etterDager(365);

  expect(await bevaring.ettSteg()).toBe('UNDERVEIS');
  const { sett } = await halvveis();
  expect(sett).toBe(MANGE);
  expect(await bevaring.ettSteg()).toBe('UNDERVEIS');
  const { sett: rest } = await halvveis();
  expect(rest).toBeLessThan(MANGE);
  avbrytes = true;
  expect(await bevaring.ettSteg()).toBe('FEILET');
  avbrytes = false;
  expect((await halvveis()).sett).toBe(rest);
  // It is left for a while, so that the others do not wait for it.
  expect(await bevaring.ettSteg()).toBe('INGENTING');
  etterDager(366);
  // The kommune may keep its tasks longer from now on: what was begun is finished all the same.
  await lagre(3_650, 3_650);
  expect(await slettForfalte()).toBe(1);

  expect(await rader('mottaker')).toBe(0);
  expect(await rader('person')).toBeLessThan(MANGE);

  async function halvveis() {
    forventAvslag(await fagsystem.hent(id), 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(await fagsystem.hentVarsler(id), 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(await fagsystem.settStatus(id, minst), 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(await hent(id), 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(await apne(id), 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(await administrator.seOppgave(id), 404, 'OPPGAVE_FINNES_IKKE');
    for (const onske of [{ id }, { metadata }]) {
      expect((await administrator.slaOpp(onske)).data?.oppgaver).toEqual([]);
    }
    expect((await liste())?.totaltAntall).toBe(0);
    expect(await tall()).toEqual({ aGjore: 0, nye: 0, gjort: 0 });
    return { sett: await rader('mottaker') };
  }
});

it('en oppgave som ikke lar seg slette, står ikke i veien for de andre', async () => {
  await gi([nyPerson()], { frist: '2026-10-21' });
  await gi([nyPerson()], { frist: '2026-10-22' });
  etterDager(400);
  avbrytes = true;
  expect(await bevaring.ettSteg()).toBe('FEILET');
  avbrytes = false;

  expect(await slettForfalte()).toBe(1);
  prove.klokke.stillTil(new Date(prove.klokke.na().getTime() + 3_600_001).toISOString());
  expect(await slettForfalte()).toBe(1);
});

it('flere om gangen sletter hver sitt, og den som gir de samme personene en ny oppgave, merker ingenting', async () => {
  await lagre(30, 30);
  const personer = nyePersoner(40);
  for (const nr of personer.keys()) {
    await gi(personer.slice(nr, nr + 5), { utfortKriterie: 'ANY', frist: '2026-10-20' });
  }
  await gi(personer, { frist: '2026-10-20' });
  etterDager(60);

  const nye: string[] = [];
  const opprett = async () => {
    for (let nr = 0; nr < 15; nr++) nye.push(await gi(personer));
  };
  const [, ...slettet] = await Promise.all([
    opprett(),
    ...Array.from({ length: 3 }, () => slettForfalte()),
  ]);

  expect(slettet.reduce((sum, antall) => sum + antall, 0)).toBe(41);
  expect(await rader('oppgave')).toBe(nye.length);
  expect(await rader('mottaker')).toBe(nye.length * personer.length);
}, 60_000);
