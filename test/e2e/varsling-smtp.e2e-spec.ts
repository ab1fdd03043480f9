import { setTimeout } from 'node:timers/promises';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import {
  startHttptjener,
  type Httptjener,
} from '../../src/varsling/kanaler/httptjener.testhjelp.js';
import { Administrator } from '../oppsett/administrator.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import { startKontaktregister, type Provekontaktregister } from '../oppsett/kontaktregister.js';
import { Mellomledd } from '../oppsett/mellomledd.js';
import { pa } from '../oppsett/maldatabase.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { StyrtSmtp } from '../oppsett/styrt-smtp.js';
import { medPostgres } from '../oppsett/vilkar.js';

const FORFALLER = '2026-10-20T11:00:00+02:00';
/** A process has at most this many messages under way. */
const PLASSER = 20;
const MINUTT_MS = 60_000;

let smtp: StyrtSmtp;
let sms: Httptjener;
let register: Provekontaktregister;
let prove: Proveapp;
let fagsystem: Fagsystem;
let innboks: Sandkasseinnboks;

/** Whoever is in here has a phone too. */
const medMobil = new Set<string>();

async function start(...[omvei, eget]: Parameters<typeof startProveapp>): Promise<void> {
  prove = await startProveapp(omvei, {
    ...eget,
    SMTP_ADRESSE: smtp.adresse,
    KRR_ADRESSE: register.adresse,
    SMS_ADRESSE: sms.base,
  });
  prove.klokke.stillTil('2026-10-20T10:05:00+02:00');
  fagsystem = await Fagsystem.hos(prove);
  innboks = new Sandkasseinnboks(prove.adresse);
}

beforeEach(async () => {
  smtp = await StyrtSmtp.start();
  sms = await startHttptjener();
  sms.svar = () => ({ status: 200, kropp: { id: 'sms-1' } });
  register = await startKontaktregister((nummer) => ({
    epostadresse: `${nummer}@prove.example`,
    ...(medMobil.has(nummer) && { mobiltelefonnummer: '+4799887766' }),
  }));
});
afterEach(async () => {
  await prove.stopp();
  await Promise.all([smtp.lukk(), sms.lukk(), register.lukk()]);
});

const gi = (personIdList: string[]) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList } }));
const adresser = (personer: readonly string[]) => personer.map((p) => `${p}@prove.example`).sort();
const mottakere = () => smtp.mottatt.map(({ til }) => til).sort();
const ulikeIder = () => new Set(smtp.lest.map(({ messageId }) => messageId));
const meldinger = () =>
  prove.datakilde.query<{ status: string; forsok: number }[]>('SELECT status, forsok FROM melding');
const varsler = () =>
  prove.datakilde.query<object[]>('SELECT status, kanal, grunn FROM varsel ORDER BY status');

it('når e-postserveren er nede en stund, får alle sitt etterpå, og ingen får to', async () => {
  await start();
  const personer = nyePersoner(60);
  await gi(personer);
  await smtp.lukk();

  await innboks.flytt({ til: FORFALLER });
  await innboks.flytt({ flytt: 'PT30M' });
  expect(smtp.mottatt).toEqual([]);
  expect((await meldinger()).every(({ status, forsok }) => status === 'VENTER' && forsok > 2)).toBe(
    true,
  );
  await smtp.apne();
  await innboks.flytt({ flytt: 'P1D' });

  expect(mottakere()).toEqual(adresser(personer));
});

it('e-posten kommer fra den kommunen har sagt, og i teksten heter den det den heter', async () => {
  await start();
  const administrator = await Administrator.i(prove, fjordvik.fiksOrgId);
  const { data, etag } = await administrator.hentInnstillinger();
  const avsendernavn = 'Fjordvik oppvekst';
  await administrator.lagreInnstillinger(etag, { ...data, avsendernavn });
  await gi([nyPerson()]);

  await innboks.flytt({ til: FORFALLER });

  expect(smtp.mottatt[0]?.ra).toMatch(/^From: Fjordvik oppvekst </m);
  expect(smtp.mottatt[0]?.ra).toContain(fjordvik.navn);
});

it('et svar om å vente gir stadig lengre pauser, og så er meldingen framme', async () => {
  await start();
  const person = nyPerson();
  await gi([person]);
  const forsokt: number[] = [];
  smtp.vedBrev = () => {
    forsokt.push(prove.klokke.na().getTime());
    return forsokt.length <= 4 ? { kode: 451 } : 'TA_IMOT';
  };

  await innboks.flytt({ flytt: 'P1D' });

  const pauser = forsokt.slice(1).map((tid, nr) => (tid - forsokt[nr]!) / MINUTT_MS);
  expect(pauser).toHaveLength(4);
  for (const [nr, lengste] of [1, 3, 9, 27].entries()) {
    expect(pauser[nr]).toBeGreaterThanOrEqual(lengste / 2);
    expect(pauser[nr]).toBeLessThanOrEqual(lengste);
  }
  expect(mottakere()).toEqual(adresser([person]));
  expect(ulikeIder().size).toBe(1);
});

it('en server som aldri vil, blir gitt opp etter ni forsøk, og grunnen står der', async () => {
  await start();
  await gi([nyPerson()]);
  smtp.vedBrev = () => ({ kode: 451 });

  await innboks.flytt({ flytt: 'P10D' });

  expect(smtp.lest).toHaveLength(9);
  expect(await varsler()).toEqual([
    { status: 'IKKE_NADD', kanal: null, grunn: 'KANALEN_SVARER_IKKE' },
  ]);
});

