import { setTimeout } from 'node:timers/promises';
import { fjordvik, leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { nyttFagsystem, taNordliIBruk } from '../oppsett/administrator.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { kall, somFagsystem, type Hoder } from '../oppsett/kall.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { maskinportentoken, organisasjon } from '../oppsett/tokener.js';

const kari = testpersoner.vanlig.personId;
const FREMMED_ID = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';
/** A process goes by what it read for a second, and answers a moment later. */
const SENEST_MS = 1_200;

let prove: Proveapp;
beforeAll(async () => {
  prove = await startProveapp();
});
afterAll(() => prove.stopp());

const enOppgave = () => bestilling({ mottakere: { personIdList: [kari] } });
const iFjordvik = (resten: Partial<Parameters<typeof nyttFagsystem>[1]> = {}) =>
  nyttFagsystem(prove, { fiksOrgId: fjordvik.fiksOrgId, orgnr: leverandor.orgnr, ...resten });

describe('integrasjonen', () => {
  const hentMed = async (endring: Hoder) =>
    kall({
      metode: 'GET',
      til: `${prove.klar.ekstern}/${prove.klar.fiksOrgId}/oppgaver/${FREMMED_ID}`,
      hoder: {
        ...somFagsystem({ token: await maskinportentoken(prove), ...prove.klar.integrasjon }),
        ...endring,
      },
    });

  it.each<[string, Hoder]>([
    ['galt passord', { integrasjonPassord: 'galt' }],
    ['tomt passord', { integrasjonPassord: '' }],
    ['ukjent id', { integrasjonId: FREMMED_ID }],
    ['id som ikke er en UUID', { integrasjonId: 'fagsystem' }],
    ['tom id', { integrasjonId: '' }],
  ])('blir ikke godkjent med %s, og svaret sier ikke hva som var galt', async (_hva, endring) => {
    const svar = await hentMed(endring);
    const fasit = await hentMed({ integrasjonPassord: 'et annet galt' });

    forventAvslag(svar, 401, 'UGYLDIG_INTEGRASJON');
    const melding = (s: typeof svar) => (s.error as { message: string }).message;
    expect(melding(svar)).toBe(melding(fasit));
  });

  it('kan skrive id-en sin med store bokstaver', async () => {
    const svar = await hentMed({
      integrasjonId: prove.klar.integrasjon.integrasjonId.toUpperCase(),
    });

    forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
  });

  it('må sende både id og passord', async () => {
    const token = await maskinportentoken(prove);

    const svar = await kall({
      metode: 'GET',
      til: `${prove.klar.ekstern}/${prove.klar.fiksOrgId}/oppgaver/${FREMMED_ID}`,
      hoder: { authorization: `Bearer ${token}` },
    });

    forventAvslag(svar, 401, 'UGYLDIG_INTEGRASJON');
  });

  it('som er trukket, slipper ikke inn lenger, senest etter et sekund', async () => {
    const fagsystem = await iFjordvik({ privilegier: ['OPPGAVE_SOK'] });
    const for_ = await fagsystem.hent(FREMMED_ID);

    await prove.datakilde.query('UPDATE integrasjon SET trukket = now() WHERE id = $1', [
      fagsystem.legitimasjon.integrasjonId,
    ]);
    await setTimeout(SENEST_MS);
    const etter = await fagsystem.hent(FREMMED_ID);

    forventAvslag(for_, 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(etter, 401, 'UGYLDIG_INTEGRASJON');
  });

  it('hører til én organisasjon: en annens token hjelper ikke', async () => {
    const { legitimasjon } = await iFjordvik({ privilegier: ['OPPGAVE_SOK'] });
    const token = await maskinportentoken(prove, {
      krav: { consumer: organisasjon(nordli.orgnr) },
    });

    const svar = await new Fagsystem(
      prove.adresse,
      { ...legitimasjon, token },
      fjordvik.fiksOrgId,
    ).hent(FREMMED_ID);

    forventAvslag(svar, 401, 'UGYLDIG_INTEGRASJON');
  });
});

describe('privilegier', () => {
  it('uten privilegier slipper ingen til', async () => {
    const fagsystem = await iFjordvik();

    const svar = await Promise.all([fagsystem.opprett(enOppgave()), fagsystem.hent(FREMMED_ID)]);

    for (const ett of svar) forventAvslag(ett, 403, 'MANGLER_PRIVILEGIUM');
  });

  it('OPPGAVE_SOK gir lov til å hente, men verken til å opprette eller fullføre', async () => {
    const id = await (await Fagsystem.hos(prove)).opprettOk(enOppgave());
    const leser = await iFjordvik({ privilegier: ['OPPGAVE_SOK'] });

    const hentet = await leser.hent(id);
    const opprettet = await leser.opprett(enOppgave());
    const fullfort = await leser.settStatus(id, kari);
    const etterpa = await leser.hent(id);

    expect(hentet.data?.id).toBe(id);
    for (const svar of [opprettet, fullfort]) {
      expect(forventAvslag(svar, 403, 'MANGLER_PRIVILEGIUM')).toEqual({
        privilegier: ['OPPGAVE_KONFIGURASJON'],
      });
    }
    expect(etterpa.data?.oppgavestatus).toBe('AKTIV');
  });

  it('OPPGAVE_KONFIGURASJON gir lov til alt', async () => {
    const fagsystem = await iFjordvik({ privilegier: ['OPPGAVE_KONFIGURASJON'] });

    const id = await fagsystem.opprettOk(enOppgave());
    const fullfort = await fagsystem.settStatus(id, kari);
    const hentet = await fagsystem.hent(id);

    expect(fullfort.data?.oppgavestatus).toBe('FULLFORT');
    expect(hentet.data?.id).toBe(id);
  });
});

describe('kommunen', () => {
  it('som ikke har tatt tjenesten i bruk, tar ikke imot oppgaver, og svaret sier hvorfor', async () => {
    const fagsystem = await nyttFagsystem(prove, { privilegier: ['OPPGAVE_KONFIGURASJON'] });

    const svar = await Promise.all([fagsystem.opprett(enOppgave()), fagsystem.hent(FREMMED_ID)]);

    for (const ett of svar) forventAvslag(ett, 403, 'TJENESTE_IKKE_I_BRUK');
  });

  it('i adressen må være integrasjonens egen', async () => {
    const { legitimasjon } = await Fagsystem.hos(prove);
    const iNordli = new Fagsystem(prove.adresse, legitimasjon, nordli.fiksOrgId);

    const svar = [
      await iNordli.opprett(enOppgave()),
      await iNordli.hent(FREMMED_ID),
      await iNordli.settStatus(FREMMED_ID, kari),
    ];

    for (const ett of svar) forventAvslag(ett, 403, 'INGEN_TILGANG');
  });

  it('i adressen får samme svar enten den finnes eller ikke', async () => {
    const { legitimasjon } = await Fagsystem.hos(prove);

    const svar = await new Fagsystem(prove.adresse, legitimasjon, FREMMED_ID).hent(FREMMED_ID);

    forventAvslag(svar, 403, 'INGEN_TILGANG');
  });

  it('ser ikke en annen kommunes oppgave, og kan ikke fullføre den', async () => {
    const fjordviks = await Fagsystem.hos(prove);
    const id = await fjordviks.opprettOk(enOppgave());
    const nordlis = await taNordliIBruk(prove);

    const hentet = await nordlis.hent(id);
    const fullfort = await nordlis.settStatus(id, kari);
    const etterpa = await fjordviks.hent(id);

    forventAvslag(hentet, 404, 'OPPGAVE_FINNES_IKKE');
    forventAvslag(fullfort, 404, 'OPPGAVE_FINNES_IKKE');
    expect(etterpa.data?.oppgavestatus).toBe('AKTIV');
  });
});
