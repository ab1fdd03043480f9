import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { median } from '../../bench/statistikk.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { malForsteTekst } from '../oppsett/forste-tekst.js';
import { forskyvning } from '../oppsett/forskyvning.js';
import { reise } from '../oppsett/vilkar.js';
import { harFokus } from '../oppsett/fokus.js';
import { portalreise, sperre, TELEFON } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

const PROGRAMMET = '**/assets/portal-*.js';
const FORSTE_TEKST_MS = 1_500;
const MALINGER = 5;
/** Up to 0.1 is called good. */
const STABILT = 0.05;

const ER_OVERTATT =
  'Object.keys(document.querySelector("h1")).some((navn) => navn.startsWith("__react"))';

/** Waits until the page answers, and not only shows. Our policy lets the browser evaluate nothing by itself. */
async function svarer(side: Page): Promise<void> {
  while (!(await side.evaluate<boolean>(ER_OVERTATT))) await setTimeout(50);
}

reise('forsiden før programmet er i gang', () => {
  const portal = portalreise();

  /** The front page as it was drawn; the program comes when the test lets it. */
  async function tegnet(valg: Parameters<typeof portal.nySide>[0] = {}) {
    const side = await portal.nySide(valg);
    const program = sperre();
    await side.route(PROGRAMMET, async (rute) => {
      await program.apnet;
      await rute.continue();
    });
    await side.goto('/', { waitUntil: 'commit' });
    await side.getByRole('heading', { level: 1 }).waitFor();
    return { side, slippTil: program.apne };
  }

  it('kan leses innen 1,5 sekunder på en langsom telefon', async () => {
    const tider: number[] = [];
    for (let nr = 0; nr < MALINGER; nr++) {
      const { ms, treghet } = await malForsteTekst(portal.nettleseren, portal.prove.adresse);
      // The goal is for an ordinary machine made four times slower, not for one that others are using.
      tider.push(ms / treghet);
    }

    expect(median(tider)).toBeLessThanOrEqual(FORSTE_TEKST_MS);
  }, 60_000);

  it.each(['nb-NO', 'nn-NO', 'en-GB', 'se-NO'])(
    'er den samme når programmet overtar, på %s',
    async (locale) => {
      const { side, slippTil } = await tegnet({ locale });
      const sprak = locale.slice(0, 2);
      const foer = await side.locator('#rot').innerHTML();
      const tittel = await side.title();
      await side.evaluate('document.querySelector("h1").sett = true');

      slippTil();
      await svarer(side);

      expect(await side.locator('#rot').innerHTML()).toBe(foer);
      expect(await side.title()).toBe(tittel);
      expect(await side.evaluate('document.querySelector("h1").sett')).toBe(true);
      expect(await side.locator(`html[lang=${sprak}]`).count()).toBe(1);
      await portal.erBra(side, `forside-tegnet-${sprak}`);
    },
  );

  it('lar den som alt står på knappen, bli stående', async () => {
    const { side, slippTil } = await tegnet();
    const knapp = side.getByRole('link', { name: 'Logg inn med ID-porten' });
    await knapp.focus();

    slippTil();
    await svarer(side);

    await harFokus(knapp);
  });

  it('lar den som ikke venter, logge inn', async () => {
    const { side, slippTil } = await tegnet();

    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    slippTil();

    await portal.velgPerson(side, vanlig.navn);
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
  });

  it('fører til innlogging også uten JavaScript', async () => {
    const side = await portal.nySide({ javaScriptEnabled: false });

    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();

    await side.getByText(vanlig.navn, { exact: true }).waitFor();
  });

  it.each([
    ['telefon', TELEFON],
    ['skjerm', { width: 1440, height: 900 }],
  ])('hopper ikke på %s når skriften og programmet kommer', async (_, viewport) => {
    const { side, slippTil } = await tegnet({ viewport });
    await setTimeout(500);
    slippTil();
    await svarer(side);
    await side.waitForLoadState('networkidle');

    expect(await forskyvning(side)).toBeLessThan(STABILT);
  });
});

reise('forsiden når programmet er i gang', () => {
  const portal = portalreise();

  it('spør ikke hvem som er logget inn, men merker at noen har gjort det', async () => {
    const side = await portal.nySide();
    const spurt: string[] = [];
    side.on('request', (foresporsel) => {
      if (foresporsel.url().endsWith('/meg')) spurt.push(foresporsel.url());
    });
    await side.goto('/');
    await svarer(side);
    await side.waitForLoadState('networkidle');
    expect(spurt).toEqual([]);
    const annen = await portal.loggetInn(vanlig.navn);
    await side.context().addCookies(await annen.context().cookies());

    await side.evaluate("window.dispatchEvent(new Event('visibilitychange'))");

    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
  });

  it('tatt vare på av nettleseren, spør den på nytt', async () => {
    const side = await portal.nySide();
    await side.goto('/');
    await svarer(side);
    const annen = await portal.loggetInn(vanlig.navn);

    await side.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
    expect(await side.locator('#rot').isVisible()).toBe(false);
    await side.context().addCookies(await annen.context().cookies());
    await side.evaluate(
      "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    );

    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
  });

  it('husker språket som er valgt, for den som ikke er logget inn', async () => {
    const side = await portal.nySide();
    await side.goto('/');
    await svarer(side);
    await side.getByRole('button', { name: 'Språk' }).click();
    await side.getByRole('button', { name: 'Davvisámegiella' }).click();
    await side.locator('html[lang=se]').waitFor();

    const sendt = await side.reload();

    expect(await sendt?.text()).toContain('Du bargamušat suohkanis');
    await svarer(side);
    expect(await side.locator('h1').innerText()).toBe('Du bargamušat suohkanis');
    const [kapsel] = await side.context().cookies();
    expect(kapsel).toMatchObject({ name: 'min-kommune-sprak', value: 'se', sameSite: 'Lax' });
  });
});
