import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise, sperre, TELEFON } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

reise('portalen uten nett', () => {
  const portal = portalreise();

  it('en bekreftelse som ikke kom fram, blir ikke gjennomført når nettet er tilbake', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('button', { name: 'Marker som gjort' }).click();

    await side.context().setOffline(true);
    await side.getByRole('button', { name: 'Ja, marker som gjort' }).click();
    await side.getByText('så vi vet ikke om det ble lagret').waitFor();
    await side.getByRole('button', { name: 'Avbryt' }).click();
    await side.context().setOffline(false);
    await side.waitForLoadState('networkidle');

    await side.getByRole('button', { name: 'Marker som gjort' }).waitFor();
    expect((await portal.fagsystem.hent(id)).data?.oppgavestatus).toBe('AKTIV');
    portal.feil.splice(0);
  });

  it('ble bekreftelsen lagret selv om svaret ble borte, viser siden det', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.route('**/status?*', async (rute) => {
      await rute.fetch();
      await rute.abort();
    });
    await side.getByRole('button', { name: 'Marker som gjort' }).click();

    await side.getByRole('button', { name: 'Ja, marker som gjort' }).click();

    await side.getByText('Gjort', { exact: true }).waitFor();
    await side.getByRole('dialog').waitFor({ state: 'detached' });
    portal.feil.splice(0);
  });

  it('gikk noe galt etter at bekreftelsen kom fram, sier siden ikke at den ikke er lagret', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('button', { name: 'Marker som gjort' }).waitFor();
    const sperret = sperre();
    await side.route('**/status?*', (rute) => rute.fulfill({ status: 504, json: {} }));
    await side.route(`**/oppgave/${id}?*`, async (rute) => {
      await sperret.apnet;
      await rute.continue();
    });
    await side.getByRole('button', { name: 'Marker som gjort' }).click();

    await side.getByRole('button', { name: 'Ja, marker som gjort' }).click();

    await side.getByRole('alert').filter({ hasText: 'så vi vet ikke om det ble lagret' }).waitFor();
    await portal.erBra(side, 'bekreft-uvisst');
    sperret.apne();
    portal.feil.splice(0);
  });

  it('listen sier at den ikke kom, og kommer av seg selv når nettet er tilbake', async () => {
    const side = await portal.loggetInn(vanlig.navn);
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();

    await side.context().setOffline(true);
    await side.getByRole('link', { name: 'Gjort' }).click();
    await side.getByText('Vi fikk ikke hentet oppgavene dine.').waitFor();
    await side.context().setOffline(false);

    await side.getByText('Vi fikk ikke hentet oppgavene dine.').waitFor({ state: 'hidden' });
    portal.feil.splice(0);
  });

  it('et språk som ikke kan hentes, sier fra at siden blir som den er', async () => {
    const side = await portal.loggetInn(vanlig.navn, { viewport: TELEFON });
    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();

    await side.context().setOffline(true);
    await side.getByRole('button', { name: 'Språk' }).click();
    await side.getByRole('button', { name: 'English' }).click();
    await side.getByRole('alert').filter({ hasText: 'Vi fikk ikke hentet språket.' }).waitFor();
    await portal.erBra(side, 'sprak-uten-nett');
    await side.context().setOffline(false);
    await side.getByRole('button', { name: 'Språk' }).click();
    await side.getByRole('button', { name: 'English' }).click();

    await side.locator('html[lang=en]').waitFor();
    expect(await side.getByText('Vi fikk ikke hentet språket.').count()).toBe(0);
    await side.getByRole('button', { name: 'Language' }).click();
    await side.getByRole('button', { name: 'Bokmål' }).click();
    await side.locator('html[lang=nb]').waitFor();
    await side.waitForLoadState('networkidle');
    portal.feil.splice(0);
  });

  it('en oppgave som ikke kommer uten nett, er ikke noe som gikk galt hos oss', async () => {
    await portal.gi([vanlig.personId], { tittel: 'Svar på brevet' });
    const side = await portal.loggetInn(vanlig.navn);
    const oppgave = side.getByRole('link', { name: 'Svar på brevet' });
    await oppgave.waitFor();

    await side.context().setOffline(true);
    await oppgave.click();
    await side.getByRole('heading', { level: 1, name: 'Vi fikk ikke kontakt' }).waitFor();
    await portal.erBra(side, 'oppgave-uten-nett');
    await side.context().setOffline(false);

    await side.getByRole('heading', { level: 1, name: 'Svar på brevet' }).waitFor();
    portal.feil.splice(0);
  });

  it('kan sesjonen ikke forlenges, sier varselet det', async () => {
    const side = await portal.nySide();
    await side.clock.install();
    await portal.loggInn(side, vanlig.navn);
    await side.waitForLoadState('networkidle');

    await side.clock.fastForward('28:30');
    const varsel = side.getByRole('dialog', { name: 'Du blir snart logget ut' });
    await side.context().setOffline(true);
    await varsel.getByRole('button', { name: 'Fortsett' }).click();
    await varsel.getByText('Vi fikk ikke forlenget tiden.').waitFor();
    await side.context().setOffline(false);

    // The list is fetched again by itself, which is a sign of life.
    await varsel.waitFor({ state: 'hidden' });
    portal.feil.splice(0);
  });

  it('svar som aldri nådde sesjonen, utsetter ikke varselet om at den snart er over', async () => {
    const side = await portal.nySide();
    await side.clock.install();
    await portal.loggInn(side, vanlig.navn);
    await side.waitForLoadState('networkidle');
    await side.clock.fastForward('20:00');
    await side.route('**/innbygger/**', (rute) => rute.fulfill({ status: 503, json: {} }));
    await side.getByRole('link', { name: 'Gjort' }).click();
    await side.clock.fastForward('00:05');
    await side.getByText('Vi fikk ikke hentet oppgavene dine.').waitFor();

    await side.clock.fastForward('08:30');

    await side.getByRole('dialog', { name: 'Du blir snart logget ut' }).waitFor();
    portal.feil.splice(0);
  });
});
