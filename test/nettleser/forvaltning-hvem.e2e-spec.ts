import type { Page } from 'playwright-core';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { harFokus } from '../oppsett/fokus.js';
import { portalreise, SKJERM, TELEFON } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administrator, administratorBegge, nynorsk, vanlig } = testpersoner;
const HER = `/forvaltning/${fjordvik.fiksOrgId}`;
const SIDER = [
  { sti: '', overskrift: 'Min kommune i Fjordvik kommune' },
  { sti: '/tjenesten', overskrift: 'Tjenesten' },
  { sti: '/integrasjoner', overskrift: 'Integrasjoner' },
  { sti: '/varsling', overskrift: 'Varsling' },
  { sti: '/varsling/tekster', overskrift: 'Tekster' },
  { sti: '/innstillinger', overskrift: 'Innstillinger' },
  { sti: '/administratorer', overskrift: 'Administratorer' },
  { sti: '/endringslogg', overskrift: 'Endringslogg' },
];

reise('hvem som slipper inn i forvaltningen', () => {
  const portal = portalreise();
  const overskrift = (side: Page, name: string): Promise<void> =>
    side.getByRole('heading', { level: 1, name }).waitFor();

  it('en administrator gir en person en rolle, med bare tastatur', async () => {
    const side = await portal.loggetInn(administrator.navn, { viewport: SKJERM }, '/forvaltning');
    const adresser: string[] = [];
    side.on('request', (foresporsel) => adresser.push(foresporsel.url()));
    /** To what is called that, with Tab alone. */
    const tilNavn = async (navn: RegExp): Promise<void> => {
      for (let nr = 0; nr < 60; nr++) {
        await side.keyboard.press('Tab');
        const her = await side.evaluate<string>(
          '(({ labels, textContent }) => labels?.[0]?.textContent ?? textContent)(document.activeElement)',
        );
        if (navn.test(her)) return;
      }
      throw new Error(`Tab never came to ${String(navn)}`);
    };
    await overskrift(side, 'Min kommune i Fjordvik kommune');
    await tilNavn(/^Administratorer$/);
    await side.keyboard.press('Enter');
    await overskrift(side, 'Administratorer');
    await harFokus(side.getByRole('heading', { level: 1 }));
    await tilNavn(/^Gi en person en rolle$/);
    await side.keyboard.press('Enter');
    await overskrift(side, 'Gi en person en rolle');
    await tilNavn(/^Fødselsnummer/);
    await side.keyboard.type('12838433382');
    await tilNavn(/^Navn$/);
    await side.keyboard.type('Kari fra arkivet');
    await tilNavn(/^Administrator$/);
    await side.keyboard.press('ArrowDown');
    await tilNavn(/^Gi rollen$/);
    await side.keyboard.press('Enter');
    await side
      .getByRole('link', { name: 'Nummeret finnes ikke. Sjekk de elleve sifrene.' })
      .waitFor();
    await portal.erBra(side, 'administrator-ny-feil');
    await tilNavn(/^Nummeret finnes ikke/);
    await side.keyboard.press('Enter');
    await side.keyboard.press('Control+a');
    await side.keyboard.type(vanlig.personId);
    await side.keyboard.press('Enter');
    await overskrift(side, 'Administratorer');
    await side
      .getByRole('row')
      .filter({ hasText: 'Kari fra arkivet' })
      .filter({ hasText: 'Leser' })
      .waitFor();
    expect(adresser.join()).not.toMatch(/\d{11}/);
    await portal.erBra(side, 'administratorer');
  }, 90_000);

  it('en leser ser alle sidene, og kan ikke endre noe på dem', async () => {
    const side = await portal.loggetInn(vanlig.navn, { viewport: SKJERM }, '/forvaltning');
    await overskrift(side, 'Min kommune i Fjordvik kommune');
    for (const { sti, overskrift: navn } of SIDER) {
      await side.goto(HER + sti);
      await overskrift(side, navn);
      await side.locator('main .skjelett-kort').first().waitFor({ state: 'detached' });
      expect(
        await side.locator('main :is(button, input, textarea):not(.tidslinje *)').count(),
      ).toBe(0);
    }
    await side.goto(`${HER}/administratorer/ny`);
    await side.getByText('Be en administrator om å gjøre dette.').waitFor();
    expect(await side.locator('main :is(button, input)').count()).toBe(0);
  }, 60_000);

  it('en innbygger uten rolle får vite det, og kommer ikke lenger', async () => {
    const side = await portal.loggetInn(nynorsk.navn, { viewport: TELEFON }, '/forvaltning');
    await overskrift(side, 'Du har ingen rolle i en kommune');
    await portal.erBra(side, 'ingen-rolle');
    await side.goto(`${HER}/administratorer`);
    await overskrift(side, 'Du har ingen rolle i en kommune');
    expect(await side.getByRole('navigation').count()).toBe(0);
    await side.getByRole('button', { name: 'Logg ut' }).click();
    await side.waitForURL('**/forvaltning/logget-ut');
    await overskrift(side, 'Du har logget ut');
  }, 60_000);

  it('den som forvalter flere, velger kommune; alle sidene er bra på telefon og skjerm', async () => {
    const side = await portal.loggetInn(
      administratorBegge.navn,
      { viewport: TELEFON },
      '/forvaltning',
    );
    await overskrift(side, 'Velg kommune');
    await portal.erBra(side, 'velg-kommune');
    await side.getByRole('link', { name: fjordvik.navn }).click();
    await overskrift(side, 'Min kommune i Fjordvik kommune');
    for (const { sti, overskrift: navn } of SIDER) {
      await side.goto(HER + sti);
      await overskrift(side, navn);
      await side.locator('main .skjelett-kort').first().waitFor({ state: 'detached' });
      for (const storrelse of [TELEFON, SKJERM]) {
        await side.setViewportSize(storrelse);
        await portal.erBra(side, `side${sti.replaceAll('/', '-')}`);
      }
    }
  }, 180_000);

  it('den som ikke er logget inn, kommer til siden etter innloggingen', async () => {
    const side = await portal.nySide({ viewport: TELEFON });
    await side.goto('/forvaltning');
    await overskrift(side, 'Styr Min kommune for kommunen din');
    await portal.erBra(side, 'forvaltning-forside');
    await side.goto(`${HER}/endringslogg`);
    await portal.velgPerson(side, administrator.navn);
    await overskrift(side, 'Endringslogg');
  }, 60_000);
});
