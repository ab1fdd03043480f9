import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const { vanlig, reservert, administrator: forvalter } = testpersoner;
const INGEN_SLIK = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';
const NOE = expect.any(String) as string;
const SAK = '{"saksnummer":"2026/1843"}';
const [KARI, PER] = [vanlig, reservert].map(({ personId }) => `${personId.slice(0, 6)} *****`);

let prove: Proveapp;
let fagsystem: Fagsystem;
let administrator: Administrator;
beforeAll(async () => {
  prove = await startProveapp();
  prove.klokke.stillTil('2026-10-20T08:05:00Z');
  fagsystem = await Fagsystem.hos(prove);
  administrator = await Administrator.i(prove, fjordvik.fiksOrgId, forvalter.personId);
});
afterAll(() => prove.stopp());

const gi = (endring: Endring = {}) =>
  fagsystem.opprettOk(
    bestilling({ mottakere: { personIdList: [vanlig.personId, reservert.personId] }, ...endring }),
  );
const slaOpp = async (body: Parameters<Administrator['slaOpp']>[0]) =>
  (await administrator.slaOpp(body)).data;
const loggen = async () => (await administrator.hentInnsynslogg()).data;

it('en oppgave finnes på id-en eller hele metadataen, og ikke på noe av den eller i en annen kommune', async () => {
  const id = await gi({ metadata: SAK, frist: '2026-10-21' });
  await gi({ metadata: `${SAK} ` });
  await gi();
  const nordlis = await Administrator.i(prove, nordli.fiksOrgId);

  const funnet = await slaOpp({ metadata: SAK });

  expect(funnet).toEqual({
    oppgaver: [
      {
        ...{ id, tittel: 'Samtykke til skoletur', oppgavestatus: 'AKTIV', frist: '2026-10-21' },
        opprettet: '2026-10-20T08:05:00.000Z',
        integrasjon: { id: prove.klar.integrasjon.integrasjonId, navn: NOE },
        ...{ antallMottakere: 2, antallFullfort: 0 },
      },
    ],
    flere: false,
  });
  expect(await slaOpp({ id })).toEqual(funnet);
  const ingen = { oppgaver: [], flere: false };
  expect(await slaOpp({ metadata: '2026/1843' })).toEqual(ingen);
  expect(await slaOpp({ id: INGEN_SLIK })).toEqual(ingen);
  expect((await nordlis.slaOpp({ id })).data).toEqual(ingen);
  expect((await nordlis.slaOpp({ metadata: SAK })).data).toEqual(ingen);
});

it('den som søker, sier én ting', async () => {
  for (const body of [{}, { id: INGEN_SLIK, metadata: SAK }]) {
    forventAvslag(await administrator.slaOpp(body), 400, 'UGYLDIG_FORESPORSEL');
  }
  const feil = await administrator.slaOpp({ metadata: 'sak\u0000' });
  expect(feltene(forventAvslag(feil, 400, 'UGYLDIG_FORESPORSEL'))).toEqual(['/metadata']);
});

it('en metadata som mange oppgaver har, gir de femti nyeste, og sier at det er flere', async () => {
  const en = { mottakere: { personIdList: [vanlig.personId] }, metadata: 'mange' };
  const ider: string[] = [];
  for (let nr = 0; nr < 51; nr++) {
    prove.klokke.stillTil(new Date(Date.parse('2026-10-20T08:06:00Z') + nr * 1_000));
    ider.unshift(await fagsystem.opprettOk(bestilling(en)));
  }

  const funnet = await slaOpp({ metadata: 'mange' });

  expect(funnet?.oppgaver.map(({ id }) => id)).toEqual(ider.slice(0, 50));
  expect(funnet?.flere).toBe(true);
});

