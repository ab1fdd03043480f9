import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { uuBrudd } from '../oppsett/axe.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { chromiumSti, startNettleser } from '../oppsett/nettleser.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

/** Without a Chromium there is no journey; `npm test` says so at its end. */
const reise = chromiumSti ? describe : describe.skip;
const TELEFON = { width: 360, height: 780 };
const SKOLEN = 'https://skole.fjordvik.example/samtykke';
/** Set it to a folder, and every state is kept there as a picture. */
const BILDER = process.env['SKJERMBILDER'];

const { vanlig, foresattHodan, foresattErik, ingenOppgaver, nynorsk } = testpersoner;

reise('portalen', () => {
  let prove: Proveapp;
  let fagsystem: Fagsystem;
  let nettleser: Browser;
  const apne: BrowserContext[] = [];
  const feil: string[] = [];
  const fremmede: string[] = [];

  beforeAll(async () => {
    prove = await startProveapp();
    nettleser = await startNettleser();
    if (BILDER) mkdirSync(BILDER, { recursive: true });
  });
  beforeEach(async () => {
    // A token lasts two minutes, and all the journeys take longer.
    fagsystem = await Fagsystem.hos(prove);
  });
  afterEach(async () => {
    await Promise.all(apne.splice(0).map((kontekst) => kontekst.close()));
    expect({ feil: feil.splice(0), fremmede: fremmede.splice(0) }).toEqual({
      feil: [],
      fremmede: [],
    });
  });
  afterAll(async () => {
    await nettleser.close();
    await prove.stopp();
  });

  /** A browser of somebody's own. The school's page is served by the test. */
  async function nySide(valg: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const kontekst = await nettleser.newContext({
      baseURL: prove.adresse,
      locale: 'nb-NO',
      ...valg,
    });
    apne.push(kontekst);
    await kontekst.route('https://skole.fjordvik.example/**', (rute) =>
      rute.fulfill({ contentType: 'text/html', body: '<h1>Skolen</h1>' }),
    );
    const side = await kontekst.newPage();
    side.setDefaultTimeout(10_000);
    side.on('pageerror', (en) => feil.push(en.message));
    side.on('console', (melding) => {
      // A refusal that the page expects and tells of is no fault of the page.
      if (melding.type() === 'error' && !melding.text().includes('status of 40')) {
        feil.push(melding.text());
      }
    });
    side.on('request', (foresporsel) => {
      const url = foresporsel.url();
      if (!/^(http:\/\/localhost|data:|https:\/\/skole\.fjordvik\.example)/.test(url)) {
        fremmede.push(url);
      }
    });
    return side;
  }

  async function velgPerson(side: Page, navn: string): Promise<void> {
    await side
      .getByRole('button')
      .filter({ has: side.getByText(navn, { exact: true }) })
      .click();
    await side.waitForURL(
      (url) => url.port === new URL(prove.adresse).port && !url.pathname.includes('sandkasse'),
    );
  }
  async function loggetInn(navn: string, valg: Parameters<typeof nySide>[0] = {}): Promise<Page> {
    const side = await nySide(valg);
    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await velgPerson(side, navn);
    await side.getByRole('heading', { level: 1 }).waitFor();
    return side;
  }
  const gi = (personIdList: string[], overstyrt: Endring = {}): Promise<string> =>
    fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...overstyrt }));

  const i = (dager: number): string =>
    new Date(Date.now() + dager * 86_400_000).toISOString().slice(0, 10);

  /** Every state is held against WCAG, and against the narrowest screen. */
  async function erBra(side: Page, navn: string): Promise<void> {
    if (BILDER) await side.screenshot({ path: `${BILDER}/${navn}.png`, fullPage: true });
    expect(await uuBrudd(side)).toEqual([]);
    const storrelse = side.viewportSize() ?? TELEFON;
    for (const width of [storrelse.width, 320]) {
      await side.setViewportSize({ ...storrelse, width });
      const forBred = await side.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(forBred).toBeLessThanOrEqual(0);
    }
    await side.setViewportSize(storrelse);
  }

  it('fører fra forsiden gjennom innlogging til oppgaven, til skolen og tilbake, og ser at den er gjort', async () => {
    const id = await gi([vanlig.personId], { frist: i(1), tittel: 'Samtykke til skoletur' });
    const side = await nySide({ viewport: TELEFON });

    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
    await erBra(side, 'forside');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await velgPerson(side, vanlig.navn);
    const kort = side.getByRole('listitem').filter({ hasText: 'Samtykke til skoletur' });
    await kort.waitFor();
    expect(await kort.innerText()).toContain('Frist i morgen');
    expect(await kort.innerText()).toContain('Fjordvik kommune');
    await erBra(side, 'liste');
    await kort.getByRole('link').click();
    await side.getByRole('heading', { level: 1, name: 'Samtykke til skoletur' }).waitFor();
    expect(await side.title()).toBe('Samtykke til skoletur – Min kommune');
    expect(await side.getByText('Du går videre til').innerText()).toContain(
      'skole.fjordvik.example',
    );
    await erBra(side, 'oppgave');
    await side.getByRole('link', { name: 'Gi samtykke' }).click();
    await side.waitForURL(SKOLEN);
    await fagsystem.settStatus(id, vanlig.personId);
    await side.goBack();

    await side.getByText('Gjort', { exact: true }).first().waitFor();
    expect(await side.getByRole('link', { name: 'Gi samtykke' }).count()).toBe(0);
    await erBra(side, 'oppgave-gjort');
    await side.goto('/gjort');
    await side.getByRole('link', { name: 'Samtykke til skoletur' }).waitFor();
    await erBra(side, 'gjort');
  });

  it('lar to foresatte gjøre hver sin del, og sier hvor mange, aldri hvem', async () => {
    const id = await gi([foresattHodan.personId, foresattErik.personId], {
      tittel: 'Foreldresamtykke',
      kanBekreftesAvInnbygger: true,
      utfortKriterie: 'ALL',
    });
    const hodan = await loggetInn(foresattHodan.navn);
    const erik = await loggetInn(foresattErik.navn);
    await erik.goto(`/oppgave/${id}`);
    await erik.getByText('0 av 2 har gjort sin del').waitFor();

    await hodan.goto(`/oppgave/${id}`);
    await hodan.getByRole('button', { name: 'Marker som gjort' }).click();
    await hodan.getByRole('dialog', { name: 'Har du gjort dette?' }).waitFor();
    await erBra(hodan, 'bekreft');
    await hodan.getByRole('button', { name: 'Ja, marker som gjort' }).click();
    await hodan.getByRole('heading', { name: 'Oppgaven er markert som gjort' }).waitFor();
    await erBra(hodan, 'kvittering');
    await erik.reload();
    await erik.getByText('1 av 2 har gjort sin del').waitFor();

    expect(await erik.content()).not.toContain('Hodan');
    expect((await fagsystem.hent(id)).data).toMatchObject({ oppgavestatus: 'AKTIV' });
  });

  it('sier at en annen har gjort det, og at man ikke trenger å gjøre noe', async () => {
    const id = await gi([foresattHodan.personId, foresattErik.personId], { utfortKriterie: 'ANY' });
    await fagsystem.settStatus(id, foresattHodan.personId);

    const erik = await loggetInn(foresattErik.navn, { colorScheme: 'dark' });
    await erik.goto(`/oppgave/${id}`);

    await erik.getByText('En annen har gjort dette. Du trenger ikke gjøre noe.').first().waitFor();
    expect(await erik.getByRole('link', { name: 'Gi samtykke' }).count()).toBe(0);
    await erBra(erik, 'gjort-av-annen-mork');
  });

  it('viser at fristen har gått ut, og det som står i en oppgave, som tekst og ikke som kode', async () => {
    const id = await gi([vanlig.personId], {
      tittel: '<img src=x onerror=alert(1)>',
      beskrivelse: '<script>alert(1)</script> Hei',
      frist: i(2),
    });
    await prove.datakilde.query('UPDATE oppgave SET frist = $2 WHERE id = $1', [id, i(-3)]);

    const side = await loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);

    await side.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await side.getByText('Fristen gikk ut').first().innerText()).toContain(
      'Fristen gikk ut',
    );
    expect(await side.locator('main img, main script').count()).toBe(0);
    await erBra(side, 'frist-ute');
  });

  it('gjør ikke en farlig adresse til en lenke', async () => {
    const id = await gi([vanlig.personId]);
    await prove.datakilde.query("UPDATE oppgave SET url = 'javascript:alert(1)' WHERE id = $1", [
      id,
    ]);

    const side = await loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);

    await side.getByText('Lenken i denne oppgaven er ikke trygg').waitFor();
    expect(await side.locator('a[href^="javascript"]').count()).toBe(0);
  });

  it('fører den som følger en lenke til en oppgave, dit etter innloggingen', async () => {
    const id = await gi([vanlig.personId], { tittel: 'Bekreft barnehageplassen' });
    const side = await nySide();

    await side.goto(`/oppgave/${id}`);
    await velgPerson(side, vanlig.navn);

    await side.getByRole('heading', { level: 1, name: 'Bekreft barnehageplassen' }).waitFor();
    expect(new URL(side.url()).pathname).toBe(`/oppgave/${id}`);
    await side.goto('/');
    await side.getByRole('link', { name: 'Bekreft barnehageplassen' }).click();
    await side.getByRole('heading', { level: 1, name: 'Bekreft barnehageplassen' }).waitFor();
    await side.goBack();
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
  });

  it('har ord for alt som ikke er en oppgave', async () => {
    const side = await loggetInn(ingenOppgaver.navn, { viewport: TELEFON });

    await side.getByText('Du har ingenting å gjøre nå.').waitFor();
    await erBra(side, 'ingenting');
    await side.goto('/oppgave/00000000-0000-4000-8000-000000000000');
    await side.getByRole('heading', { name: 'Vi finner ikke oppgaven' }).waitFor();
    await erBra(side, 'oppgave-borte');
    await side.goto('/en/side/som/ikke/finnes');
    await side.getByRole('heading', { name: 'Vi finner ikke siden' }).waitFor();
    await erBra(side, 'ukjent-side');
    for (const [sti, navn] of [
      ['/tilgjengelighet', 'Tilgjengelighet'],
      ['/personvern', 'Personvern og informasjonskapsler'],
    ] as const) {
      await side.goto(sti);
      await side.getByRole('heading', { level: 1, name: navn }).waitFor();
      await erBra(side, sti.slice(1));
    }
  });

  it('sier fra når tjenesten er borte, og kommer seg når den er tilbake', async () => {
    const side = await loggetInn(vanlig.navn);
    await side.route('**/oppgaver/sok*', (rute) => rute.abort());

    await side.goto('/gjort');
    await side.getByRole('button', { name: 'Prøv igjen' }).waitFor();
    await erBra(side, 'feil');
    await side.unroute('**/oppgaver/sok*');
    await side.getByRole('button', { name: 'Prøv igjen' }).click();

    await side.getByRole('heading', { level: 1, name: 'Oppgaver som er gjort' }).waitFor();
    expect(await side.getByRole('button', { name: 'Prøv igjen' }).count()).toBe(0);
    feil.splice(0);
  });

  it('sier fra når man er uten nett, og når man har det igjen', async () => {
    const side = await loggetInn(vanlig.navn);

    await side.context().setOffline(true);
    await side.getByText('Du er uten nett.').waitFor();
    await erBra(side, 'uten-nett');
    await side.context().setOffline(false);

    await side.getByText('Du er uten nett.').waitFor({ state: 'hidden' });
    feil.splice(0);
  });

  it('skriver en oppgave ut på én ren side', async () => {
    const id = await gi([vanlig.personId], { tittel: 'Bekreft barnehageplassen', frist: i(3) });
    const side = await loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('heading', { level: 1, name: 'Bekreft barnehageplassen' }).waitFor();

    const pdf = (await side.pdf()).toString('latin1');
    await side.emulateMedia({ media: 'print' });

    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await side.getByRole('button', { name: 'Logg ut' }).isVisible()).toBe(false);
    expect(await side.getByText('Bekreft barnehageplassen').first().isVisible()).toBe(true);
  });

  it('snakker fire språk, husker valget, og sier hvilket språk siden er på', async () => {
    const side = await loggetInn(nynorsk.navn);

    for (const [navn, kode] of [
      ['English', 'en'],
      ['Davvisámegiella', 'se'],
      ['Nynorsk', 'nn'],
    ] as const) {
      await side.locator('header').getByRole('button').first().click();
      await side.getByText(navn).first().click();
      await side.locator(`html[lang=${kode}]`).waitFor();
      await erBra(side, `sprak-${kode}`);
    }
    await side.reload();
    await side.locator('html[lang=nn]').waitFor();
  });

  it('sier fra før sesjonen er over, kan forlenge den, og mister ikke veien tilbake', async () => {
    const id = await gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('button', { name: 'Marker som gjort' }).click();
    await prove.datakilde.query("UPDATE sesjon SET utloper = now() - interval '1 second'");

    await side.getByRole('button', { name: 'Ja, marker som gjort' }).click();
    await side.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
    await erBra(side, 'sesjon-utlopt');
    expect((await fagsystem.hent(id)).data?.oppgavestatus).toBe('AKTIV');
    await side.getByRole('link', { name: 'Logg inn igjen' }).click();
    await side.waitForURL(
      (url) => url.pathname.includes('velg') || url.pathname.includes('/oppgave/'),
    );
    if (side.url().includes('velg')) await velgPerson(side, vanlig.navn);

    await side.getByRole('button', { name: 'Marker som gjort' }).waitFor();
    expect(new URL(side.url()).pathname).toBe(`/oppgave/${id}`);
  });

  it('varsler to minutter før man blir logget ut, og lar seg forlenge med ett trykk', async () => {
    const side = await nySide({ viewport: TELEFON });
    await side.clock.install();
    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await velgPerson(side, vanlig.navn);
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();

    // An answer that is still on its way would be a sign of life after the jump.
    await side.waitForLoadState('networkidle');
    await side.clock.fastForward('28:30');
    const varsel = side.getByRole('dialog', { name: 'Du blir snart logget ut' });
    await varsel.waitFor();
    await erBra(side, 'snart-logget-ut');
    await varsel.getByRole('button', { name: 'Fortsett' }).click();

    await varsel.waitFor({ state: 'hidden' });
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
  });

  it('henter ingenting to ganger', async () => {
    const side = await nySide({ viewport: TELEFON });
    const hentet: string[] = [];
    side.on('request', (foresporsel) => hentet.push(new URL(foresporsel.url()).pathname));

    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();

    expect(hentet.length).toBeGreaterThan(3);
    expect(hentet.length).toBe(new Set(hentet).size);
  });

  it('logger ut både her og i ID-porten', async () => {
    const side = await loggetInn(vanlig.navn);

    await side.getByRole('button', { name: 'Logg ut' }).click();
    await side.getByRole('heading', { name: 'Du har logget ut' }).waitFor();
    await erBra(side, 'logget-ut');
    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();

    await side.getByText(vanlig.navn, { exact: true }).waitFor();
  });

  it('kan brukes med bare tastatur, hele veien', async () => {
    const id = await gi([ingenOppgaver.personId], {
      tittel: 'Svar på spørreskjema',
      kanBekreftesAvInnbygger: true,
    });
    const side = await loggetInn(ingenOppgaver.navn);
    await side.getByRole('link', { name: 'Svar på spørreskjema' }).waitFor();
    const tabTil = async (navn: string): Promise<void> => {
      for (let nr = 0; nr < 30; nr++) {
        await side.keyboard.press('Tab');
        const fokus = await side.evaluate('document.activeElement?.textContent ?? ""');
        if (fokus === navn) return;
      }
      throw new Error(`Tabulatoren kom aldri til ${navn}`);
    };

    await side.reload();
    await side.getByRole('link', { name: 'Svar på spørreskjema' }).waitFor();
    await tabTil('Hopp til innholdet');
    await side.keyboard.press('Enter');
    await tabTil('Svar på spørreskjema');
    await side.keyboard.press('Enter');
    await side.getByRole('heading', { level: 1, name: 'Svar på spørreskjema' }).waitFor();
    await tabTil('Marker som gjort');
    await side.keyboard.press('Enter');
    await side.getByRole('dialog').waitFor();
    await side.keyboard.press('Escape');
    await side.getByRole('dialog').waitFor({ state: 'hidden' });
    const tilbake = await side.evaluate('document.activeElement?.textContent');
    await side.keyboard.press('Enter');
    await tabTil('Ja, marker som gjort');
    await side.keyboard.press('Enter');
    await side.getByRole('heading', { name: 'Oppgaven er markert som gjort' }).waitFor();

    expect(tilbake).toBe('Marker som gjort');
    expect(await side.evaluate('document.activeElement?.textContent')).toBe(
      'Oppgaven er markert som gjort',
    );
    expect((await fagsystem.hent(id)).data?.oppgavestatus).toBe('FULLFORT');
  });
});
