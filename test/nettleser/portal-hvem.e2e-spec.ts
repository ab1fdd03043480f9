import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise, sperre, TELEFON } from '../oppsett/portalreise.js';

const { vanlig, foresattHodan } = testpersoner;

reise('portalen når flere bruker den samme nettleseren', () => {
  const portal = portalreise();

  it('viser hvem som er logget inn, uten de fem siste sifrene', async () => {
    const side = await portal.loggetInn(vanlig.navn, { viewport: TELEFON });

    await side.getByText(`Innlogget: ${vanlig.personId.slice(0, 6)} *****`).waitFor();
    await portal.erBra(side, 'innlogget');
    expect(await side.content()).not.toContain(vanlig.personId);
  });

  it('den ene fanen viser ikke det som var den forriges, når en annen logger inn i den andre', async () => {
    await portal.gi([vanlig.personId], { tittel: 'Samtykke for Kari' });
    await portal.gi([foresattHodan.personId], { tittel: 'Samtykke for Hodan' });
    const forste = await portal.loggetInn(vanlig.navn);
    await forste.getByRole('link', { name: 'Samtykke for Kari' }).waitFor();

    const andre = await portal.nyFane(forste.context());
    await andre.goto('/');
    await andre.getByRole('button', { name: 'Logg ut' }).click();
    await andre.getByRole('heading', { name: 'Du har logget ut' }).waitFor();
    await forste.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
    expect(await forste.content()).not.toContain('Kari');
    await portal.loggInn(andre, foresattHodan.navn);

    await forste.getByRole('link', { name: 'Samtykke for Hodan' }).waitFor();
    expect(await forste.content()).not.toContain('Kari');
    await forste.getByRole('link', { name: 'Samtykke for Hodan' }).click();
    await forste.getByRole('heading', { level: 1, name: 'Samtykke for Hodan' }).waitFor();
    await forste.goBack();
    await forste.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
    expect(await forste.content()).not.toContain('Kari');
  });

  it('den som kommer tilbake til fanen, ser ikke det som var den forriges', async () => {
    const { side, byttPerson } = await medToPersoner('Oppgaven');

    // As if the others were logged in where no tab of ours could tell.
    await byttPerson();
    await side.evaluate("window.dispatchEvent(new Event('visibilitychange'))");

    await side.getByRole('link', { name: 'Oppgaven til Hodan' }).waitFor();
    expect(await side.content()).not.toContain('Kari');
  });

  it('en side nettleseren har tatt vare på, er tom til det er spurt hvem som er logget inn', async () => {
    const { side, byttPerson } = await medToPersoner('Brevet');
    const svar = sperre();
    await side.route('**/meg', async (rute) => {
      await svar.apnet;
      await rute.continue();
    });

    await side.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
    expect(await side.getByText('Kari').count()).toBeGreaterThan(0);
    expect(await side.locator('#rot').isVisible()).toBe(false);
    await byttPerson();
    await side.evaluate(
      "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    );
    await side.getByRole('link', { name: 'Min kommune' }).waitFor();
    expect(await side.content()).not.toContain('Kari');
    svar.apne();

    await side.getByRole('link', { name: 'Brevet til Hodan' }).waitFor();
    expect(await side.content()).not.toContain('Kari');
  });

  /** Kari's list is open; on request the browser becomes Hodan's. */
  async function medToPersoner(hva: string) {
    await portal.gi([vanlig.personId], { tittel: `${hva} til Kari` });
    await portal.gi([foresattHodan.personId], { tittel: `${hva} til Hodan` });
    const side = await portal.loggetInn(vanlig.navn);
    await side.getByRole('link', { name: `${hva} til Kari` }).waitFor();
    const annen = await portal.loggetInn(foresattHodan.navn);
    const byttPerson = async (): Promise<void> => {
      await side.context().clearCookies();
      await side.context().addCookies(await annen.context().cookies());
    };
    return { side, byttPerson };
  }
});
