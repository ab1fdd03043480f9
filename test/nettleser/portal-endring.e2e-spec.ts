import type { Page } from 'playwright-core';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { harFokus } from '../oppsett/fokus.js';
import { portalreise, sperre } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

/** As when one comes back to the tab. */
const komTilbake = (side: Page): Promise<unknown> =>
  side.evaluate("window.dispatchEvent(new Event('visibilitychange'))");

reise('portalen når noe endrer seg mens den står åpen', () => {
  const portal = portalreise();

  async function apneOppgave(id: string): Promise<Page> {
    const side = await portal.loggetInn(vanlig.navn);
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('button', { name: 'Marker som gjort' }).waitFor();
    return side;
  }
  async function bekreft(side: Page): Promise<void> {
    await side.getByRole('button', { name: 'Marker som gjort' }).click();
    await side.getByRole('button', { name: 'Ja, marker som gjort' }).click();
  }

  it('mens det lagres, kan det ikke avbrytes', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await apneOppgave(id);
    const slipp = sperre();
    await side.route('**/status*', async (rute) => {
      await slipp.apnet;
      await rute.continue();
    });

    await bekreft(side);
    await side.getByRole('button', { name: 'Lagrer …' }).waitFor();
    await side.keyboard.press('Escape');
    await side.keyboard.press('Escape');
    await side.getByRole('button', { name: 'Avbryt' }).click({ force: true });
    expect(await side.getByRole('dialog').isVisible()).toBe(true);
    slipp.apne();

    await side.getByRole('heading', { name: 'Oppgaven er markert som gjort' }).waitFor();
    expect((await portal.fagsystem.hent(id)).data?.oppgavestatus).toBe('FULLFORT');
  });

  it('et svar fra før bekreftelsen gir ikke den gamle statusen tilbake', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await apneOppgave(id);
    const slipp = sperre();
    const gammelt = sperre();
    await side.route(`**/innbygger/oppgave/${id}?*`, async (rute) => {
      const svar = await rute.fetch();
      gammelt.apne();
      await slipp.apnet;
      await rute.fulfill({ response: svar });
    });

    await komTilbake(side);
    await gammelt.apnet;
    await bekreft(side);
    await side.getByRole('heading', { name: 'Oppgaven er markert som gjort' }).waitFor();
    const kom = side.waitForResponse(`**/innbygger/oppgave/${id}?*`);
    slipp.apne();
    await kom;
    await side.waitForLoadState('networkidle');

    expect(await side.getByRole('button', { name: 'Marker som gjort' }).count()).toBe(0);
  });

  it('er oppgaven borte når den bekreftes, sier den det', async () => {
    const id = await portal.gi([vanlig.personId], { kanBekreftesAvInnbygger: true });
    const side = await apneOppgave(id);
    await portal.prove.datakilde.query('DELETE FROM oppgave WHERE id = $1', [id]);

    await bekreft(side);

    await side.getByText('Vi finner ikke oppgaven lenger.').waitFor();
  });

  it('blir oppgaven gjort et annet sted, sies det, og fokus går til overskriften', async () => {
    const id = await portal.gi([vanlig.personId], {
      tittel: 'Svar skolen',
      kanBekreftesAvInnbygger: true,
    });
    const side = await apneOppgave(id);
    await side.getByRole('button', { name: 'Marker som gjort' }).focus();
    await portal.fagsystem.settStatus(id, vanlig.personId);

    await komTilbake(side);

    await side.getByRole('status').getByText('Oppgaven er markert som gjort').waitFor();
    await harFokus(side.getByRole('heading', { level: 1, name: 'Svar skolen' }));
  });

  it('hver liste sier fra om sitt eget antall', async () => {
    const id = await portal.gi([vanlig.personId], { tittel: 'Snart gjort' });
    const side = await portal.loggetInn(vanlig.navn);
    await side.getByRole('link', { name: /^Gjort/ }).click();
    await side.getByRole('heading', { level: 1, name: 'Oppgaver som er gjort' }).waitFor();
    await side.waitForLoadState('networkidle');
    await portal.fagsystem.settStatus(id, vanlig.personId);

    await komTilbake(side);

    await side.getByRole('link', { name: 'Snart gjort' }).waitFor();
    await side.getByRole('status').getByText('Oppgaver som er gjort: ').waitFor();
  });
});
