import { randomUUID } from 'node:crypto';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import { Metrikker } from '../../src/felles/drift/metrikker.js';
import { feedoppforing } from '../../src/varsling/kanaler/altinn.testhjelp.js';
import { Kanalprove } from '../../src/varsling/kanaler/altinnkanal.testhjelp.js';
import { jsonsvar } from '../../src/varsling/kanaler/maskinporten.testhjelp.js';
import { StatuslesingRepository } from '../../src/varsling/lagring/statuslesing.repository.js';
import { StatuslesingService } from '../../src/varsling/statuslesing.service.js';
import { Statusmalinger } from '../../src/varsling/statusmalinger.js';
import { StyrtKlokke } from '../oppsett/styrt-klokke.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const NA = '2026-10-22T10:00:00Z';
const SENDT = '2026-10-20T09:00:00Z';

const test = testdatakilde();
let prove: Kanalprove;
let database: DatabaseService;
let metrikker: Metrikker;
let tjeneste: StatuslesingService;
let oppgave: { fiksOrgId: string; oppgaveId: string };

beforeEach(async () => {
  prove = await Kanalprove.start();
  database = new DatabaseService(test.datakilde);
  metrikker = new Metrikker();
  const klokke = new StyrtKlokke();
  klokke.stillTil(NA);
  const repository = new StatuslesingRepository();
  const malinger = new Statusmalinger(metrikker, database, repository, klokke);
  tjeneste = new StatuslesingService(database, repository, klokke, malinger, prove.kanal);
  oppgave = await lagOppgave();
});
afterEach(async () => {
  await database.onApplicationShutdown();
  await prove.altinn.stopp();
});

async function lagOppgave(): Promise<typeof oppgave> {
  const [rad] = await test.datakilde.query<(typeof oppgave)[]>(`
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
      utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
    VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb',
      'ALL', 0, 'AKTIV', 1, 0, now(), now())
    RETURNING fiks_org_id AS "fiksOrgId", id AS "oppgaveId"`);
  return rad!;
}

/** Messages with a notice each; sent, and called `referanser` by Altinn, where nothing else is said. */
async function lagMeldinger(
  referanser: readonly string[],
  { status = 'SENDT', sendt = SENDT } = {},
): Promise<void> {
  await test.datakilde.query(
    `WITH nye AS (
       SELECT referanse, nr + (SELECT count(*) FROM person) AS id
       FROM unnest($3::text[]) WITH ORDINALITY AS r (referanse, nr)
     ), personer AS (
       INSERT INTO person (id, oppslag, kryptert, nokkel_id)
       SELECT id, int8send(id), '\\x00', 'test' FROM nye
     ), mottakere AS (
       INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre, trukket)
       SELECT $1, $2, id, id, 'NY', now(), false, false FROM nye
     ), varsler AS (
       INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, kanal, referanse, sendt, endret)
       SELECT $1, id, $5, $2, 0, 'FORSTEGANGSVARSEL', $4, CASE $4 WHEN 'SENDT' THEN 'ALTINN' END,
         CASE $4 WHEN 'SENDT' THEN referanse END, $5, $5 FROM nye
     )
     INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok, kanal, referanse, sendt)
     SELECT $1, id, $5, gen_random_uuid(), $4, $5, CASE $4 WHEN 'SENDT' THEN 'ALTINN' END,
       CASE $4 WHEN 'SENDT' THEN referanse END, CASE $4 WHEN 'SENDT' THEN $5::timestamptz END
     FROM nye`,
    [oppgave.fiksOrgId, oppgave.oppgaveId, referanser, status, sendt],
  );
}

async function noter(referanse: string): Promise<void> {
  await test.datakilde.query(
    "UPDATE melding SET status = 'SENDT', kanal = 'ALTINN', referanse = $1, sendt = now()",
    [referanse],
  );
  await test.datakilde.query(
    "UPDATE varsel SET status = 'SENDT', kanal = 'ALTINN', referanse = $1",
    [referanse],
  );
}

const stand = () =>
  test.datakilde.query<object[]>(
    `SELECT m.status AS melding, v.status AS varsel, v.grunn, v.kanal, v.endret
     FROM melding m JOIN varsel v USING (fiks_org_id, person_id, tid) ORDER BY person_id`,
  );
