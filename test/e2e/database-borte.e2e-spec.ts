import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { HendelseService } from '../../src/hendelse/hendelse.service.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { Mellomledd } from '../oppsett/mellomledd.js';
import { bearer } from '../oppsett/kall.js';
import { pa } from '../oppsett/maldatabase.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { idportentoken } from '../oppsett/tokener.js';
import { medPostgres } from '../oppsett/vilkar.js';

medPostgres.describe('en database som blir borte', () => {
  let mellomledd: Mellomledd;
  let prove: Proveapp;
  let fagsystem: Fagsystem;

  beforeAll(async () => {
    prove = await startProveapp(async (adresse) => {
      mellomledd = await Mellomledd.foran(adresse);
      return mellomledd.adresse;
    });
    fagsystem = await Fagsystem.hos(prove);
  });
  afterEach(() => mellomledd.giTilbake());
  afterAll(async () => {
    await prove.stopp();
    mellomledd.lukk();
  });

  /** One read and one write of each of the other contracts. */
  const deAndre = async (): Promise<Response[]> => {
    const token = await idportentoken(prove, testpersoner.administrator.personId);
    const kall = (method: string, sti: string, body?: object) =>
      fetch(`${prove.adresse}/min-kommune/api/v1/${sti}`, {
        method,
        headers: { ...bearer(token), ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
    return Promise.all([
      kall('POST', 'innbygger/oppgaver/sok?sprak=nb', {}),
      kall('PUT', 'innbygger/innstillinger', { sprak: 'nn' }),
      kall('POST', `konfigurasjon/${fjordvik.fiksOrgId}/initialiserTjeneste`),
    ]);
  };

  const helse = async (hva: string): Promise<number> =>
    (await fetch(`${prove.adresse}/helse/${hva}`)).status;

  it('gir 503 med Retry-After på alt, og tjenesten kommer tilbake av seg selv', async () => {
    const person = nyPerson();
    const ny = bestilling({ mottakere: { personIdList: [person] } });
    const id = await fagsystem.opprettOk(ny);
    expect(await helse('klar')).toBe(200);

    mellomledd.taBort();
    const uten = await Promise.all([
      fagsystem.opprett(ny),
      fagsystem.hent(id),
      fagsystem.settStatus(id, person),
    ]);
    const andreUten = await deAndre();
    const helseUten = [await helse('klar'), await helse('levende')];
    mellomledd.giTilbake();
    const etter = await fagsystem.settStatus(id, person);

    expect(uten.map((s) => s.response.status)).toEqual([503, 503, 503]);
    expect(uten.map((s) => s.error?.errorCode)).toEqual(Array(3).fill('UTILGJENGELIG'));
    expect(uten.every((s) => Number(s.response.headers.get('retry-after')) > 0)).toBe(true);
    expect(andreUten.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(helseUten).toEqual([503, 200]);
    expect(etter.data?.oppgavestatus).toBe('FULLFORT');
  });

  it('som stenger oss ute, er også borte, ikke en feil hos oss', async () => {
    const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [nyPerson()] } }));
    const navn = new URL(mellomledd.adresse).pathname.slice(1);
    const slipp = (inn: boolean) =>
      pa(process.env['TEST_DATABASE_URL'] ?? '', (klient) =>
        klient.query(`ALTER DATABASE "${navn}" ALLOW_CONNECTIONS ${String(inn)}`),
      );

    await slipp(false);
    mellomledd.taBort();
    mellomledd.giTilbake();
    const uten = await fagsystem.hent(id);
    const klar = await helse('klar');
    await slipp(true);
    const etter = await fagsystem.hent(id);

    expect([uten.response.status, klar]).toEqual([503, 503]);
    expect(etter.data?.id).toBe(id);
  });

  it('som fryser, holder ingen fast: 503 når vi har ventet lenge nok', async () => {
    const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [nyPerson()] } }));

    mellomledd.frys();
    const svar = await fagsystem.hent(id);
    mellomledd.taBort();
    mellomledd.giTilbake();
    const etter = await fagsystem.hent(id);

    expect(svar.response.status).toBe(503);
    expect(etter.data?.id).toBe(id);
  }, 60_000);

  it.each([
    ['borte', () => mellomledd.taBort()],
    ['frosset', () => mellomledd.frys()],
  ])('som er %s, holder ingen side tilbake, og ingen blir stående uten ord', async (_, ta) => {
    const bruker = new Portalbruker(prove.adresse);
    await bruker.loggInn(testpersoner.vanlig.personId);
    const hent = (sti: string, valg: RequestInit = {}) =>
      fetch(prove.adresse + sti, {
        headers: {
          accept: 'text/html',
          cookie: bruker.sesjonskapsel() ?? '',
          origin: prove.adresse,
        },
        redirect: 'manual',
        ...valg,
      });

    ta();
    const start = performance.now();
    const sider = await Promise.all([hent('/'), hent('/oppgave/x')]);
    const ms = performance.now() - start;
    mellomledd.taBort();
    const ut = await hent('/logg-ut', { method: 'POST' });
    const iss = encodeURIComponent(`${prove.adresse}/sandkasse/idporten`);
    const fraIdporten = await hent(`/logg-ut/frontkanal?sid=x&iss=${iss}`);
    mellomledd.giTilbake();

    expect(ms).toBeLessThan(1_000);
    for (const side of sider) {
      expect(side.status).toBe(200);
      expect(await side.text()).toContain('data-leser="ukjent"');
    }
    // The page asks whether one is out; the cookie is still there.
    expect([ut.status, ut.headers.get('location'), ut.headers.getSetCookie()]).toEqual([
      303,
      '/logget-ut',
      [],
    ]);
    expect(fraIdporten.status).toBe(503);
    expect(await fraIdporten.json()).toMatchObject({ errorCode: 'UTILGJENGELIG' });
  });

  it('midt i en opprettelse: 503, og ingenting er lagret', async () => {
    let ta = true;
    prove.app.get(HendelseService).lytt(async () => {
      if (ta) mellomledd.taBort();
    });
    const tell = () => prove.datakilde.query<object[]>('SELECT count(*) FROM oppgave');
    const forut = await tell();

    const svar = await fagsystem.opprett(bestilling({ mottakere: { personIdList: [nyPerson()] } }));
    ta = false;
    mellomledd.giTilbake();

    expect(svar.response.status).toBe(503);
    expect(await tell()).toEqual(forut);
  });
});