it('en adresse som ikke finnes, prøves én gang: SMS til den som har mobil, ellers står grunnen der', async () => {
  await start();
  const [uten, med] = nyePersoner(2) as [string, string];
  medMobil.add(med);
  await gi([uten, med]);
  let spurt = 0;
  smtp.vedMottaker = () => {
    spurt++;
    return { kode: 550 };
  };

  await innboks.flytt({ flytt: 'P3D' });

  expect(await varsler()).toEqual([
    { status: 'IKKE_NADD', kanal: 'EPOST', grunn: 'AVVIST_AV_MOTTAKER' },
    { status: 'SENDT', kanal: 'SMS', grunn: null },
  ]);
  expect([spurt, sms.spurt.length, smtp.lest.length]).toEqual([2, 1, 0]);
});

it.each<['HENG' | 'KUTT', 'vedBrev' | 'vedStart', string]>([
  ['HENG', 'vedBrev', 'tier etter brevet'],
  ['KUTT', 'vedBrev', 'legger på etter brevet'],
  ['KUTT', 'vedStart', 'legger på midt i brevet'],
])(
  '%s %s: en server som %s, blir forlatt i tide og prøvd igjen med samme Message-ID',
  async (hva, sted) => {
    await start();
    const personer = nyePersoner(3);
    await gi(personer);
    const felt = new Set<string>();
    const engang = (til: string) => {
      if (felt.has(til)) return 'TA_IMOT';
      felt.add(til);
      return hva;
    };
    if (sted === 'vedBrev') smtp.vedBrev = ({ til }) => engang(til);
    else smtp.vedStart = engang;

    const startet = performance.now();
    await innboks.flytt({ til: FORFALLER });
    const brukt = performance.now() - startet;
    await innboks.flytt({ flytt: 'PT1H' });

    expect(brukt).toBeLessThan(45_000);
    expect(mottakere()).toEqual(adresser(personer));
    expect(ulikeIder().size).toBe(3);
    expect((await meldinger()).map(({ forsok }) => forsok)).toEqual([2, 2, 2]);
  },
  90_000,
);

medPostgres.it(
  'når databasen er borte en stund midt i sendingen, får alle sitt, og bare det som var underveis, igjen',
  async () => {
    let mellomledd!: Mellomledd;
    let direkte = '';
    await start(async (adresse) => {
      direkte = adresse;
      mellomledd = await Mellomledd.foran(adresse);
      return mellomledd.adresse;
    });
    const personer = nyePersoner(300);
    await gi(personer);
    prove.klokke.stillTil(FORFALLER);
    while (smtp.mottatt.length < 100) await setTimeout(5);

    mellomledd.taBort();
    await setTimeout(1_500);
    const mens = smtp.mottatt.length;
    mellomledd.giTilbake();
    await pa(direkte, async (klient) => {
      const tell = async (vilkar: string): Promise<number> => {
        const { rows } = await klient.query(
          `SELECT FROM melding WHERE status = 'VENTER' AND ${vilkar}`,
        );
        return rows.length;
      };
      while ((await tell('tatt_til IS NULL')) > 0) await setTimeout(50);
      await setTimeout(1_000);
      // The time that a lease takes to run out.
      await klient.query(`UPDATE melding SET tatt_til = now() WHERE status = 'VENTER'`);
      while ((await tell('true')) > 0) await setTimeout(50);
    });

    expect(mens).toBeLessThanOrEqual(100 + 2 * PLASSER);
    expect([...new Set(mottakere())]).toEqual(adresser(personer));
    expect(smtp.mottatt.length - 300).toBeLessThanOrEqual(PLASSER);
    expect(ulikeIder().size).toBe(300);
    mellomledd.lukk();
  },
  90_000,
);

it('det som ble tatt for sent på dagen, venter til det åpner igjen, og det er ikke et forsøk', async () => {
  await start();
  await gi([nyPerson()]);
  smtp.vedBrev = () => ({ kode: 451 });
  await innboks.flytt({ til: FORFALLER });
  smtp.vedBrev = () => 'TA_IMOT';

  // As where nothing ran all day: it was to be tried again at eleven, and the next one to look comes at seven.
  prove.klokke.stillTil('2026-10-20T19:00:00+02:00');
  await innboks.flytt({ flytt: 'PT1H' });
  const omKvelden = [smtp.mottatt.length, ...(await meldinger())];
  await innboks.flytt({ til: '2026-10-21T09:00:00+02:00' });

  expect(omKvelden).toEqual([0, { status: 'VENTER', forsok: 1 }]);
  expect(smtp.mottatt).toHaveLength(1);
});

it('det går ikke flere i sekundet enn det er sagt', async () => {
  await start(undefined, { VARSLING_PER_SEKUND: '40' });
  const begynt: number[] = [];
  smtp.vedStart = () => {
    begynt.push(performance.now());
    return 'TA_IMOT';
  };
  await gi(nyePersoner(120));

  await innboks.flytt({ til: FORFALLER });

  expect(begynt).toHaveLength(120);
  // The first ones may be slower than the last, never so that it all takes less than its time.
  expect(begynt.at(-1)! - begynt[0]!).toBeGreaterThan(2_500);
});