const ventende = () => test.datakilde.query<object[]>('SELECT referanse FROM leveringsutfall');
const fra = (sekvens: number, ledig = 'clock_timestamp()') =>
  test.datakilde.query(`UPDATE statuslesing SET sekvens = $1, ledig_fra = ${ledig}`, [sekvens]);
const sekvens = async (): Promise<number> => {
  const [rad] = await test.datakilde.query<{ sekvens: string }[]>(
    'SELECT sekvens FROM statuslesing',
  );
  return Number(rad?.sekvens);
};
/** As if the pause were over. */
async function lesAlt(): Promise<void> {
  await test.datakilde.query('UPDATE statuslesing SET ledig_fra = clock_timestamp()');
  while (await tjeneste.lesEnSide()) {
    // Until nothing more is told.
  }
}
const maling = async (linje: string): Promise<void> =>
  expect((await metrikker.register.metrics()).split('\n')).toContain(linje);

const LEVERT = {
  ...{ melding: 'LEVERT', varsel: 'LEVERT', grunn: null, kanal: 'ALTINN' },
  endret: new Date(NA),
};
const AVVIST = {
  ...{ melding: 'IKKE_NADD', varsel: 'IKKE_NADD', grunn: 'AVVIST_AV_MOTTAKER', kanal: 'SMS' },
  endret: new Date(NA),
};
const UVISST = {
  ...{ melding: 'SENDT', varsel: 'SENDT', grunn: null, kanal: 'ALTINN' },
  endret: new Date(SENDT),
};

it('det endelige skrives, med grunnen; det som ikke er endelig, endrer ingenting', async () => {
  const [levert, avvist, underveis] = [randomUUID(), randomUUID(), randomUUID()];
  await lagMeldinger([levert, avvist, underveis]);
  prove.altinn.feed.push(
    feedoppforing(1, underveis, 'Email_Succeeded'),
    feedoppforing(2, levert, 'Email_Delivered'),
    feedoppforing(4, avvist, 'SMS_Failed_InvalidRecipient'),
  );

  await lesAlt();

  expect(await stand()).toEqual([LEVERT, AVVIST, UVISST]);
  expect([await sekvens(), await ventende()]).toEqual([4, []]);
  await maling('varsling_statuser_total{utfall="LEVERT"} 1');
  await maling('varsling_statuser_total{utfall="IKKE_NADD"} 1');
});

it('lest en gang til er alt som før', async () => {
  const [levert, avvist] = [randomUUID(), randomUUID()];
  await lagMeldinger([levert, avvist]);
  prove.altinn.feed.push(
    feedoppforing(1, levert, 'Email_Delivered'),
    feedoppforing(2, avvist, 'SMS_Failed_InvalidRecipient'),
  );
  await lesAlt();

  await fra(0);
  // And after the end of it all.
  prove.altinn.feed.push(feedoppforing(3, levert, 'Email_Failed_Bounced'));
  await lesAlt();

  expect(await stand()).toEqual([LEVERT, AVVIST]);
  expect(await ventende()).toEqual([]);
  await maling('varsling_statuser_total{utfall="LEVERT"} 1');
});

it('det som kommer før vi har notert at det er sendt, venter på notatet', async () => {
  const referanse = randomUUID();
  await lagMeldinger([referanse], { status: 'VENTER' });
  prove.altinn.feed.push(feedoppforing(1, referanse, 'Email_Delivered'));
  await lesAlt();
  expect(await stand()).toMatchObject([{ melding: 'VENTER', varsel: 'VENTER' }]);

  await noter(referanse);
  await lesAlt();

  expect(await stand()).toEqual([LEVERT]);
  expect([await sekvens(), await ventende()]).toEqual([1, []]);
});

