import { BAK_INNLOGGING, erBakInnlogging, SIDER } from '../../src/felles/sider.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const FORSIDENS_ORD = {
  nb: 'Oppgavene dine fra kommunen',
  nn: 'Oppgåvene dine frå kommunen',
  en: 'Your tasks from the municipality',
  se: 'Du bargamušat suohkanis',
};
const UTEN_SKRIPT = {
  nb: /<noscript>\s*<p class="uten-skript">Min kommune trenger JavaScript/,
  nn: /<noscript>\s*<p class="uten-skript">Min kommune treng JavaScript/,
  en: /<noscript>\s*<p class="uten-skript">Min kommune needs JavaScript/,
  se: /<noscript>\s*<p class="uten-skript">Min kommune dárbbaša JavaScript/,
};
const BESKRIVELSE = {
  nb: /name="description" content="Når kommunen trenger/,
  nn: /name="description" content="Når kommunen treng noko/,
  en: /name="description" content="When your municipality/,
  se: /name="description" content="Go suohkan dárbbaša/,
};
const SPRAK = Object.keys(FORSIDENS_ORD) as (keyof typeof FORSIDENS_ORD)[];

describe('siden slik serveren sender den', () => {
  let prove: Proveapp;
  beforeAll(async () => {
    prove = await startProveapp();
  });
  afterAll(() => prove.stopp());

  const hent = async (sti: string, hoder: Record<string, string> = {}): Promise<string> =>
    (await fetch(prove.adresse + sti, { headers: { accept: 'text/html', ...hoder } })).text();

  it.each(SPRAK)('har forsidens ord på %s når nettleseren ber om det', async (sprak) => {
    const side = await hent('/', { 'accept-language': sprak });

    expect(side).toContain(`<html lang="${sprak}"`);
    expect(side).toContain(`<title>${FORSIDENS_ORD[sprak]} – Min kommune</title>`);
    expect(side).toMatch(new RegExp(`<h1[^>]*>${FORSIDENS_ORD[sprak]}</h1>`));
    expect(side).toContain('href="/logg-inn?retur=%2F"');
    expect(side).toContain(`/assets/${sprak}-`);
    expect(side).toMatch(UTEN_SKRIPT[sprak]);
    expect(side).toMatch(BESKRIVELSE[sprak]);
    expect(side).toContain('<meta name="sandkasse" content="true">');
    expect(side).toContain('<p class="sandkasse">');
  });

  it.each([
    ['det som er valgt, foran det nettleseren ber om', 'min-kommune-sprak=se', 'en', 'se'],
    ['bokmål til den som ber om et annet', '', 'de', 'nb'],
    ['det nettleseren ber om, når valget ikke finnes', 'min-kommune-sprak=xx', 'nn', 'nn'],
  ] as const)('har %s', async (_, cookie, onsket, sprak) => {
    const side = await hent('/', { cookie, 'accept-language': onsket });

    expect(side).toContain(FORSIDENS_ORD[sprak]);
  });

  it('viser ikke forsiden til den som har en sesjon, før det er spurt hvem det er', async () => {
    const side = await hent('/', await innlogget(prove));

    expect(side).toContain('Henter siden');
    expect(side).not.toContain(FORSIDENS_ORD.nb);
  });

  it('viser ikke forsiden til den som ikke fikk logget inn, før nettleseren sier hvorfor', async () => {
    const side = await hent('/?innlogging=feilet');

    expect(side).toContain('Henter siden');
    expect(side).not.toContain('/logg-inn');
  });

  it('er forsiden for den som har en sesjon som er over', async () => {
    const hoder = await innlogget(prove);
    await prove.datakilde.query("UPDATE sesjon SET sist_brukt = now() - interval '31 minutes'");

    const side = await hent('/', hoder);

    expect(side).toContain(FORSIDENS_ORD.nb);
  });

  it('er forsiden for den som har vært innlogget så lenge som det går an', async () => {
    const hoder = await innlogget(prove);
    await prove.datakilde.query("UPDATE sesjon SET utloper = now() - interval '1 second'");

    expect(await hent('/', hoder)).toContain(FORSIDENS_ORD.nb);
  });

  it('holder ikke en sesjon i live', async () => {
    const hoder = await innlogget(prove);
    await prove.datakilde.query("UPDATE sesjon SET sist_brukt = now() - interval '29 minutes'");

    await hent('/', hoder);

    const [rad] = await prove.datakilde.query<{ gammel: boolean }[]>(
      "SELECT bool_or(sist_brukt < now() - interval '28 minutes') AS gammel FROM sesjon",
    );
    expect(rad?.gammel).toBe(true);
  });

  it.each(SIDER)('er tegnet på %s for den som har en sesjon', async (sti) => {
    const side = await hent(adressen(sti), await innlogget(prove));

    expect(side).toMatch(/<div id="rot" data-leser="ukjent">.*<h1/);
  });

  it.each(SIDER.filter((sti) => !erBakInnlogging(sti)))(
    'er tegnet på %s for den som ikke har det',
    async (sti) => {
      const side = await hent(adressen(sti));

      expect(side).toMatch(/<div id="rot" data-leser="ute">.*<h1/);
    },
  );

  it.each(BAK_INNLOGGING)('er ikke noe på %s for den som ikke er logget inn', async (sti) => {
    const adresse = `${adressen(sti)}?side=2`;

    for (const cookie of ['', '__Host-min-kommune=gjettet']) {
      const svar = await fetch(prove.adresse + adresse, {
        headers: { accept: 'text/html', cookie },
        redirect: 'manual',
      });
      expect(svar.status).toBe(303);
      expect(svar.headers.get('location')).toBe(`/logg-inn?retur=${encodeURIComponent(adresse)}`);
      expect(svar.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['/Personvern', '/personvern'],
    ['/gjort/?side=2', '/gjort?side=2'],
    ['//', '/'],
  ])('på %s er den på %s', async (skrevet, adresse) => {
    const svar = await fetch(prove.adresse + skrevet, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });

    expect([svar.status, svar.headers.get('location')]).toEqual([308, adresse]);
  });

  it.each(['/oppgave/', '/oppgave/%E0', '/%', '/oppgave/to ord', `/oppgave/${'a'.repeat(300)}`])(
    'sier med ord at det ikke er noe på %s',
    async (sti) => {
      const svar = await fetch(prove.adresse + sti, { headers: { accept: 'text/html' } });

      expect([400, 404]).toContain(svar.status);
      expect(await svar.text()).toMatch(/<div id="rot" data-leser="ute">.*Vi finner ikke siden/);
    },
  );

  it('sier ikke hvem som leser der det ikke er noe, før det er spurt', async () => {
    expect(await hent('/finnes-ikke', await innlogget(prove))).toContain('data-leser="ukjent"');
  });

  it.each([
    ['nn', 'Vi finn ikkje sida'],
    ['en', 'We cannot find the page'],
  ])('sier på %s at det ikke er noe der det ikke er noe', async (sprak, ord) => {
    const side = await hent('/finnes-ikke', { 'accept-language': sprak });

    expect(side).toContain(`<html lang="${sprak}"`);
    expect(side).toContain(`<title>${ord} – Min kommune</title>`);
    expect(side).toMatch(new RegExp(`<h1[^>]*>${ord}</h1>`));
  });
});

const adressen = (sti: string): string =>
  sti.replace(/:\w+/, '00000000-0000-4000-8000-000000000000');

/** What the browser of one who is logged in says. */
async function innlogget({ adresse, klar }: Proveapp): Promise<Record<string, string>> {
  const bruker = new Portalbruker(adresse);
  await bruker.loggInn(klar.personer[0]?.personId ?? '');
  return { cookie: bruker.sesjonskapsel() ?? '' };
}
