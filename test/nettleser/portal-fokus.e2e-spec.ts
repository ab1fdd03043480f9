import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { harFokus } from '../oppsett/fokus.js';
import { portalreise } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

reise('portalen: der man var, er man fortsatt', () => {
  const portal = portalreise();

  it('den som går tilbake fra en oppgave, står på kortet den kom fra', async () => {
    await portal.gi([vanlig.personId], { tittel: 'Den første' });
    await portal.gi([vanlig.personId], { tittel: 'Den andre' });
    const side = await portal.loggetInn(vanlig.navn);
    await side.getByRole('link', { name: 'Den første' }).press('Enter');
    await side.getByRole('heading', { level: 1, name: 'Den første' }).waitFor();
    await side.goBack();

    await harFokus(side.getByRole('link', { name: 'Den første' }));
  });

  it('den som går til listen en annen vei, begynner på overskriften', async () => {
    await portal.gi([vanlig.personId], { tittel: 'Den tredje' });
    const side = await portal.loggetInn(vanlig.navn);
    await side.getByRole('link', { name: 'Den tredje' }).press('Enter');
    await side.getByRole('heading', { level: 1, name: 'Den tredje' }).waitFor();
    await side.getByRole('link', { name: 'Oppgavene dine' }).press('Enter');

    await harFokus(side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }));
  });

  it('den som prøver igjen og får det til, begynner på overskriften', async () => {
    const side = await portal.nySide();
    await side.route('**/oppgaver/sok?*', (rute) => rute.abort());
    await portal.loggInn(side, vanlig.navn);
    const knapp = side.getByRole('button', { name: 'Prøv igjen' });
    await knapp.waitFor({ timeout: 30_000 });
    await side.unroute('**/oppgaver/sok?*');

    await knapp.press('Enter');
    await side.getByText('Samtykke til skoletur').or(side.getByRole('listitem')).first().waitFor();
    await knapp.waitFor({ state: 'detached' });

    await harFokus(side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }));
    portal.feil.splice(0);
  });
});