it('et varsel som kom i den samme meldingen etterpå, venter fortsatt', async () => {
  const referanse = randomUUID();
  await lagMeldinger([referanse]);
  await test.datakilde.query("UPDATE melding SET status = 'VENTER', id = gen_random_uuid()");
  await test.datakilde.query(
    `INSERT INTO oppgave SELECT (jsonb_populate_record(o, jsonb_build_object('id', $1::text))).* FROM oppgave o`,
    [randomUUID()],
  );
  await test.datakilde.query(
    `INSERT INTO mottaker SELECT (jsonb_populate_record(m, jsonb_build_object('oppgave_id', o.id))).*
     FROM mottaker m JOIN oppgave o ON o.id <> m.oppgave_id`,
  );
  await test.datakilde.query(
    `INSERT INTO varsel SELECT (jsonb_populate_record(v, jsonb_build_object('oppgave_id', o.id, 'status', 'VENTER', 'referanse', NULL))).*
     FROM varsel v JOIN oppgave o ON o.id <> v.oppgave_id`,
  );
  prove.altinn.feed.push(feedoppforing(1, referanse, 'Email_Delivered'));

  await lesAlt();

  const rader = await stand();
  expect(rader).toHaveLength(2);
  expect(rader).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ melding: 'VENTER', varsel: 'LEVERT' }),
      expect.objectContaining({ melding: 'VENTER', varsel: 'VENTER' }),
    ]),
  );
});

it('det ingen melding vet om, endrer ingenting, og glemmes etter to uker; andres legges ikke på minnet', async () => {
  const [var_, andres] = [randomUUID(), randomUUID()];
  await lagMeldinger([randomUUID()]);
  prove.altinn.feed.push(feedoppforing(1, var_, 'Email_Delivered'), {
    ...feedoppforing(2, andres, 'Email_Delivered'),
    sendersReference: 'arkivet-2026-17',
  });
  await lesAlt();

  expect(await stand()).toEqual([UVISST]);
  expect(await ventende()).toEqual([{ referanse: var_ }]);
  await test.datakilde.query(
    "UPDATE leveringsutfall SET mottatt = now() - interval '13 days 23 hours'",
  );
  await lesAlt();
  expect(await ventende()).toHaveLength(1);
  await test.datakilde.query("UPDATE leveringsutfall SET mottatt = now() - interval '15 days'");
  await lesAlt();
  expect(await ventende()).toEqual([]);
});

describe('lesingen', () => {
  it('går side for side gjennom tusenvis, og spør Altinn én gang for hver', async () => {
    const alle = Array.from({ length: 1_203 }, () => randomUUID());
    await lagMeldinger(alle);
    alle.forEach((id, nr) => prove.altinn.feed.push(feedoppforing(nr + 1, id, 'Email_Delivered')));

    await lesAlt();

    const rader = await stand();
    expect(rader).toEqual(Array(1_203).fill(LEVERT));
    expect(prove.altinn.feedsporringer).toHaveLength(4);
  });

  it('gjøres av én om gangen, og ikke oftere enn pausen', async () => {
    prove.altinn.feed.push(feedoppforing(1, randomUUID(), 'Email_New'));

    const svar = await Promise.all(Array.from({ length: 8 }, () => tjeneste.lesEnSide()));
    expect(svar.filter(Boolean)).toHaveLength(1);
    // There may have been more.
    await Promise.all(Array.from({ length: 8 }, () => tjeneste.lesEnSide()));
    await Promise.all(Array.from({ length: 8 }, () => tjeneste.lesEnSide()));

    expect(prove.altinn.feedsporringer).toHaveLength(2);
  });

  it('holder ingen rad låst mens Altinn tenker', async () => {
    const referanse = randomUUID();
    await lagMeldinger([referanse]);
    await lesAlt();
    // Answers only when somebody else has got at the row; not in time, where it is locked.
    prove.altinn.vedNeste('feed', (svar, request) => {
      void test.datakilde
        .query("UPDATE statuslesing SET ledig_fra = ledig_fra + interval '0'")
        .then(() => jsonsvar(200, [feedoppforing(1, referanse, 'Email_Delivered')])(svar, request));
    });

    await lesAlt();

    expect(await stand()).toEqual([LEVERT]);
  });

  it('som tok så lang tid at en annen kom forbi, endrer ingenting', async () => {
    const referanse = randomUUID();
    await lagMeldinger([referanse]);
    await lesAlt();
    prove.altinn.vedNeste('feed', (svar, request) => {
      void fra(90, "'2100-01-01'").then(() =>
        jsonsvar(200, [feedoppforing(5, referanse, 'Email_Delivered')])(svar, request),
      );
    });

    await lesAlt();

    expect(await stand()).toEqual([UVISST]);
    expect([await sekvens(), await ventende()]).toEqual([90, []]);
  });

  it('som noen døde under, tas opp igjen fra det samme stedet når fristen deres er ute', async () => {
    const referanse = randomUUID();
    await lagMeldinger([referanse]);
    prove.altinn.feed.push(feedoppforing(1, referanse, 'Email_Delivered'));
    await database.skriv((tx) => new StatuslesingRepository().ta(tx, prove.kanal.kilde));
    expect(await tjeneste.lesEnSide()).toBe(false);
    expect(await stand()).toEqual([UVISST]);

    await lesAlt();

    expect(await stand()).toEqual([LEVERT]);
  });

  it('står der den sto når Altinn er borte, teller det, og lar Altinn være så lenge det blir bedt om', async () => {
    const referanse = randomUUID();
    await lagMeldinger([referanse]);
    prove.altinn.feed.push(feedoppforing(1, referanse, 'Email_Delivered'));
    prove.altinn.vedNeste('feed', jsonsvar(503, ''), jsonsvar(429, '', { 'retry-after': '600' }));
    await lesAlt();
    await lesAlt();

    const [pause] = await test.datakilde.query<{ sekunder: number }[]>(
      'SELECT extract(epoch FROM ledig_fra - now())::int AS sekunder FROM statuslesing',
    );
    expect(pause!.sekunder).toBeGreaterThan(590);
    expect(await stand()).toEqual([UVISST]);
    await maling('varsling_statuslesinger_total{utfall="FEILET"} 2');
    await lesAlt();
    expect(await stand()).toEqual([LEVERT]);
  });

  it('av et annet Altinn begynner forfra der, og husker hvor den var i det første', async () => {
    await lesAlt();
    await fra(500);
    await test.datakilde.query("UPDATE statuslesing SET kilde = 'https://platform.tt02.altinn.no'");

    await lesAlt();

    expect(prove.altinn.feedsporringer.at(-1)).toMatch(/^seq=0&/);
    expect(await test.datakilde.query('SELECT sekvens FROM statuslesing ORDER BY 1')).toEqual([
      { sekvens: '0' },
      { sekvens: '500' },
    ]);
  });
});

