import { testpersoner } from '../../src/sandkasse/personer.js';
import { uuBrudd } from '../oppsett/axe.js';
import { omDager } from '../oppsett/dager.js';
import { reise } from '../oppsett/nettleser.js';
import { portalreise } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

reise('det kommunen har skrevet', () => {
  const portal = portalreise();

  it('får plass i bredden, hvor lange ordene enn er', async () => {
    const id = await portal.gi([vanlig.personId], {
      tittel: 'Å'.repeat(100),
      beskrivelse: `Se https://skole.fjordvik.example/${'veldig-lang-adresse/'.repeat(8)}`,
      handling: 'Samtykkeerklæringsinnsending'.repeat(2),
    });
    const side = await portal.loggetInn(vanlig.navn, { viewport: { width: 320, height: 640 } });
    const bredde = () => side.evaluate<number>('document.documentElement.scrollWidth');

    await side.getByRole('link', { name: 'Å'.repeat(100) }).waitFor();
    const liste = await bredde();
    await side.goto(`/oppgave/${id}`);
    await side.getByText('veldig-lang-adresse').waitFor();

    expect([liste, await bredde()]).toEqual([320, 320]);
  });

  it('har en frist som sies én gang, også når det er en advarsel om den', async () => {
    const id = await portal.gi([vanlig.personId], { frist: omDager(1) });
    const side = await portal.loggetInn(vanlig.navn);

    await side.goto(`/oppgave/${id}`);
    await side.getByText('i morgen').first().waitFor();

    expect(await side.getByText('i morgen').count()).toBe(1);
    expect(await side.getByText('Frist snart').count()).toBe(0);
  });

  it('kan leses på papir, også for den som har mørk skjerm', async () => {
    const id = await portal.gi([vanlig.personId], { frist: '2099-05-12' });
    const side = await portal.loggetInn(vanlig.navn, { colorScheme: 'dark' });
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('heading', { level: 1 }).waitFor();
    await side.waitForLoadState('networkidle');

    await side.emulateMedia({ media: 'print', colorScheme: 'dark' });

    expect(await uuBrudd(side)).toEqual([]);
  });
});
