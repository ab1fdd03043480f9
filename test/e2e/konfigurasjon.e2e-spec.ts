import { fjordvik, leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator, nyttFagsystem } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { databasedump } from '../oppsett/databasedump.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { bearer, JSON_INNHOLD, kall } from '../oppsett/kall.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { idportentoken, maskinportentoken, organisasjon } from '../oppsett/tokener.js';

const kari = testpersoner.vanlig.personId;
const perIvar = testpersoner.administratorNordli.personId;
const FREMMED_ID = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';

let prove: Proveapp;
let nordlis: Administrator;

beforeAll(async () => {
  prove = await startProveapp();
  nordlis = await Administrator.i(prove, nordli.fiksOrgId, perIvar);
});
beforeEach(async () => {
  prove.klokke.slipp();
  await prove.datakilde.query(
    'UPDATE kommune SET tatt_i_bruk = NULL, status = DEFAULT WHERE fiks_org_id = $1',
    [nordli.fiksOrgId],
  );
});
afterAll(() => prove.stopp());

const enOppgave = () => bestilling({ mottakere: { personIdList: [kari] } });

it.each([
  ['kommunen selv, når orgnr er utelatt', undefined, nordli.orgnr],
  ['leverandøren som er nevnt', { orgnr: leverandor.orgnr }, leverandor.orgnr],
])('en kommune tar tjenesten i bruk og gir tilgang til %s', async (_hvem, body, orgnr) => {
  await nordlis.initialiser();
  const { data: tilgang } = await nordlis.opprettIntegrasjon(body);
  if (!tilgang) throw new Error('Ingen integrasjon');
  const token = await maskinportentoken(prove, { krav: { consumer: organisasjon(orgnr) } });
  const fagsystem = new Fagsystem(prove.adresse, { token, ...tilgang }, nordli.fiksOrgId);

  const forPrivilegiet = await fagsystem.opprett(enOppgave());
  await nordlis.giPrivilegie(tilgang.integrasjonId, 'OPPGAVE_KONFIGURASJON');
  const etterPrivilegiet = await fagsystem.opprett(enOppgave());

  forventAvslag(forPrivilegiet, 403, 'MANGLER_PRIVILEGIUM');
  expect(etterPrivilegiet.response.status).toBe(200);
});

it('passordet er på 256 bit, vises én gang og finnes verken i databasen eller i loggen', async () => {
  const { data: tilgang } = await nordlis.opprettIntegrasjon();
  const { data: neste } = await nordlis.opprettIntegrasjon();
  const passord = tilgang?.integrasjonPassord ?? '';

  const dump = await databasedump(prove.datakilde);

  expect(Buffer.from(passord, 'base64url')).toHaveLength(32);
  expect(neste?.integrasjonPassord).not.toBe(passord);
  expect(dump).toContain(tilgang?.integrasjonId);
  for (const sted of [dump, prove.logg.join('')]) {
    expect(sted).not.toContain(passord);
    expect(sted).not.toContain(Buffer.from(passord, 'base64url').toString('latin1'));
  }
});

it('å ta tjenesten i bruk igjen gjør ingenting', async () => {
  const nar = async () => {
    const [rad] = await prove.datakilde.query<{ tatt_i_bruk: Date }[]>(
      'SELECT tatt_i_bruk FROM kommune WHERE fiks_org_id = $1',
      [nordli.fiksOrgId],
    );
    return rad?.tatt_i_bruk;
  };
  prove.klokke.stillTil('2026-01-01T08:00:00Z');
  const forste = await nordlis.initialiser();
  const forsteGang = await nar();

  prove.klokke.stillTil('2026-02-02T08:00:00Z');
  const andre = await nordlis.initialiser();

  expect([forste.response.status, andre.response.status]).toEqual([201, 201]);
  expect(forsteGang).toEqual(new Date('2026-01-01T08:00:00Z'));
  expect(await nar()).toEqual(forsteGang);
});

