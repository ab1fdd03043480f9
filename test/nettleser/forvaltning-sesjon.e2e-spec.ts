import type { Page } from 'playwright-core';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { portalreise } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administrator } = testpersoner;
const STI = `/forvaltning/${fjordvik.fiksOrgId}/varsling`;

reise('sesjonen til den som styrer', () => {
  const portal = portalreise();
  const felt = (side: Page) => side.getByLabel('Høyst så mange påminnelser');

  it('å skrive er å være der; den som slutter, blir varslet, og det som er skrevet, står der', async () => {
    const side = await portal.nySide();
    await side.clock.install();
    await portal.loggInn(side, administrator.navn, '/forvaltning');
    await side.goto(STI);
    await felt(side).waitFor();
    await side.waitForLoadState('networkidle');
    await side.clock.fastForward('20:00');
    // The sign of life, and what the page itself asks when something is written: an answer later on would be one more.
    const hort = [
      side.waitForResponse('**/innbygger/meg'),
      side.waitForResponse(
        (svar) => svar.request().postData()?.includes('"maksPurringer":7') === true,
      ),
    ];
    await felt(side).fill('7');
    await Promise.all(hort);

    const varsel = side.getByRole('dialog', { name: 'Du blir snart logget ut' });
    await side.clock.fastForward('20:00');
    expect(await varsel.isVisible()).toBe(false);
    await side.clock.fastForward('08:30');
    await varsel.getByText('Det du har skrevet og ikke lagret, blir borte').waitFor();
    await portal.erBra(side, 'forvaltning-snart-logget-ut');
    await varsel.getByRole('button', { name: 'Fortsett' }).click();
    await varsel.waitFor({ state: 'hidden' });
    expect(await felt(side).inputValue()).toBe('7');
  });

  it('er den over når det lagres, sies det, og veien tilbake går til samme side', async () => {
    const side = await portal.loggetInn(administrator.navn, {}, '/forvaltning');
    await side.goto(STI);
    await felt(side).fill('6');
    await portal.prove.datakilde.query("UPDATE sesjon SET utloper = now() - interval '1 second'");
    await side.getByRole('button', { name: 'Lagre', exact: true }).click();

    await side.getByRole('heading', { level: 1, name: 'Du er logget ut' }).waitFor();
    await side.getByText('Det som er lagret, er lagret.').waitFor();
    await portal.erBra(side, 'forvaltning-sesjon-utlopt');
    await side.getByRole('link', { name: 'Logg inn igjen' }).click();
    if (side.url().includes('velg')) await portal.velgPerson(side, administrator.navn);
    await side.getByRole('heading', { level: 1, name: 'Varsling' }).waitFor();
    expect(new URL(side.url()).pathname).toBe(STI);
  });
});
