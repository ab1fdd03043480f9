import { setTimeout } from 'node:timers/promises';
import { feedoppforing } from '../../src/varsling/kanaler/altinn.testhjelp.js';
import {
  bryter,
  jsonsvar,
  svarerAldri,
} from '../../src/varsling/kanaler/maskinporten.testhjelp.js';
import { startAltinnapp, type Altinnapp } from '../oppsett/altinnapp.js';
import { bestilling } from '../oppsett/fagsystem.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';

const KLOKKEN_ELLEVE = '2026-10-20T09:00:00Z';
const VENTER_HOYST_MS = 20_000;

let prove: Altinnapp;
let personer: string[];

beforeEach(async () => {
  personer = [];
  prove = await startAltinnapp();
  prove.klokke.stillTil('2026-10-20T08:05:00Z');
});
afterEach(async () => {
  await prove.stopp();
  // For every test here: whatever happened, the log does not say to whom.
  expect(personer.filter((nummer) => prove.logg.join().includes(nummer))).toEqual([]);
});

/** A task for them, who are told of it at eleven in Oslo. */
async function gi(...personIdList: string[]): Promise<void> {
  personer.push(...personIdList);
  await prove.fagsystem.opprettOk(bestilling({ mottakere: { personIdList } }));
}

async function ventTil(sjekk: () => boolean | Promise<boolean>): Promise<void> {
  const frist = Date.now() + VENTER_HOYST_MS;
  while (!(await sjekk())) {
    if (Date.now() > frist) {
      const rader = JSON.stringify(await meldinger());
      throw new Error(
        `Det skjedde ikke: ${sjekk.toString()}\n${rader}\n${prove.logg.slice(-5).join('')}`,
      );
    }
    await setTimeout(50);
  }
}

interface Varselrad {
  readonly status: string;
  readonly kanal: string | null;
  readonly grunn: string | null;
}
const varsler = () =>
  prove.datakilde.query<Varselrad[]>('SELECT status, kanal, grunn FROM varsel ORDER BY grunn');
const meldinger = () =>
  prove.datakilde.query<
    { id: string; status: string; forsok: number; overtatt: number; neste_forsok: Date }[]
  >('SELECT id, status, forsok, overtatt, neste_forsok FROM melding ORDER BY person_id');

const alleHar = (status: string) => async () => {
  const rader = await varsler();
  return rader.length > 0 && rader.every((rad) => rad.status === status);
};
/** Without the pause between readings. */
const lesStatuser = () =>
  prove.datakilde.query('UPDATE statuslesing SET ledig_fra = clock_timestamp()');
const narLest = (sjekk: () => Promise<boolean>) => async () => {
  await lesStatuser();
  return sjekk();
};

it('en oppgave blir én ordre til personen, og varselet er levert når Altinn sier det', async () => {
  const person = nyPerson();
  await gi(person);
  prove.klokke.stillTil(KLOKKEN_ELLEVE);
  await ventTil(alleHar('SENDT'));

  const [ordre, ...flere] = prove.altinn.mottatt;
  expect(flere).toEqual([]);
  expect(ordre?.idempotencyId).toBe((await meldinger())[0]?.id);
  expect(ordre?.recipient.recipientPerson).toMatchObject({
    nationalIdentityNumber: person,
    channelSchema: 'EmailPreferred',
    ignoreReservation: false,
  });
  const [forsendelse] = prove.altinn.ordrer.values();
  const { shipmentId } = forsendelse!;
  prove.altinn.feed.push(feedoppforing(7, shipmentId, 'Email_Succeeded'));
  prove.altinn.feed.push(feedoppforing(9, shipmentId, 'Email_Delivered'));
  await ventTil(narLest(alleHar('LEVERT')));

  expect(await varsler()).toEqual([{ status: 'LEVERT', kanal: 'ALTINN', grunn: null }]);
  expect((await meldinger())[0]?.status).toBe('LEVERT');
  const metrikker = await (await fetch(`${prove.adresse}/metrikker`)).text();
  expect(metrikker).toContain('varsling_meldinger_total{utfall="SENDT",kanal="ALTINN"} 1');
  expect(metrikker).toContain('varsling_statuser_total{utfall="LEVERT"} 1');
  expect(metrikker).toContain('varsling_uten_utfall 0');
});