it('det Altinn har tatt imot for en uke siden uten å si hvordan det gikk, telles for driften, og står som sendt', async () => {
  await lagMeldinger([randomUUID(), randomUUID()], { sendt: '2026-10-15T09:59:00Z' });
  await lagMeldinger([randomUUID()], { sendt: '2026-10-15T10:01:00Z' });
  await lagMeldinger([randomUUID()], { sendt: '2026-09-14T10:00:00Z' });
  await lesAlt();

  await maling('varsling_uten_utfall 2');
  expect(await stand()).toEqual(
    Array(4).fill(expect.objectContaining({ melding: 'SENDT', varsel: 'SENDT' })),
  );
});

it('finner meldingene ved indeks, også i en stor tabell', async () => {
  const alle = Array.from({ length: 3_000 }, () => randomUUID());
  await lagMeldinger(alle);
  await test.datakilde.query(
    `INSERT INTO leveringsutfall (referanse, status, mottatt) VALUES ($1, 'LEVERT', now())`,
    [alle[7]],
  );
  await test.datakilde.query('ANALYZE');
  const spurt: { text: string }[] = [];
  const tx = { rader: async (setning: { text: string }) => (spurt.push(setning), []) } as never;
  const repository = new StatuslesingRepository();
  await repository.bruk(tx, new Date());
  await repository.tellUtenUtfall(tx, new Date());

  const planer = await Promise.all(
    spurt.map(async ({ text }) => {
      const verdier = text
        .replaceAll(/\$1\b/g, `'${NA}'`)
        .replaceAll('$2', '7')
        .replaceAll('$3', '37');
      const rader = await test.datakilde.query<Record<string, string>[]>(`EXPLAIN ${verdier}`);
      return rader.map((rad) => rad['QUERY PLAN']).join('\n');
    }),
  );

  expect(planer[0]).toContain('varsel_referanse');
  expect(planer[0]).not.toMatch(/Seq Scan on (melding|varsel)/);
  expect(planer[1]).toContain('melding_uten_utfall');
});