it('innsynet har hendelsene, mottakerne og varslene deres, og ingen hele fødselsnumre', async () => {
  const varsling = { purringIntervallDager: 7 };
  const id = await gi({ varsling, metadata: SAK, frist: '2026-10-25' });
  await new Sandkasseinnboks(prove.adresse).flytt({ flytt: 'PT3H' });
  await fagsystem.settStatus(id, vanlig.personId);

  const { data } = await administrator.seOppgave(id);

  const integrasjon = { id: prove.klar.integrasjon.integrasjonId, navn: NOE };
  const forst = { type: 'FORSTEGANGSVARSEL', planlagt: '2026-10-20T09:00:00.000Z' };
  expect(data).toMatchObject({
    ...{ id, oppgavestatus: 'AKTIV', antallMottakere: 2, antallFullfort: 1, metadata: SAK },
    hendelser: [
      { type: 'MOTTAKER_FULLFORT', personnummer: KARI, integrasjon },
      { type: 'OPPGAVE_OPPRETTET', integrasjon },
    ],
    flereHendelser: false,
  });
  expect(data?.hendelser[1]).not.toHaveProperty('personnummer');
  const mottakere = new Map(data?.mottakere.map((en) => [en.personnummer, en]));
  expect(mottakere.get(KARI ?? '')).toMatchObject({
    ...{ status: 'FULLFORT', fullfort: NOE },
    varsler: [{ ...forst, status: 'SENDT', kanal: 'EPOST', sendt: '2026-10-20T09:00:00.000Z' }],
  });
  expect(mottakere.get(PER ?? '')).toEqual({
    ...{ personnummer: PER, status: 'NY' },
    varsler: [
      { ...forst, status: 'IKKE_NADD', grunn: 'RESERVERT' },
      { type: 'SISTE_PURRING', planlagt: '2026-10-24T07:00:00.000Z', status: 'PLANLAGT' },
    ],
  });
  expect(JSON.stringify(data)).not.toMatch(new RegExp(`${vanlig.personId}|${reservert.personId}`));
  prove.klokke.stillTil('2026-10-26T08:00:00Z');
  expect((await administrator.seOppgave(id)).data?.oppgavestatus).toBe('UTLOPT');
});

it('det innbyggeren gjør selv, er ingen integrasjons; mange hendelser gir de hundre nyeste', async () => {
  const personIdList = nyePersoner(101);
  const id = await gi({ mottakere: { personIdList } });
  for (const personId of personIdList) await fagsystem.settStatus(id, personId);
  await prove.datakilde.query(
    `UPDATE hendelse SET integrasjon_id = NULL WHERE oppgave_id = $1 AND type = 'OPPGAVE_FULLFORT'`,
    [id],
  );

  const { data } = await administrator.seOppgave(id, { side: 2, sideStorrelse: 50 });

  expect([data?.mottakere.length, data?.hendelser.length, data?.flereHendelser]).toEqual([
    ...[1, 100, true],
  ]);
  expect(data?.hendelser[0]).toEqual({
    ...{ type: 'OPPGAVE_FULLFORT', tidspunkt: NOE },
  });
});

it('hvert innsyn står i loggen før det blir gitt, og et oppslag gjør det ikke', async () => {
  const id = await gi();
  const for_ = (await loggen())?.totaltAntall ?? 0;
  const nordlis = await Administrator.i(prove, nordli.fiksOrgId);
  prove.klokke.stillTil('2026-10-20T12:00:00Z');

  await administrator.slaOpp({ id });
  await administrator.seOppgave(id);
  forventAvslag(await administrator.seOppgave(INGEN_SLIK), 404, 'OPPGAVE_FINNES_IKKE');
  forventAvslag(await nordlis.seOppgave(id), 404, 'OPPGAVE_FINNES_IKKE');

  const { totaltAntall, innsyn = [] } = (await loggen()) ?? {};
  expect(totaltAntall).toBe(for_ + 1);
  expect(innsyn[0]).toEqual({
    ...{ id: NOE, oppgaveId: id, tidspunkt: '2026-10-20T12:00:00.000Z' },
    hvem: forvalter.navn,
  });
  expect((await nordlis.hentInnsynslogg()).data).toEqual({ totaltAntall: 0, innsyn: [] });
  await expect(prove.datakilde.query(`UPDATE innsyn SET hvem = 'en annen'`)).rejects.toThrow(
    'kan ikke endres',
  );
  await expect(prove.datakilde.query('DELETE FROM innsyn')).rejects.toThrow('kan ikke endres');
});
