import { reise } from '../oppsett/nettleser.js';
import { portalreise } from '../oppsett/portalreise.js';

reise('portalen når den ikke kommer i gang', () => {
  const portal = portalreise();

  it('prøver én gang til av seg selv, og sier så fra', async () => {
    const side = await portal.nySide();
    let forsok = 0;
    await side.route('**/assets/nb-*.js', (rute) => {
      forsok += 1;
      return rute.abort();
    });

    await side.goto('/');
    await side.getByRole('heading', { name: 'Vi fikk ikke åpnet Min kommune' }).waitFor();
    expect(forsok).toBe(2);
    await portal.erBra(side, 'oppstartsfeil');
    await side.unroute('**/assets/nb-*.js');
    await side.getByRole('button', { name: 'Prøv igjen' }).click();

    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
    portal.feil.splice(0);
  });
});