it('å gi samme privilegium igjen gjør ingenting, heller ikke samtidig', async () => {
  const { data } = await nordlis.opprettIntegrasjon();
  const id = data?.integrasjonId ?? '';

  const svar = await Promise.all([
    nordlis.giPrivilegie(id, 'OPPGAVE_SOK'),
    nordlis.giPrivilegie(id, 'OPPGAVE_SOK'),
    nordlis.giPrivilegie(id, 'OPPGAVE_KONFIGURASJON'),
  ]);
  const sist = await nordlis.giPrivilegie(id, 'OPPGAVE_SOK');

  const [rad] = await prove.datakilde.query<{ privilegier: string[] }[]>(
    'SELECT privilegier FROM integrasjon WHERE id = $1',
    [id],
  );
  expect([...svar, sist].map(({ response }) => response.status)).toEqual([201, 201, 201, 201]);
  expect(rad?.privilegier.sort()).toEqual(['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK']);
});

it('en endring gjelder straks', async () => {
  const fagsystem = await nyttFagsystem(prove, { privilegier: ['OPPGAVE_KONFIGURASJON'] });
  const for_ = await fagsystem.opprett(enOppgave());

  await nordlis.initialiser();
  const etter = await fagsystem.opprett(enOppgave());

  forventAvslag(for_, 403, 'TJENESTE_IKKE_I_BRUK');
  expect(etter.response.status).toBe(200);
});

it.each([
  ['med galt kontrollsiffer', '310990109', 'UGYLDIG_ORGNR'],
  ['der kontrollsifferet skulle vært ti', '310990060', 'UGYLDIG_ORGNR'],
  ['med åtte sifre', '31099010', 'UGYLDIG_FORESPORSEL'],
  ['skrevet med mellomrom', '310 990 108', 'UGYLDIG_FORESPORSEL'],
])('et orgnr %s kan ikke brukes', async (_hva, orgnr, kode) => {
  const svar = await nordlis.opprettIntegrasjon({ orgnr });

  expect(feltene(forventAvslag(svar, 400, kode))).toEqual(['/orgnr']);
});

it('et privilegium må nevnes', async () => {
  const { data } = await nordlis.opprettIntegrasjon();

  const svar = await nordlis.giPrivilegie(data?.integrasjonId ?? '');

  expect(feltene(forventAvslag(svar, 400, 'PRIVILEGIETYPE_MANGLER'))).toEqual(['/privilegieType']);
});

it.each([
  ['uten innhold', undefined, 'PRIVILEGIETYPE_MANGLER'],
  ['med ukjent privilegium', '{"privilegieType":"ALT"}', 'UGYLDIG_FORESPORSEL'],
])('et privilegium kan ikke gis %s', async (_hva, kropp, kode) => {
  const { data } = await nordlis.opprettIntegrasjon();

  const svar = await kall({
    til: `${prove.klar.konfigurasjon}/${nordli.fiksOrgId}/giPrivilegie/${data?.integrasjonId ?? ''}`,
    hoder: { ...bearer(await idportentoken(prove, perIvar)), ...JSON_INNHOLD },
    kropp,
  });

  forventAvslag(svar, 400, kode);
});

it('en annen kommunes integrasjon finnes ikke, og får ikke noe privilegium', async () => {
  const { legitimasjon } = await nyttFagsystem(prove, { fiksOrgId: fjordvik.fiksOrgId });
  const id = legitimasjon.integrasjonId;

  const annens = await nordlis.giPrivilegie(id, 'OPPGAVE_SOK');
  const ukjent = await nordlis.giPrivilegie(FREMMED_ID, 'OPPGAVE_SOK');

  forventAvslag(annens, 404, 'INTEGRASJON_FINNES_IKKE');
  forventAvslag(ukjent, 404, 'INTEGRASJON_FINNES_IKKE');
  expect(
    await prove.datakilde.query('SELECT privilegier FROM integrasjon WHERE id = $1', [id]),
  ).toEqual([{ privilegier: [] }]);
});

it('en integrasjonId som ikke er en UUID, er ugyldig', async () => {
  const svar = await nordlis.giPrivilegie('42', 'OPPGAVE_SOK');

  expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL'))).toEqual(['/integrasjonId']);
});
