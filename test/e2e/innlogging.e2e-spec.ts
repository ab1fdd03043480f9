import { jest } from '@jest/globals';
import { OidcKlient } from '../../src/tilgang/oidc-klient.js';
import { SesjonService } from '../../src/tilgang/sesjon.service.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const SOK = '/min-kommune/api/v1/innbygger/oppgaver/sok';
const MEG = '/min-kommune/api/v1/innbygger/meg';

describe('innloggingen', () => {
  let prove: Proveapp;
  let kari: string;
  let ola: string;
  beforeAll(async () => {
    prove = await startProveapp();
    [kari, ola] = prove.klar.personer.map(({ personId }) => personId) as [string, string];
  });
  afterAll(() => prove.stopp());

  const nyBruker = (): Portalbruker => new Portalbruker(prove.adresse);
  const status = async (bruker: Portalbruker): Promise<string> => {
    const { data, error } = await bruker.api().GET(MEG);
    return data?.personId ?? error?.errorCode ?? '';
  };
  const sok = (bruker: Portalbruker, hoder?: Record<string, string>) =>
    bruker.api(hoder).POST(SOK, { params: { query: { sprak: 'nb' } } });

  it('gir en sesjon der nettleseren bare har en hemmelighet', async () => {
    const bruker = nyBruker();

    await bruker.loggInn(kari);

    expect(await status(bruker)).toBe(`${kari.slice(0, 6)} *****`);
    const kapsel = bruker.satt.find((en) => en.startsWith('__Host-min-kommune='));
    expect(kapsel).toMatch(
      /^__Host-min-kommune=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('fører tilbake dit man skulle, og aldri bort fra oss', async () => {
    const til = '/oppgave/8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815';

    const hjemme = await nyBruker().loggInn(kari, til);
    const fremmed = await nyBruker().loggInn(kari, '//ond.example/');

    expect(hjemme.adresse.href).toBe(prove.adresse + til);
    expect(fremmed.adresse.href).toBe(`${prove.adresse}/`);
  });

  it('ber ID-porten snakke språket leseren har valgt', async () => {
    const start = jest.spyOn(prove.app.get(OidcKlient), 'start');

    await fetch(`${prove.adresse}/logg-inn`, {
      headers: { cookie: 'min-kommune-sprak=se', 'accept-language': 'en' },
      redirect: 'manual',
    });

    expect(start).toHaveBeenCalledWith('se');
    start.mockRestore();
  });

  it('kan være i gang i to faner på én gang', async () => {
    const bruker = nyBruker();
    const faner = [await bruker.apneIdporten('/personvern'), await bruker.apneIdporten('/gjort')];
    const svar: URL[] = [];
    for (const { adresse } of faner) svar.push(await svarFra(bruker, adresse, kari));

    const landinger = [await bruker.ga(svar[0]!), await bruker.ga(svar[1]!)];

    expect(landinger.map(({ adresse }) => adresse.pathname)).toEqual(['/personvern', '/gjort']);
    expect(await status(bruker)).toContain('*****');
    expect([...bruker.kapsler.keys()].filter((navn) => navn.includes('innlogging'))).toEqual([]);
  });

  it('husker hvor man skulle når den ikke lyktes', async () => {
    const [feilet, avbrutt] = [nyBruker(), nyBruker()];
    const retur = await tilReturadressen(feilet, kari, '/gjort');
    retur.searchParams.set('iss', 'https://ond.example');

    const landinger = [
      await feilet.ga(retur),
      await avbrutt.velg(await avbrutt.apneIdporten('/gjort'), ''),
    ];

    expect(landinger.map(({ adresse }) => adresse.search)).toEqual([
      '?innlogging=feilet&retur=%2Fgjort',
      '?innlogging=avbrutt&retur=%2Fgjort',
    ]);
  });

  it('som ingen har begynt, kan ikke avbrytes', async () => {
    const landing = await nyBruker().ga(
      `${prove.adresse}/logg-inn/retur?error=access_denied&state=gjettet`,
    );

    expect(landing.adresse.search).toBe('?innlogging=feilet');
  });

  it.each([
    ['ID-tokenet har en annen nonce', "nonce = 'en-annen'"],
    ['det har gått mer enn ti minutter', "utloper = now() - interval '1 second'"],
  ])('fullføres ikke når %s', async (_, endret) => {
    const bruker = nyBruker();
    const retur = await tilReturadressen(bruker, kari);
    await prove.datakilde.query(`UPDATE innlogging SET ${endret}`);

    const landing = await bruker.ga(retur);

    expect(landing.adresse.search).toBe('?innlogging=feilet');
    expect(bruker.sesjonskapsel()).toBeUndefined();
  });

  it('begynner ikke av et spørsmål om hoder, og legges ikke igjen noe sted', async () => {
    const hode = await fetch(`${prove.adresse}/logg-inn`, { method: 'HEAD', redirect: 'manual' });
    const inn = await fetch(`${prove.adresse}/logg-inn`, { redirect: 'manual' });

    expect(hode.status).toBe(404);
    expect(inn.status).toBe(303);
    expect(inn.headers.get('cache-control')).toBe('no-store');
  });

  it('rydder bort det som er utløpt, også når mange logger inn igjen samtidig', async () => {
    const sesjoner = prove.app.get(SesjonService);
    const igjen = (tidligere?: string) =>
      sesjoner.opprett({ personnummer: kari, sid: undefined, idToken: 'x' }, tidligere);
    const utlopt = "SET utloper = now() - interval '1 second'";
    await nyBruker().apneIdporten();

    for (let runde = 0; runde < 4; runde++) {
      const gamle = await Promise.all([igjen(), igjen(), igjen(), igjen()]);
      await prove.datakilde.query(`UPDATE sesjon ${utlopt}`);
      await Promise.all(gamle.map(igjen));
    }
    await prove.datakilde.query(`UPDATE sesjon ${utlopt}`);
    await prove.datakilde.query(`UPDATE innlogging ${utlopt}`);
    await nyBruker().loggInn(kari);

    const [rad] = await prove.datakilde.query<object[]>(
      `SELECT (SELECT count(*) FROM sesjon)::int AS sesjoner,
         (SELECT count(*) FROM innlogging)::int AS innlogginger`,
    );
    expect(rad).toEqual({ sesjoner: 1, innlogginger: 0 });
  });

  it.each([
    ['state', (adresse: URL) => adresse.searchParams.set('state', 'forfalsket')],
    ['iss', (adresse: URL) => adresse.searchParams.set('iss', 'https://ond.example')],
    ['code', (adresse: URL) => adresse.searchParams.set('code', 'gjettet')],
  ])('avviser forfalsket %s', async (_, forfalsk) => {
    const bruker = nyBruker();
    const retur = await tilReturadressen(bruker, kari);

    forfalsk(retur);
    const landing = await bruker.ga(retur);

    expect(landing.adresse.search).toBe('?innlogging=feilet');
    expect(bruker.sesjonskapsel()).toBeUndefined();
  });

  it('tar imot samme svar én gang, og i nettleseren der det ble begynt', async () => {
    const bruker = nyBruker();
    const retur = await tilReturadressen(bruker, kari);
    const tyv = nyBruker();
    const stjalet = await tyv.ga(retur);
    const forste = await bruker.ga(retur);
    const tilbakeknapp = await bruker.ga(retur);
    bruker.kapsler.delete('__Host-min-kommune/');
    const igjen = await bruker.ga(retur);

    expect(stjalet.adresse.search).toBe('?innlogging=feilet');
    expect(forste.adresse.pathname + forste.adresse.search).toBe('/');
    expect(tilbakeknapp.adresse.pathname + tilbakeknapp.adresse.search).toBe('/');
    expect(igjen.adresse.search).toBe('?innlogging=feilet');
  });

  it('sier fra når den blir avbrutt', async () => {
    const bruker = nyBruker();

    const landing = await bruker.velg(await bruker.apneIdporten(), '');

    expect(landing.adresse.search).toBe('?innlogging=avbrutt');
  });

  it('gir en ny hemmelighet hver gang, og den forrige er verdiløs', async () => {
    const bruker = nyBruker();
    await bruker.loggInn(kari);
    const gammel = nyBruker();
    for (const [navn, kapsel] of bruker.kapsler) gammel.kapsler.set(navn, kapsel);
    const merke = async () => (await bruker.api().GET(MEG)).data?.sesjon?.merke;
    const forrige = await merke();

    await bruker.apneIdporten();

    expect(bruker.sesjonskapsel()).not.toBe(gammel.sesjonskapsel());
    expect(await status(gammel)).toBe('SESJON_UTLOPT');
    expect(await status(bruker)).toContain('*****');
    expect(await merke()).not.toBe(forrige);
  });

  it('varer i 30 minutter uten aktivitet og to timer i alt', async () => {
    const bruker = nyBruker();
    await bruker.loggInn(kari);
    const flytt = (kolonne: string, tid: string) =>
      prove.datakilde.query(`UPDATE sesjon SET ${kolonne} = now() + interval '${tid}'`);

    await flytt('sist_brukt', '-29 minutes 50 seconds');
    const brukt = await bruker.api().GET(MEG);
    await flytt('utloper', '5 minutes');
    const snartOver = await bruker.api().GET(MEG);
    await flytt('utloper', '-1 second');
    const over = await status(bruker);
    await flytt('utloper', '1 hour');
    await flytt('sist_brukt', '-30 minutes -1 second');
    const glemt = await status(bruker);

    expect(brukt.data?.sesjon).toMatchObject({ sekunderUtenAktivitet: 1_800 });
    expect(snartOver.data?.sesjon?.merke).toBe(brukt.data?.sesjon?.merke);
    expect(snartOver.data?.sesjon?.sekunderIgjen).toBeLessThanOrEqual(300);
    expect(snartOver.data?.sesjon?.sekunderUtenAktivitet).toBeLessThanOrEqual(300);
    expect([over, glemt]).toEqual(['SESJON_UTLOPT', 'SESJON_UTLOPT']);
  });

  it.each([
    ['en endret hemmelighet', '__Host-min-kommune=endret'],
    ['en annen lengde', `__Host-min-kommune=${'A'.repeat(5_000)}`],
    ['NUL og hermetegn', '__Host-min-kommune="%00"'],
  ])('slipper ikke inn %s', async (_, verdi) => {
    const bruker = nyBruker();
    bruker.kapsler.set('__Host-min-kommune/', { verdi, sti: '/' });

    expect(await status(bruker)).toBe('SESJON_UTLOPT');
  });

  it.each([
    ['uten hodet vårt', (rot: string) => ({ origin: rot })],
    ['fra en annen side', () => ({ origin: 'https://ond.example', 'x-min-kommune': '1' })],
    ['uten opphav', () => ({ 'x-min-kommune': '1' })],
  ])('godtar ikke noe som endrer, %s', async (_, hoder) => {
    const bruker = nyBruker();
    await bruker.loggInn(ola);

    const svar = await bruker
      .api(hoder(prove.adresse))
      .PUT('/min-kommune/api/v1/innbygger/innstillinger', { body: { sprak: 'se' } });

    expect(svar.error?.errorCode).toBe('FREMMED_AVSENDER');
    expect((await bruker.api().GET(MEG)).data?.sprak).toBeUndefined();
  });

  it('er over både her og i ID-porten når man logger ut', async () => {
    const bruker = nyBruker();
    await bruker.loggInn(kari);
    const kopi = nyBruker();
    for (const [navn, kapsel] of bruker.kapsler) kopi.kapsler.set(navn, kapsel);

    const landing = await bruker.loggUt();
    expect(bruker.sesjonskapsel()).toBeUndefined();
    const igjen = await bruker.apneIdporten();

    expect(landing.adresse.pathname).toBe('/logget-ut');
    expect(await status(kopi)).toBe('SESJON_UTLOPT');
    expect(igjen.adresse.pathname).toContain('/velg/');
  });

  it('kan ikke avsluttes av andres sider', async () => {
    const bruker = nyBruker();
    await bruker.loggInn(kari);

    await bruker.send(new URL('/logg-ut', prove.adresse), {}, { origin: 'https://ond.example' });

    expect(await status(bruker)).toContain('*****');
  });

  it('er over når ID-porten sier fra i en ramme, uten kapsel og bare for den det gjelder', async () => {
    const [bruker, annen] = [nyBruker(), nyBruker()];
    await bruker.loggInn(kari);
    await annen.loggInn(ola);
    const [{ sid }] = await prove.datakilde.query<[{ sid: string }]>(
      'SELECT sid FROM sesjon JOIN person ON person.id = person_id ORDER BY sist_brukt DESC OFFSET 1 LIMIT 1',
    );
    const iss = `${prove.adresse}/sandkasse/idporten`;
    const frontkanal = (sporring: Record<string, string>) =>
      fetch(`${prove.adresse}/logg-ut/frontkanal?${new URLSearchParams(sporring)}`);

    await frontkanal({ iss: 'https://ond.example', sid });
    await frontkanal({ iss });
    const forblir = await status(bruker);
    const svar = await frontkanal({ iss, sid });

    expect(forblir).toContain('*****');
    expect(await status(bruker)).toBe('SESJON_UTLOPT');
    expect(await status(annen)).toContain('*****');
    expect(svar.headers.get('x-frame-options')).toBeNull();
    expect(svar.headers.get('content-security-policy')).toContain(
      'frame-ancestors http://localhost',
    );
  });

  it('går ikke foran et token: med begge er det tokenet som gjelder', async () => {
    const bruker = nyBruker();
    await bruker.loggInn(kari);

    const svar = await sok(bruker, { authorization: 'Bearer a.b.c' });

    expect(svar.error?.errorCode).toBe('UGYLDIG_TOKEN');
  });

  it('skriver ingen fødselsnummer, hemmeligheter eller tokener i loggen', async () => {
    const bruker = nyBruker();
    await bruker.loggInn(kari);
    await bruker.loggUt();

    const logg = prove.logg.join('');

    expect(logg).not.toContain(kari);
    expect(logg).not.toMatch(/eyJ|code=|id_token=/);
  });

  /** The address that ID-porten sends the browser back to, not yet visited. */
  const tilReturadressen = async (bruker: Portalbruker, personId: string, retur?: string) =>
    svarFra(bruker, (await bruker.apneIdporten(retur)).adresse, personId);

  async function svarFra(bruker: Portalbruker, liste: URL, personId: string): Promise<URL> {
    let svar = await bruker.send(liste, { personId });
    for (;;) {
      const neste = new URL(svar.headers.get('location') ?? '', liste);
      if (neste.pathname === '/logg-inn/retur') return neste;
      svar = await bruker.send(neste);
    }
  }
});
