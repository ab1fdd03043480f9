import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

reise('portalen når den ikke kommer i gang', () => {
  const portal = portalreise();

  it('prøver én gang til av seg selv, og sier så fra', async () => {
    const side = await portal.nySide();
    let lastet = 0;
    side.on('domcontentloaded', () => (lastet += 1));
    await side.route('**/assets/nb-*.js', (rute) => rute.abort());

    await side.goto('/?innlogging=avbrutt');
    await side.getByRole('heading', { name: 'Vi fikk ikke åpnet Min kommune' }).waitFor();
    expect(lastet).toBe(2);
    await portal.erBra(side, 'oppstartsfeil');
    await side.unroute('**/assets/nb-*.js');
    await side.getByRole('button', { name: 'Prøv igjen' }).click();

    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
    portal.feil.splice(0);
  });

  it.each([
    ['nb', '/oppgave/00000000-0000-4000-8000-000000000000'],
    ['portal', '/gjort'],
    ['portal', '/'],
  ])('lar ingen vente for alltid når %s ikke kan hentes på %s', async (fil, sti) => {
    const side = await portal.loggetInn(vanlig.navn);
    await side.route(`**/assets/${fil}-*.js`, (rute) => rute.abort());

    await side.goto(sti);

    await side.getByRole('heading', { name: 'Vi fikk ikke åpnet Min kommune' }).waitFor();
    portal.feil.splice(0);
  });

  it.each(['nb', 'portal'])('lar forsiden stå når %s ikke kan hentes', async (fil) => {
    const side = await portal.nySide();
    let lastet = 0;
    side.on('domcontentloaded', () => (lastet += 1));
    await side.route(`**/assets/${fil}-*.js`, (rute) => rute.abort());

    await side.goto('/');
    while (lastet < 2) await side.waitForEvent('domcontentloaded');
    await side.waitForLoadState('networkidle');
    expect(lastet).toBe(2);
    await side.unroute(`**/assets/${fil}-*.js`);

    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await portal.velgPerson(side, vanlig.navn);
    portal.feil.splice(0);
  });
});
