import type { Page } from 'playwright-core';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise, TELEFON } from '../oppsett/portalreise.js';

const { vanlig, nynorsk, reservert, bareMobil } = testpersoner;

const ALT_VISES = `[...document.querySelectorAll('.mottatt iframe')].every((ramme) => {
  const melding = ramme.contentDocument.documentElement;
  const { height } = melding.getBoundingClientRect();
  return ramme.clientHeight === Math.ceil(height) && ramme.clientWidth >= melding.scrollWidth;
})`;

/** No message is cut off by its frame, once that has followed the width. The page's policy lets nothing wait in it. */
async function visesHele(side: Page): Promise<void> {
  const frist = Date.now() + 10_000;
  while (!(await side.evaluate<boolean>(ALT_VISES))) {
    if (Date.now() > frist) throw new Error('En melding blir kuttet av rammen');
  }
}

reise('innboksen i sandkassen', () => {
  const portal = portalreise();

  it('viser det en innbygger får mens klokken går, og fører til oppgaven', async () => {
    portal.prove.klokke.stillTil('2026-10-20T08:05:00Z');
    await portal.gi([vanlig.personId, reservert.personId], {
      tittel: 'Samtykke til skoletur',
      frist: '2026-11-03',
      varsling: { purringIntervallDager: 7 },
    });
    const side = await portal.nySide({ viewport: TELEFON });

    await side.goto('/sandkasse');
    await side.getByRole('link', { name: 'E-post og SMS som testpersonene har fått' }).click();
    await side.getByRole('heading', { level: 1, name: 'Innboks' }).waitFor();
    await side.getByText('tirsdag 20. oktober 2026').waitFor();
    await side.getByRole('button', { name: '30 dager fram' }).click();
    await side.getByText('torsdag 19. november 2026').waitFor();
    await portal.erBra(side, 'innboks');
    expect(
      await side.getByRole('listitem').filter({ hasText: reservert.navn }).innerText(),
    ).toMatch(/0 meldinger.*reservert seg/s);
    await side.getByRole('link', { name: vanlig.navn }).click();
    const meldinger = side.getByRole('article');
    // The newest first: created, a week after, and the day before the deadline.
    expect(await meldinger.getByRole('heading').allInnerTexts()).toEqual([
      'Siste påminnelse: Du har en oppgave fra Fjordvik kommune',
      'Påminnelse: Du har en oppgave fra Fjordvik kommune',
      'Du har en oppgave fra Fjordvik kommune',
    ]);
    const siste = meldinger.first();
    const epost = siste.frameLocator('iframe');
    await epost.getByText('Frist: 3. november 2026.').waitFor();
    for (const width of [1440, TELEFON.width]) {
      await side.setViewportSize({ ...TELEFON, width });
      await visesHele(side);
    }
    await siste.getByText('Tekstdelen').click();
    await siste.locator('pre').getByText('Vi sender aldri lenker.').waitFor();
    await portal.erBra(side, 'innboks-person');

    await siste.getByRole('link', { name: 'oppgave 1' }).click();
    await portal.velgPerson(side, vanlig.navn);
    await side.getByRole('heading', { level: 1, name: 'Samtykke til skoletur' }).waitFor();
  });

  it('sier hvorfor den som ikke nås, ikke får noe, og hva en annen må gjøre for å få noe', async () => {
    const side = await portal.nySide({ viewport: TELEFON });
    await side.goto('/sandkasse/innboks');
    await side.getByRole('link', { name: reservert.navn }).click();

    await side.getByRole('heading', { name: 'Ingen meldinger kommer fram' }).waitFor();
    await portal.erBra(side, 'innboks-unadd');
    await side.getByRole('link', { name: 'Alle innbokser' }).click();
    await side.getByRole('link', { name: bareMobil.navn }).click();
    await side.getByRole('heading', { name: 'Ingen meldinger ennå' }).waitFor();
    await portal.gi([bareMobil.personId]);
    await side.getByRole('button', { name: '1 uke fram' }).click();
    await side.getByRole('article').getByText('SMS til +47').waitFor();
    await portal.erBra(side, 'innboks-sms');
  });

  it('viser e-posten som leserens eget program ville vist den, lys og mørk, på leserens språk', async () => {
    await portal.gi([nynorsk.personId]);
    const side = await portal.nySide({ viewport: TELEFON });
    await side.goto('/sandkasse/innboks');
    await side.getByRole('button', { name: '1 uke fram' }).click();
    await side.getByRole('link', { name: nynorsk.navn }).click();

    const adresse = await side.locator('iframe').first().getAttribute('src');
    await side.goto(adresse ?? '');

    await side.getByRole('heading', { name: 'Du har ei oppgåve frå Fjordvik kommune' }).waitFor();
    expect(await side.locator('html').getAttribute('lang')).toBe('nn');
    expect(await side.locator('a').count()).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await side.emulateMedia({ colorScheme });
      await portal.avbild(side, `epost-${colorScheme}`);
    }
  });
});