it('den som ikke ble nådd, står med grunnen, enten Altinn sier det straks eller etterpå', async () => {
  const [uten, avvist] = nyePersoner(2);
  prove.altinn.utenKontaktinformasjon.add(uten!);
  await gi(uten!, avvist!);
  prove.klokke.stillTil(KLOKKEN_ELLEVE);
  await ventTil(() => prove.altinn.ordrer.size === 1);
  const [forsendelse] = prove.altinn.ordrer.values();
  prove.altinn.feed.push(feedoppforing(1, forsendelse!.shipmentId, 'Email_Failed_Bounced'));
  await ventTil(narLest(alleHar('IKKE_NADD')));

  expect(await varsler()).toEqual([
    { status: 'IKKE_NADD', kanal: 'EPOST', grunn: 'AVVIST_AV_MOTTAKER' },
    { status: 'IKKE_NADD', kanal: null, grunn: 'INGEN_KONTAKTINFORMASJON' },
  ]);
});

it('døde noen mellom ordren og notatet, blir det den samme ordren, og statusen som kom imens, gjelder', async () => {
  prove.altinn.kvitteringer.push((shipmentId) => {
    prove.altinn.feed.push(feedoppforing(3, shipmentId, 'SMS_Delivered'));
    return svarerAldri;
  });
  await gi(nyPerson());
  prove.klokke.stillTil(KLOKKEN_ELLEVE);
  await ventTil(() => prove.altinn.ordrer.size === 1);
  await ventTil(
    narLest(async () => {
      const rader = await prove.datakilde.query<object[]>(
        `SELECT FROM statuslesing WHERE sekvens = 3`,
      );
      return rader.length > 0;
    }),
  );
  expect(await alleHar('VENTER')()).toBe(true);

  // Whoever had it is silent until its lease is out.
  await prove.datakilde.query("UPDATE melding SET tatt_til = now() - interval '1 second'");
  await ventTil(narLest(alleHar('LEVERT')));

  const [forste, andre] = prove.altinn.mottatt;
  expect(prove.altinn.mottatt).toHaveLength(2);
  expect(andre?.idempotencyId).toBe(forste?.idempotencyId);
  expect(prove.altinn.ordrer.size).toBe(1);
  expect(await meldinger()).toMatchObject([{ status: 'LEVERT', overtatt: 1 }]);
  expect(await prove.datakilde.query('SELECT FROM leveringsutfall')).toEqual([]);
});

it('kommer kvitteringen aldri fram, spørres det igjen om den samme ordren', async () => {
  prove.altinn.kvitteringer.push(() => bryter);
  await gi(nyPerson());
  prove.klokke.stillTil(KLOKKEN_ELLEVE);
  await ventTil(narProvdIgjen(alleHar('SENDT')));

  const [forste, andre, ...flere] = prove.altinn.mottatt.map(({ idempotencyId }) => idempotencyId);
  expect(andre).toBe(forste);
  expect(flere.filter((id) => id !== forste)).toEqual([]);
  expect(prove.altinn.ordrer.size).toBe(1);
});

