import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { bestilling } from '../oppsett/fagsystem.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { medSkall } from '../oppsett/vilkar.js';
import {
  fagsystemHos,
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from '../oppsett/prosess.js';

const kari = testpersoner.vanlig.personId;

let sted: Sandkassested;
let prosess: Prosess | undefined;

beforeEach(async () => {
  sted = await nyttSandkassested();
});
afterEach(async () => {
  prosess?.barn.kill('SIGKILL');
  await prosess?.ferdig;
  await sted.rydd();
});

async function start(miljo: Readonly<Record<string, string>> = {}) {
  prosess = startProsess({ ...sted.miljo, ...miljo });
  const klar = await ventTilKlar(prosess);
  return { prosess, klar, fagsystem: await fagsystemHos(prosess, klar) };
}

async function tell(tabell: string): Promise<number> {
  const klient = sted.database.includes('://')
    ? new pg.Client(sted.database)
    : new pg.Client({ host: sted.database, user: 'postgres', database: 'postgres' });
  await klient.connect();
  try {
    const { rows } = await klient.query<{ antall: string }>(
      `SELECT count(*) AS antall FROM ${tabell}`,
    );
    return Number(rows[0]?.antall);
  } finally {
    await klient.end();
  }
}

/** By then the request has arrived, and most of its work is still to be done. */
const MIDT_I_MS = 700;

/** Whether a new connection is let in. */
async function kobleTil(adresse: string): Promise<boolean> {
  const { hostname, port } = new URL(adresse);
  const forbindelse = connect(Number(port), hostname);
  try {
    await once(forbindelse, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    forbindelse.destroy();
  }
}

it('det som ble laget, er der etter en omstart, og nøklene er de samme', async () => {
  const forste = await start();
  const id = await forste.fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [kari] } }));
  forste.prosess.barn.kill('SIGTERM');
  const kode = await forste.prosess.ferdig;

  const andre = await start();
  const { data } = await andre.fagsystem.hent(id);

  expect(kode).toBe(0);
  expect(data?.mottakere.personIdList).toEqual([kari]);
  expect(andre.klar).toEqual(forste.klar);
}, 90_000);

medSkall.it(
  'kommandoene som oppstarten skriver, lager en oppgave og gjør den ferdig slik de står',
  async () => {
    const { prosess: startet } = await start();

    const kommandoer = startet
      .utskrift()
      .split('\n\n')
      .filter((avsnitt) => /^(TOKEN|ID)=/.test(avsnitt));
    const svar = execFileSync('bash', ['-c', kommandoer.join('\n')], { encoding: 'utf8' });

    const [opprettet, meldt, hentet] = svar
      .trim()
      .split('\n')
      .map((s) => JSON.parse(s) as object);
    expect(opprettet).toEqual({ id: expect.any(String) as string });
    expect(meldt).toMatchObject({ status: 'FULLFORT', oppgavestatus: 'FULLFORT' });
    expect(hentet).toMatchObject({ ...opprettet, oppgavestatus: 'FULLFORT' });
  },
  90_000,
);

const tellAlle = async (): Promise<number[]> => [
  await tell('oppgave'),
  await tell('mottaker'),
  await tell('hendelse'),
];

it.each([
  ['oppgave.legg-til', 3],
  ['mottaker.legg-til', 3],
  ['hendelse.legg-til', 3],
  // Of so many the first are written, and the rest still to be.
  ['mottaker.legg-til', 20_000],
])(
  'drept rett etter %s, %i mottakere: ingenting av oppgaven er der, og den starter igjen',
  async (DREPES_ETTER, antall) => {
    const { prosess: drept, fagsystem } = await start({
      DREPES_ETTER,
      NODE_OPTIONS: `--import=${new URL('../oppsett/drep-etter.mjs', import.meta.url).href}`,
    });

    const svar = await fagsystem
      .opprett(bestilling({ mottakere: { personIdList: nyePersoner(antall) } }))
      .catch(() => 'avbrutt');
    const slutt = await drept.ferdig;
    const { fagsystem: igjen } = await start();

    expect([svar, slutt]).toEqual(['avbrutt', 'SIGKILL']);
    expect(await tellAlle()).toEqual([0, 0, 0]);
    await igjen.opprettOk(bestilling({ mottakere: { personIdList: nyePersoner(3) } }));
    expect(await tellAlle()).toEqual([1, 3, 1]);
  },
  120_000,
);

it.each([
  ['SIGTERM', 1],
  ['SIGINT', 2],
] as const)(
  '%s sendt %i gang(er): det som er i gang, blir ferdig, og nye slipper ikke inn',
  async (signal, ganger) => {
    const { prosess: stoppet, fagsystem } = await start();
    const personer = nyePersoner(20_000);
    const svar = fagsystem.opprett(bestilling({ mottakere: { personIdList: personer } }));
    await setTimeout(MIDT_I_MS);

    for (let nr = 0; nr < ganger; nr++) {
      stoppet.barn.kill(signal);
      await setTimeout(50);
    }
    let besvart = false;
    void svar.finally(() => (besvart = true));
    while (await kobleTil(stoppet.adresse)) await setTimeout(10);
    const besvartForDorenLukket = besvart;
    const { data } = await svar;
    const kode = await stoppet.ferdig;

    expect(besvartForDorenLukket).toBe(false);
    expect(data?.id).toBeDefined();
    expect(kode).toBe(0);
  },
  120_000,
);

it('migreringene kan vises mens sandkassen kjører, uten at den merker det', async () => {
  const { fagsystem } = await start();
  const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [kari] } }));

  const vist = execFileSync(
    process.execPath,
    ['node_modules/typeorm/cli.js', 'migration:show', '-d', 'dist/ormconfig.js'],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], ...sted.miljo } },
  );
  const { response } = await fagsystem.hent(id);

  expect(vist).toContain('[X] 1 Grunnlag');
  expect(response.status).toBe(200);
}, 90_000);

it('en port som er opptatt, sier oppstarten fra om i én setning', async () => {
  await start();
  const andre = await nyttSandkassested();

  const opptatt = startProsess({ ...andre.miljo, PORT: sted.miljo['PORT'] ?? '' });
  const kode = await opptatt.ferdig;

  expect(kode).toBe(1);
  expect(opptatt.utskrift()).toContain(`Port ${sted.miljo['PORT']} er opptatt`);
  expect(opptatt.utskrift()).not.toContain('    at ');
  await andre.rydd();
}, 90_000);

it('et miljø med feil stanser oppstarten og sier alt som er galt', async () => {
  prosess = startProsess({ NODE_ENV: 'production', SANDKASSE: 'true', PORT: 'tre tusen' });

  const kode = await prosess.ferdig;

  expect(kode).toBe(1);
  expect(prosess.utskrift()).toContain('SANDKASSE kan ikke være true når NODE_ENV er production');
  expect(prosess.utskrift()).toContain('PORT må være et helt tall');
  expect(prosess.utskrift()).not.toContain('    at ');
});

it('en database som ikke slipper inn, stanser oppstarten med grunnen, uten passordet', async () => {
  prosess = startProsess({
    ...sted.miljo,
    DATABASE_URL: 'postgres://ingen:hemmelig@127.0.0.1:5432/finnes_ikke',
  });

  const kode = await prosess.ferdig;

  expect(kode).toBe(1);
  expect(prosess.utskrift()).toContain('Sjekk DATABASE_URL');
  expect(prosess.utskrift()).not.toContain('hemmelig');
}, 90_000);
