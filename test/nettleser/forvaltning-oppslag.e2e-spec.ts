import type { Page } from 'playwright-core';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { omDager } from '../oppsett/dager.js';
import { harFokus } from '../oppsett/fokus.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { portalreise, SKJERM } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administrator, dodPostkasse, reservert, vanlig } = testpersoner;
const HER = `/forvaltning/${fjordvik.fiksOrgId}`;
const SAK = '{"saksnummer":"2027/1843"}';
const TITTEL = 'Samtykke til skoletur';
const INGEN_SLIK = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';
const maskert = ({ personId }: { readonly personId: string }) => `${personId.slice(0, 6)} *****`;

reise('oppslag i forvaltningen', () => {
  const portal = portalreise();
  const overskrift = (side: Page, name: string): Promise<void> =>
    side.getByRole('heading', { level: 1, name }).waitFor();
  const apne = (hvem: { navn: string }, sti: string): Promise<Page> =>
    portal.apneForvaltning(hvem, HER + sti, SKJERM);

  it('en oppgave finnes på metadataen; den, varslene og mottakerne vises, søket står når en går tilbake, og loggen sier hvem som så', async () => {
    const id = await portal.gi([vanlig.personId, reservert.personId, dodPostkasse.personId], {
      metadata: SAK,
      frist: omDager(60),
      varsling: { purringIntervallDager: 7 },
    });
    await portal.gi([vanlig.personId], { metadata: SAK, tittel: 'Samtykke til leirskole' });
    await new Sandkasseinnboks(portal.prove.adresse).flytt({ flytt: 'P5D' });
    await portal.forHverReise();
    await portal.fagsystem.settStatus(id, vanlig.personId);

    const side = await portal.loggetInn(administrator.navn, { viewport: SKJERM }, '/forvaltning');
    const adresser: string[] = [];
    side.on('request', (foresporsel) => adresser.push(foresporsel.url()));
    await side.getByRole('link', { name: 'Oppslag' }).click();
    await overskrift(side, 'Oppslag');
    await side.getByText('Oppslaget logges:').waitFor();
    await portal.erBraIBegge(side, 'oppslag-tomt');
    const metadata = side.getByRole('textbox', { name: 'Metadata' });
    await metadata.fill('2027/1843');
    await side.getByRole('button', { name: 'Søk' }).click();
    await harFokus(side.getByRole('heading', { name: 'Ingen oppgaver passer' }));
    await portal.erBraIBegge(side, 'oppslag-ingen');
    await metadata.fill(`${SAK} `);
    await metadata.press('Enter');
    await harFokus(side.getByRole('heading', { name: '2 oppgaver passer' }));
    await portal.erBraIBegge(side, 'oppslag-treff');

    await side.getByRole('link', { name: TITTEL, exact: true }).click();
    await overskrift(side, TITTEL);
    await harFokus(side.getByRole('heading', { level: 1 }));
    await side.getByText('1 av 3 mottakere er ferdige.').waitFor();
    await side.getByText(`meldte at mottakeren ${maskert(vanlig)} er ferdig`).waitFor();
    for (const mottaker of [vanlig, reservert, dodPostkasse]) {
      await side.getByRole('heading', { name: maskert(mottaker) }).waitFor();
    }
    await side.getByText('Kunne ikke sendesHar reservert seg mot digital post.').first().waitFor();
    await side.getByText('Adressen finnes ikke, eller tar ikke imot.').first().waitFor();
    expect(await side.locator('body').innerText()).not.toMatch(/(?<!\d)\d{11}(?!\d)/);
    await portal.erBraIBegge(side, 'oppslag-oppgave');
    // As when one comes back to the tab: what is asked anew then is asked at once.
    const spurtIgjen = side.waitForResponse('**/innbygger/meg');
    await side.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await spurtIgjen;
    expect(adresser.filter((en) => en.includes(`/oppgaver/${id}`))).toHaveLength(1);

    await side.getByRole('link', { name: 'Oppslag' }).first().click();
    await overskrift(side, 'Oppslag');
    await side.getByRole('heading', { name: '2 oppgaver passer' }).waitFor();
    expect(await metadata.inputValue()).toBe(`${SAK} `);
    const spor = await side.evaluate<string>('location.href + JSON.stringify(history.state)');
    expect(decodeURIComponent(adresser.join() + spor)).not.toContain('1843');

    await side.getByRole('link', { name: 'innsynsloggen' }).click();
    await overskrift(side, 'Innsynslogg');
    const rader = side.getByRole('row').filter({ hasText: id });
    await rader.first().waitFor();
    // Once, however long it was looked at.
    expect(await rader.count()).toBe(1);
    await portal.erBraIBegge(side, 'oppslag-logg');
  }, 180_000);

  it('mange mottakere kommer en side om gangen', async () => {
    const id = await portal.gi(nyePersoner(21), { utfortKriterie: 'ANY' });
    const side = await apne(administrator, `/oppslag/${id}`);
    await side.getByText('0 av 21 mottakere er ferdige.').waitFor();
    await side.getByText('Side 1 av 2').waitFor();
    await side.getByRole('link', { name: 'Neste', exact: true }).click();
    await side.getByText('Side 2 av 2').waitFor();
    await harFokus(side.getByRole('heading', { level: 1, name: TITTEL }));
    expect(await side.getByRole('heading', { level: 3 }).count()).toBe(1);
    await portal.erBraIBegge(side, 'oppslag-oppgave-side-2');
    await side.getByRole('link', { name: 'Om oppgaven, og hva som har skjedd' }).click();
    await side.getByRole('heading', { name: 'Hva som har skjedd' }).waitFor();
  }, 90_000);

  it('en id som ikke er hel, blir sagt ved feltet; en som ikke finnes, blir sagt på siden, også til en leser', async () => {
    const { personId, navn } = vanlig;
    await (
      await Administrator.i(portal.prove, fjordvik.fiksOrgId)
    ).leggTilAdministrator({ personId, navn, rolle: 'LESER' });
    const side = await apne(vanlig, '/oppslag');
    await overskrift(side, 'Oppslag');
    await side.getByRole('radio', { name: 'Oppgavens id' }).check();
    const felt = side.getByRole('textbox', { name: 'Oppgavens id' });
    await felt.fill('2027/1843');
    await felt.press('Enter');
    await side.getByText('Dette er ikke en hel id.').waitFor();
    await harFokus(felt);
    await portal.erBraIBegge(side, 'oppslag-feil-id');
    await felt.fill(INGEN_SLIK);
    await felt.press('Enter');
    await side.getByText('Kommunen har ingen oppgave med denne id-en.').waitFor();

    const id = await portal.gi([vanlig.personId]);
    await felt.fill(` ${id.toUpperCase()}`);
    await felt.press('Enter');
    await side.getByRole('link', { name: TITTEL }).click();
    await side.getByText('Mottakeren er ikke ferdig.').waitFor();
    for (const borte of [INGEN_SLIK, 'ingen-id']) {
      await side.goto(`${HER}/oppslag/${borte}`);
      await overskrift(side, 'Vi finner ikke oppgaven');
    }
    await portal.erBraIBegge(side, 'oppslag-finnes-ikke');
    await side.getByRole('link', { name: 'Søk etter oppgaven' }).click();
    await overskrift(side, 'Oppslag');
  }, 120_000);
});