it('kommer et varsel mens det første sendes, har hvert sin ordre og sitt utfall', async () => {
  const person = nyPerson();
  let slipp = (): void => undefined;
  const sluppet = new Promise<void>((ferdig) => (slipp = ferdig));
  prove.altinn.kvitteringer.push((shipmentId) => (svar, request) => {
    const tatt = jsonsvar(201, { notification: { shipmentId } });
    void sluppet.then(() => tatt(svar, request));
  });
  await gi(person);
  prove.klokke.stillTil(KLOKKEN_ELLEVE);
  await ventTil(() => prove.altinn.ordrer.size === 1);
  await gi(person);
  await ventTil(async () => (await varsler()).length === 2);
  slipp();
  await ventTil(alleHar('SENDT'));

  const [forste, andre, ...flere] = prove.altinn.ordrer.values();
  expect(flere).toEqual([]);
  prove.altinn.feed.push(feedoppforing(1, andre!.shipmentId, 'Email_Delivered'));
  prove.altinn.feed.push(feedoppforing(2, forste!.shipmentId, 'SMS_Failed_InvalidRecipient'));
  await ventTil(narLest(async () => (await varsler()).every(({ status }) => status !== 'SENDT')));

  expect(
    await prove.datakilde.query(
      `SELECT v.status, v.grunn FROM varsel v JOIN oppgave o ON o.id = v.oppgave_id ORDER BY o.opprettet`,
    ),
  ).toEqual([
    { status: 'IKKE_NADD', grunn: 'AVVIST_AV_MOTTAKER' },
    { status: 'LEVERT', grunn: null },
  ]);
  expect((await meldinger())[0]?.status).toBe('LEVERT');
});

it('er Altinn borte, stengt for noen eller for travelt, sendes alt etterpå, og én gang hver', async () => {
  await gi(...nyePersoner(15));
  prove.altinn.erNede = true;
  prove.klokke.stillTil(KLOKKEN_ELLEVE);
  await ventTil(async () => (await meldinger()).length === 15 && (await alleHarProvd(1)));
  prove.altinn.erNede = false;
  const travelt = jsonsvar(429, '', { 'retry-after': '900' });
  const iEtDogn = jsonsvar(429, '', { 'retry-after': '86400' });
  prove.altinn.vedNeste('orders', travelt, travelt, iEtDogn, jsonsvar(503, ''), bryter);
  prove.klokke.stillTil('2026-10-20T09:10:00Z');
  await ventTil(() => prove.altinn.ordrer.size === 10);
  await ventTil(async () => (await ventende()).length === 5 && (await alleLedige()));

  const pauser = (await ventende()).map(
    ({ neste_forsok: tid }) => (tid.getTime() - Date.parse('2026-10-20T09:10:00Z')) / 60_000,
  );
  expect(pauser.filter((minutter) => minutter >= 15)).toHaveLength(3);
  expect(Math.max(...pauser)).toBe(60);
  prove.klokke.stillTil('2026-10-20T10:30:00Z');
  await ventTil(alleHar('SENDT'));
  let nr = 0;
  for (const { shipmentId } of prove.altinn.ordrer.values()) {
    prove.altinn.feed.push(feedoppforing(++nr, shipmentId, 'Email_Delivered'));
  }
  await ventTil(narLest(alleHar('LEVERT')));

  const ordnet = [...prove.altinn.ordrer.values()].map(
    ({ ordre }) => ordre.recipient.recipientPerson.nationalIdentityNumber,
  );
  expect(ordnet.sort()).toEqual([...personer].sort());
});

/**
 * The clock goes on to the next attempt each time nobody is at one, for as long as it takes: on a busy machine one
 * may fail for a reason of its own.
 */
const narProvdIgjen = (sjekk: () => Promise<boolean>) => async () => {
  const [melding] = await ventende();
  if (melding && melding.forsok > 0 && (await alleLedige())) {
    prove.klokke.stillTil(melding.neste_forsok);
  }
  return sjekk();
};

const ventende = async () => (await meldinger()).filter(({ status }) => status === 'VENTER');
const alleHarProvd = async (forsok: number): Promise<boolean> =>
  (await meldinger()).every((melding) => melding.forsok === forsok) && (await alleLedige());

/** Nobody has one just now. */
async function alleLedige(): Promise<boolean> {
  const tatt = await prove.datakilde.query<object[]>(
    'SELECT FROM melding WHERE tatt_til IS NOT NULL',
  );
  return tatt.length === 0;
}
