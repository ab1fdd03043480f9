import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { uuBrudd } from './axe.js';
import { bestilling, Fagsystem, type Endring } from './fagsystem.js';
import { startNettleser } from './start-nettleser.js';
import { startProveapp, type Proveapp } from './proveapp.js';

export const TELEFON = { width: 360, height: 780 };
export const SKJERM = { width: 1440, height: 900 };
/** Set it to a folder, and every state is kept there as a picture. */
const BILDER = process.env['SKJERMBILDER'];
const VAR_ELLER_SKOLENS = /^(http:\/\/localhost|data:|https:\/\/skole\.fjordvik\.example)/;

type Storrelse = NonNullable<BrowserContextOptions['viewport']>;

/** The portal in a browser, and what a journey through it needs. */
class Portalreise {
  prove!: Proveapp;
  fagsystem!: Fagsystem;
  /** What the browser called errors; a journey that causes some on purpose empties it. */
  readonly feil: string[] = [];
  nettleseren!: Browser;
  private readonly apne: BrowserContext[] = [];
  private readonly fremmede: string[] = [];

  async start(): Promise<void> {
    this.prove = await startProveapp();
    this.nettleseren = await startNettleser();
    if (BILDER) mkdirSync(BILDER, { recursive: true });
  }

  async forHverReise(): Promise<void> {
    // A token lasts two minutes, and all the journeys take longer.
    this.fagsystem = await Fagsystem.hos(this.prove);
  }

  async etterHverReise(): Promise<void> {
    await Promise.all(this.apne.splice(0).map((kontekst) => kontekst.close()));
    expect({ feil: this.feil.splice(0), fremmede: this.fremmede.splice(0) }).toEqual({
      feil: [],
      fremmede: [],
    });
  }

  async stopp(): Promise<void> {
    await this.nettleseren.close();
    await this.prove.stopp();
  }

  /** A browser of somebody's own. The school's page is served by the test. */
  async nySide(valg: BrowserContextOptions = {}): Promise<Page> {
    const kontekst = await this.nettleseren.newContext({
      baseURL: this.prove.adresse,
      locale: 'nb-NO',
      // What is opening is smaller than it will be, and a slow machine would be measuring that.
      reducedMotion: 'reduce',
      ...valg,
    });
    this.apne.push(kontekst);
    await kontekst.route('https://skole.fjordvik.example/**', (rute) =>
      rute.fulfill({ contentType: 'text/html', body: '<h1>Skolen</h1>' }),
    );
    return this.nyFane(kontekst);
  }

  /** One more tab of the same browser. */
  async nyFane(kontekst: BrowserContext): Promise<Page> {
    const side = await kontekst.newPage();
    side.setDefaultTimeout(10_000);
    side.on('pageerror', (en) => this.feil.push(en.message));
    side.on('console', (melding) => {
      // A refusal that the page expects and tells of is no fault of the page.
      if (melding.type() === 'error' && !melding.text().includes('status of 40')) {
        this.feil.push(melding.text());
      }
    });
    side.on('request', (foresporsel) => {
      const url = foresporsel.url();
      if (!VAR_ELLER_SKOLENS.test(url)) this.fremmede.push(url);
    });
    return side;
  }

  async velgPerson(side: Page, navn: string): Promise<void> {
    await side
      .getByRole('button')
      .filter({ has: side.getByText(navn, { exact: true }) })
      .click();
    const { port } = new URL(this.prove.adresse);
    await side.waitForURL((url) => url.port === port && !url.pathname.includes('sandkasse'));
  }

  async loggetInn(navn: string, valg: BrowserContextOptions = {}, sti = '/'): Promise<Page> {
    const side = await this.nySide(valg);
    await this.loggInn(side, navn, sti);
    return side;
  }

  async loggInn(side: Page, navn: string, sti = '/'): Promise<void> {
    await side.goto(sti);
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await this.velgPerson(side, navn);
    await side.getByRole('heading', { level: 1 }).waitFor();
    // The heading is there before it is known who is logged in.
    await side.locator('.logg-ut').first().waitFor();
  }

  /** A page of the administrators', by one who is asked to log in first. */
  async apneForvaltning(
    { navn }: { readonly navn: string },
    sti: string,
    viewport: Storrelse,
  ): Promise<Page> {
    const side = await this.loggetInn(navn, { viewport }, '/forvaltning');
    await side.goto(sti);
    await side.getByRole('heading', { level: 1 }).waitFor();
    return side;
  }

  gi(personIdList: string[], overstyrt: Endring = {}): Promise<string> {
    return this.fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...overstyrt }));
  }

  /** Every state is held against WCAG, light and dark, and against the narrowest screen. */
  async erBra(side: Page, navn: string): Promise<void> {
    const storrelse = side.viewportSize() ?? TELEFON;
    const valgt = await side.evaluate<'dark' | 'light'>(
      "matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'",
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await side.emulateMedia({ colorScheme });
      await this.avbild(side, `${navn}-${colorScheme}`);
      expect(await uuBrudd(side)).toEqual([]);
    }
    await side.emulateMedia({ colorScheme: valgt });
    for (const width of [storrelse.width, 320]) {
      await side.setViewportSize({ ...storrelse, width });
      const forBred = await side.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(forBred).toBeLessThanOrEqual(0);
    }
    await side.setViewportSize(storrelse);
  }

  /** On a phone and on a desktop. */
  async erBraIBegge(side: Page, navn: string): Promise<void> {
    const storrelse = side.viewportSize() ?? TELEFON;
    for (const en of [TELEFON, SKJERM]) {
      await side.setViewportSize(en);
      await this.erBra(side, navn);
    }
    await side.setViewportSize(storrelse);
  }

  /** A picture at phone and desktop width, where pictures are kept. */
  async avbild(side: Page, navn: string): Promise<void> {
    if (!BILDER) return;
    const storrelse = side.viewportSize() ?? TELEFON;
    for (const width of [360, 1440]) {
      await side.setViewportSize({ ...storrelse, width });
      await side.screenshot({ path: `${BILDER}/${navn}-${width}.png`, fullPage: true });
    }
    await side.setViewportSize(storrelse);
  }
}

/** To be called in a `describe`: one product and one browser for all its journeys. */
export function portalreise(): Portalreise {
  const reise = new Portalreise();
  beforeAll(() => reise.start());
  beforeEach(() => reise.forHverReise());
  afterEach(() => reise.etterHverReise());
  afterAll(() => reise.stopp());
  return reise;
}

/** A gate that the test opens; what waits for it goes on then. */
export function sperre(): { readonly apnet: Promise<void>; readonly apne: () => void } {
  let apne = (): void => undefined;
  const apnet = new Promise<void>((ferdig) => {
    apne = ferdig;
  });
  return { apnet, apne: () => apne() };
}
