import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { harFokus } from '../oppsett/fokus.js';
import { omDager } from '../oppsett/dager.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise, sperre, TELEFON } from '../oppsett/portalreise.js';

const SKOLEN = 'https://skole.fjordvik.example/samtykke';

const { vanlig, foresattHodan, foresattErik, ingenOppgaver, nynorsk, utenAdresse } = testpersoner;

reise('portalen', () => {
  const portal = portalreise();

  it('fører fra forsiden gjennom innlogging til oppgaven, til skolen og tilbake, og ser at den er gjort', async () => {
    const id = await portal.gi([vanlig.personId], {
      frist: omDager(1),
      tittel: 'Samtykke til skoletur',
    });
    const side = await portal.nySide({ viewport: TELEFON });

    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
    await portal.erBra(side, 'forside');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await side.getByRole('heading', { name: 'Velg testperson' }).waitFor();
    await portal.erBra(side, 'velg-testperson');
    await portal.velgPerson(side, vanlig.navn);
    const kort = side.getByRole('listitem').filter({ hasText: 'Samtykke til skoletur' });
    await kort.waitFor();
    expect(await kort.innerText()).toContain('Frist i morgen');
    expect(await kort.innerText()).toContain('Fjordvik kommune');
    await portal.erBra(side, 'liste');
    await kort.getByRole('link').click();
    await side.getByRole('heading', { level: 1, name: 'Samtykke til skoletur' }).waitFor();
    expect(await side.title()).toBe('Samtykke til skoletur – Min kommune');
    expect(await side.getByText('Du går videre til').innerText()).toContain(
      'skole.fjordvik.example',
    );
    await portal.erBra(side, 'oppgave');
    await side.getByRole('link', { name: 'Gi samtykke' }).click();
    await side.waitForURL(SKOLEN);
    await portal.fagsystem.settStatus(id, vanlig.personId);
    await side.goBack();

    await side.getByText('Gjort', { exact: true }).first().waitFor();
    expect(await side.getByRole('link', { name: 'Gi samtykke' }).count()).toBe(0);
    await side.getByText(/^Frist: /).waitFor();
    await portal.erBra(side, 'oppgave-gjort');
    await side.goto('/gjort');
    await side.getByRole('link', { name: 'Samtykke til skoletur' }).waitFor();
    await portal.erBra(side, 'gjort');
  });

  it('lar to foresatte gjøre hver sin del, og sier hvor mange, aldri hvem', async () => {
    const id = await portal.gi([foresattHodan.personId, foresattErik.personId], {
      tittel: 'Foreldresamtykke',
      kanBekreftesAvInnbygger: true,
      utfortKriterie: 'ALL',
    });
    const hodan = await portal.loggetInn(foresattHodan.navn);
    const erik = await portal.loggetInn(foresattErik.navn);
    await erik.goto(`/oppgave/${id}`);
    await erik.getByText('0 av 2 har gjort sin del').waitFor();

    await hodan.goto(`/oppgave/${id}`);
    await hodan.getByRole('button', { name: 'Marker som gjort' }).click();
    await hodan.getByRole('dialog', { name: 'Har du gjort dette?' }).waitFor();
    await portal.erBra(hodan, 'bekreft');
    await hodan.getByRole('button', { name: 'Ja, marker som gjort' }).click();
    await hodan.getByRole('heading', { name: 'Oppgaven er markert som gjort' }).waitFor();
    await hodan.getByText('1 av 2 har gjort sin del').waitFor();
    await portal.erBra(hodan, 'kvittering');
    await erik.reload();
    await erik.getByText('1 av 2 har gjort sin del').waitFor();

    expect(await erik.content()).not.toContain('Hodan');
    expect((await portal.fagsystem.hent(id)).data).toMatchObject({ oppgavestatus: 'AKTIV' });
  });

  it('sier at en annen har gjort det, og at man ikke trenger å gjøre noe', async () => {
    const id = await portal.gi([foresattHodan.personId, foresattErik.personId], {
      utfortKriterie: 'ANY',
    });
    await portal.fagsystem.settStatus(id, foresattHodan.personId);

    const erik = await portal.loggetInn(foresattErik.navn, { colorScheme: 'dark' });
    await erik.goto(`/oppgave/${id}`);

    await erik.getByText('En annen har gjort dette. Du trenger ikke gjøre noe.').first().waitFor();
    expect(await erik.getByRole('link', { name: 'Gi samtykke' }).count()).toBe(0);
    await portal.erBra(erik, 'gjort-av-annen-mork');
  });

  it('sier at også en annen gjorde det, når begge bekreftet samtidig', async () => {
    const id = await portal.gi([foresattHodan.personId, foresattErik.personId], {
      utfortKriterie: 'ANY',
      kanBekreftesAvInnbygger: true,
    });
    const erik = await portal.loggetInn(foresattErik.navn);
    await erik.goto(`/oppgave/${id}`);
    await erik.getByRole('button', { name: 'Marker som gjort' }).click();
    await portal.fagsystem.settStatus(id, foresattHodan.personId);

    await erik.getByRole('button', { name: 'Ja, marker som gjort' }).click();

    await erik.getByText('En annen av dere har også gjort dette.').waitFor();
    await portal.erBra(erik, 'kvittering-ogsa');
  });

  it('viser at fristen har gått ut, og det som står i en oppgave, som tekst og ikke som kode', async () => {
    const id = await portal.gi([vanlig.personId], {
      tittel: '<img src=x onerror=alert(1)>',
      beskrivelse: '<script>alert(1)</script> Hei',
      frist: omDager(2),
    });
    await portal.prove.datakilde.query('UPDATE oppgave SET frist = $2 WHERE id = $1', [
      id,
      omDager(-3),
    ]);

    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);

    await side.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await side.getByText('Fristen gikk ut').first().innerText()).toContain(
      'Fristen gikk ut',
    );
    expect(await side.locator('main img, main script').count()).toBe(0);
    await portal.erBra(side, 'frist-ute');
  });

  it('gjør ikke en farlig adresse til en lenke', async () => {
    const id = await portal.gi([vanlig.personId]);
    await portal.prove.datakilde.query(
      "UPDATE oppgave SET url = 'javascript:alert(1)' WHERE id = $1",
      [id],
    );

    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);

    await side.getByText('Lenken i denne oppgaven er ikke trygg').waitFor();
    expect(await side.locator('a[href^="javascript"]').count()).toBe(0);
  });

  it('fører den som følger en lenke til en oppgave, dit etter innloggingen', async () => {
    const id = await portal.gi([vanlig.personId], { tittel: 'Bekreft barnehageplassen' });
    const side = await portal.nySide();

    await side.goto(`/oppgave/${id}`);
    await portal.velgPerson(side, vanlig.navn);

    await side.getByRole('heading', { level: 1, name: 'Bekreft barnehageplassen' }).waitFor();
    expect(new URL(side.url()).pathname).toBe(`/oppgave/${id}`);
    // Back leads to ID-porten, where there is nothing more to do, and on to us.
    await side.goBack();
    await side.getByRole('link', { name: 'Til Min kommune' }).click();
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
    await side.goto('/');
    await side.getByRole('link', { name: 'Bekreft barnehageplassen' }).click();
    await side.getByRole('heading', { level: 1, name: 'Bekreft barnehageplassen' }).waitFor();
    await side.goBack();
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
  });

  it('har ord for alt som ikke er en oppgave', async () => {
    const side = await portal.loggetInn(ingenOppgaver.navn, { viewport: TELEFON });

    await side.getByText('Du har ingenting å gjøre nå.').waitFor();
    await portal.erBra(side, 'ingenting');
    await side.goto('/oppgave/00000000-0000-4000-8000-000000000000');
    await side.getByRole('heading', { name: 'Vi finner ikke oppgaven' }).waitFor();
    await portal.erBra(side, 'oppgave-borte');
    await side.goto('/en/side/som/ikke/finnes');
    await side.getByRole('heading', { name: 'Vi finner ikke siden' }).waitFor();
    await portal.erBra(side, 'ukjent-side');
    for (const [sti, navn] of [
      ['/tilgjengelighet', 'Tilgjengelighet'],
      ['/personvern', 'Personvern og informasjonskapsler'],
    ] as const) {
      await side.goto(sti);
      await side.getByRole('heading', { level: 1, name: navn }).waitFor();
      await portal.erBra(side, sti.slice(1));
    }
  });

  it('sier fra når tjenesten er borte, og kommer seg når den er tilbake', async () => {
    const side = await portal.loggetInn(vanlig.navn);
    await side.route('**/oppgaver/sok*', (rute) => rute.abort());

    await side.goto('/gjort');
    await side.getByRole('button', { name: 'Prøv igjen' }).waitFor();
    await portal.erBra(side, 'feil');
    await side.unroute('**/oppgaver/sok*');
    await side.getByRole('button', { name: 'Prøv igjen' }).click();

    await side.getByRole('heading', { level: 1, name: 'Oppgaver som er gjort' }).waitFor();
    expect(await side.getByRole('button', { name: 'Prøv igjen' }).count()).toBe(0);
    portal.feil.splice(0);
  });

  it('sier fra når man er uten nett, og når man har det igjen', async () => {
    const side = await portal.loggetInn(vanlig.navn);

    await side.context().setOffline(true);
    await side.getByText('Du er uten nett.').waitFor();
    await portal.erBra(side, 'uten-nett');
    await side.context().setOffline(false);

    await side.getByText('Du er uten nett.').waitFor({ state: 'hidden' });
    portal.feil.splice(0);
  });

  it('fører til tilgjengelighetserklæringen til kommunen som oppgaven er fra', async () => {
    const adresse = 'https://uustatus.no/nb/erklaringer/1';
    const administrator = await Administrator.i(portal.prove, fjordvik.fiksOrgId);
    const { data, etag } = await administrator.hentInnstillinger();
    await administrator.lagreInnstillinger(etag, { ...data, tilgjengelighetserklaering: adresse });
    const id = await portal.gi([vanlig.personId]);
    const side = await portal.loggetInn(vanlig.navn);

    await side.goto(`/oppgave/${id}`);

    const navn = 'Tilgjengelighetserklæringen til Fjordvik kommune';
    expect(await side.getByRole('link', { name: navn }).getAttribute('href')).toBe(adresse);
    await portal.erBra(side, 'oppgave-erklaring');
  });

  it('skriver en oppgave ut på én ren side', async () => {
    const id = await portal.gi([vanlig.personId], {
      tittel: 'Bekreft barnehageplassen',
      frist: omDager(3),
    });
    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('heading', { level: 1, name: 'Bekreft barnehageplassen' }).waitFor();

    const pdf = (await side.pdf()).toString('latin1');
    await side.emulateMedia({ media: 'print' });

    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await side.getByRole('button', { name: 'Logg ut' }).isVisible()).toBe(false);
    expect(await side.getByText('Bekreft barnehageplassen').first().isVisible()).toBe(true);
  });

  it('snakker fire språk, husker valget, og sier hvilket språk siden er på', async () => {
    const side = await portal.loggetInn(nynorsk.navn);

    for (const [navn, kode] of [
      ['English', 'en'],
      ['Davvisámegiella', 'se'],
      ['Nynorsk', 'nn'],
    ] as const) {
      await side.locator('header').getByRole('button').first().click();
      await side.getByText(navn).first().click();
      await side.locator(`html[lang=${kode}]`).waitFor();
      await portal.erBra(side, `sprak-${kode}`);
    }
    await side.reload();
    await side.locator('html[lang=nn]').waitFor();
  });

  it('språket som ble valgt før innloggingen, er siden ens eget', async () => {
    const side = await portal.nySide();
    await side.goto('/');
    await side.getByRole('button', { name: 'Språk' }).click();
    await side.getByRole('button', { name: 'English' }).click();
    await side.locator('html[lang=en]').waitFor();
    await side.getByRole('link', { name: 'Log in with ID-porten' }).click();
    await portal.velgPerson(side, ingenOppgaver.navn);
    await side.getByRole('button', { name: 'Log out' }).waitFor();
    await side.waitForLoadState('networkidle');

    // What the browser remembers is not the next one's own choice.
    await side.getByRole('button', { name: 'Log out' }).click();
    await side.getByRole('heading', { name: 'You are logged out' }).waitFor();
    await side.goto('/');
    await side.getByRole('link', { name: 'Log in with ID-porten' }).click();
    await portal.velgPerson(side, utenAdresse.navn);
    await side.getByRole('button', { name: 'Log out' }).waitFor();
    await side.waitForLoadState('networkidle');
    const neste = await portal.loggetInn(utenAdresse.navn);
    expect(await neste.locator('html').getAttribute('lang')).toBe('nb');
    const annen = await portal.loggetInn(ingenOppgaver.navn);

    await annen.locator('html[lang=en]').waitFor();
    await annen.locator('header').getByRole('button').first().click();
    await annen.getByText('Bokmål').first().click();
    await annen.locator('html[lang=nb]').waitFor();
    await annen.waitForLoadState('networkidle');
  });

  it('sier fra før sesjonen er over, kan forlenge den, og mister ikke veien tilbake', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('button', { name: 'Marker som gjort' }).click();
    await portal.prove.datakilde.query("UPDATE sesjon SET utloper = now() - interval '1 second'");

    await side.getByRole('button', { name: 'Ja, marker som gjort' }).click();
    await side.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
    await portal.erBra(side, 'sesjon-utlopt');
    expect((await portal.fagsystem.hent(id)).data?.oppgavestatus).toBe('AKTIV');
    await side.getByRole('link', { name: 'Logg inn igjen' }).click();
    await side.waitForURL(
      (url) => url.pathname.includes('velg') || url.pathname.includes('/oppgave/'),
    );
    if (side.url().includes('velg')) await portal.velgPerson(side, vanlig.navn);

    await side.getByRole('button', { name: 'Marker som gjort' }).waitFor();
    expect(new URL(side.url()).pathname).toBe(`/oppgave/${id}`);
  });

  it('varsler to minutter før man blir logget ut, og lar seg forlenge med ett trykk', async () => {
    const side = await portal.nySide({ viewport: TELEFON });
    await side.clock.install();
    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await portal.velgPerson(side, vanlig.navn);
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();

    // An answer that is still on its way would be a sign of life after the jump.
    await side.waitForLoadState('networkidle');
    await side.clock.fastForward('28:30');
    const varsel = side.getByRole('dialog', { name: 'Du blir snart logget ut' });
    await varsel.waitFor();
    expect(await side.title()).toBe('Du blir snart logget ut – Min kommune');
    await portal.erBra(side, 'snart-logget-ut');
    // The page behind it may change meanwhile. Its answer would be a sign of life, and waits here.
    const svar = sperre();
    await side.route('**/oppgaver/sok?*', async (rute) => {
      await svar.apnet;
      await rute.continue();
    });
    await side.evaluate(
      "history.pushState(null, '', '/gjort'); dispatchEvent(new PopStateEvent('popstate'))",
    );
    expect(await side.title()).toBe('Du blir snart logget ut – Min kommune');
    await varsel.getByRole('button', { name: 'Fortsett' }).click();

    await varsel.waitFor({ state: 'hidden' });
    svar.apne();
    await side.getByRole('heading', { level: 1, name: 'Oppgaver som er gjort' }).waitFor();
    expect(await side.title()).toBe('Oppgaver som er gjort – Min kommune');
  });

  it('henter ingenting to ganger', async () => {
    const side = await portal.nySide({ viewport: TELEFON });
    const hentet: string[] = [];
    side.on('request', (foresporsel) => hentet.push(new URL(foresporsel.url()).pathname));

    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();

    expect(hentet.length).toBeGreaterThan(3);
    expect(hentet.length).toBe(new Set(hentet).size);
  });

  it('henter listen én gang, på språket som er lagret', async () => {
    const forste = await portal.loggetInn(nynorsk.navn);
    await forste.locator('header').getByRole('button').first().click();
    await forste.getByText('Nynorsk').click();
    await forste.locator('html[lang=nn]').waitFor();
    await forste.waitForLoadState('networkidle');
    const side = await portal.nySide();
    const hentet: string[] = [];
    side.on('request', (foresporsel) => hentet.push(foresporsel.url()));

    await portal.loggInn(side, nynorsk.navn);
    await side.locator('html[lang=nn]').waitFor();
    await side.getByRole('heading', { level: 1, name: 'Oppgåvene dine' }).waitFor();
    await side.waitForLoadState('networkidle');

    expect(hentet.filter((url) => url.includes('/sok'))).toEqual([
      expect.stringContaining('sprak=nn'),
    ]);
    expect(hentet.filter((url) => url.endsWith('/oppgavetall'))).toHaveLength(1);
  });

  it('logger ut både her og i ID-porten', async () => {
    const side = await portal.loggetInn(vanlig.navn);

    await side.getByRole('button', { name: 'Logg ut' }).click();
    await side.getByRole('heading', { name: 'Du har logget ut' }).waitFor();
    await portal.erBra(side, 'logget-ut');
    await side.goto('/');
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();

    await side.getByText(vanlig.navn, { exact: true }).waitFor();
  });

  it('sier ikke at man er ute når man ikke er det', async () => {
    const side = await portal.loggetInn(vanlig.navn, { viewport: TELEFON });

    await side.context().setOffline(true);
    await side.getByRole('button', { name: 'Logg ut' }).click();
    await side.getByText('og er fortsatt innlogget').waitFor();
    await portal.erBra(side, 'logg-ut-uten-nett');
    await side.context().setOffline(false);
    await side.goto('/logget-ut');
    await side.getByRole('heading', { name: 'Du er fortsatt innlogget' }).waitFor();
    await portal.erBra(side, 'fortsatt-innlogget');
    await side.getByRole('main').getByRole('button', { name: 'Logg ut' }).click();

    await side.getByRole('heading', { name: 'Du har logget ut' }).waitFor();
    portal.feil.splice(0);
  });

  it('sier hva klokken er når den er stilt', async () => {
    const side = await portal.nySide();
    await side.goto('/');
    await side.getByText('Alt her er oppdiktet.').waitFor();
    expect(await side.getByText('Klokken er stilt').count()).toBe(0);

    portal.prove.klokke.stillTil('2027-03-03T08:05:00Z');
    await side.reload();

    await side.getByText('Klokken er stilt til 3. mars 2027 kl. 09:05.').waitFor();
    portal.prove.klokke.slipp();
  });

  it('følger med en stund etter at man kom tilbake, og sier fra når oppgaven er gjort', async () => {
    const id = await portal.gi([vanlig.personId], { tittel: 'Svar skolen' });
    const side = await portal.nySide();
    await side.clock.install();
    await portal.loggInn(side, vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('link', { name: 'Gi samtykke' }).waitFor();
    await side.waitForLoadState('networkidle');
    await portal.fagsystem.settStatus(id, vanlig.personId);

    await side.clock.runFor(11_000);

    await side.getByText('Gjort', { exact: true }).first().waitFor();
  });

  it('kan brukes med bare tastatur, hele veien', async () => {
    const id = await portal.gi([ingenOppgaver.personId], {
      tittel: 'Svar på spørreskjema',
      kanBekreftesAvInnbygger: true,
    });
    const side = await portal.loggetInn(ingenOppgaver.navn);
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
    // Pressed twice, it is still only a question.
    await side.keyboard.press('Enter');
    await harFokus(side.getByRole('heading', { name: 'Har du gjort dette?' }));
    await side.keyboard.press('Escape');
    await side.getByRole('dialog').waitFor({ state: 'hidden' });
    await harFokus(side.getByRole('button', { name: 'Marker som gjort' }));
    await side.keyboard.press('Enter');
    await tabTil('Ja, marker som gjort');
    await side.keyboard.press('Enter');
    await harFokus(side.getByRole('heading', { name: 'Oppgaven er markert som gjort' }));
    expect((await portal.fagsystem.hent(id)).data?.oppgavestatus).toBe('FULLFORT');
  });
});
