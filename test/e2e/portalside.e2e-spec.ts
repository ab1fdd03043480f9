import { SIDER } from '../../src/felles/sider.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const FORSIDENS_ORD = {
  nb: 'Oppgavene dine fra kommunen',
  nn: 'Oppgåvene dine frå kommunen',
  en: 'Your tasks from the municipality',
  se: 'Du bargamušat suohkanis',
};
const UTEN_SKRIPT = {
  nb: /<noscript>\s*<p>Min kommune trenger JavaScript/,
  nn: /<noscript>\s*<p>Min kommune treng JavaScript/,
  en: /<noscript>\s*<p>Min kommune needs JavaScript/,
  se: /<noscript>\s*<p>Min kommune dárbbaša JavaScript/,
};
const BESKRIVELSE = {
  nb: /name="description" content="Når kommunen trenger/,
  nn: /name="description" content="Når kommunen treng noko/,
  en: /name="description" content="When your municipality/,
  se: /name="description" content="Go suohkan dárbbaša/,
};
const SPRAK = Object.keys(FORSIDENS_ORD) as (keyof typeof FORSIDENS_ORD)[];
const SESJON = '__Host-min-kommune=hemmelig';

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

  it.each([
    ['den som har en sesjon', '/', SESJON],
    ['den som ikke fikk logget inn', '/?innlogging=feilet', ''],
  ])('viser ikke forsiden til %s før det er spurt', async (_, sti, cookie) => {
    const side = await hent(sti, { cookie });

    expect(side).toContain('Henter siden');
    expect(side).not.toContain(FORSIDENS_ORD.nb);
    expect(side).not.toContain('/logg-inn');
  });

  it.each(SIDER)('er tegnet på %s, også for den som har en sesjon', async (sti) => {
    const adresse = sti.replace(/:\w+/, '00000000-0000-4000-8000-000000000000');

    const sider = await Promise.all([hent(adresse), hent(adresse, { cookie: SESJON })]);

    for (const side of sider) expect(side).toMatch(/<div id="rot" data-leser="\w+">.*<h1/);
  });

  it('er ikke tegnet der det ikke er noe, og snakker likevel leserens språk', async () => {
    const side = await hent('/finnes-ikke', { 'accept-language': 'nn' });

    expect(side).toContain('<html lang="nn"');
    expect(side).toContain('<div id="rot"></div>');
  });
});
