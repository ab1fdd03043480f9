import type { Page } from 'playwright-core';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Plattformregister } from '../../src/konfigurasjon/plattformregister.service.js';
import { harFokus } from '../oppsett/fokus.js';
import { Plattformadministrator } from '../oppsett/plattform.js';
import { portalreise, SKJERM } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administratorNordli, engelsk, plattformadministrator } = testpersoner;
const HER = '/forvaltning/kommuner';
const SUNDVIK = '5e9d3b17-0c48-4a2f-96e1-d8b7420f5ac3';

reise('kommunene i installasjonen', () => {
  const portal = portalreise();
  const overskrift = (side: Page, name: string): Promise<void> =>
    side.getByRole('heading', { level: 1, name }).waitFor();
  const inn = (hvem: { navn: string }): Promise<Page> =>
    portal.loggetInn(hvem.navn, { viewport: SKJERM }, '/forvaltning');
  const leggTil = (side: Page): Promise<void> =>
    side.getByRole('button', { name: 'Legg til kommunen' }).click();

  it('en plattformadministrator ser dem, legger til en, og den første administratoren slipper til', async () => {
    const side = await inn(plattformadministrator);
    await overskrift(side, 'Kommuner i installasjonen');
    await side.getByRole('row').filter({ hasText: 'Nordli kommune' }).waitFor();
    await portal.erBraIBegge(side, 'plattform-liste');
    await side.getByRole('link', { name: 'Legg til en kommune' }).click();
    await overskrift(side, 'Legg til en kommune');
    await portal.erBraIBegge(side, 'plattform-ny');
    await leggTil(side);
    await harFokus(side.getByRole('heading', { name: 'Rett dette før du lagrer' }));
    await side.getByLabel('Navn', { exact: true }).fill('Sundvik kommune');
    await side.getByLabel('Kommunenummer').fill('9903');
    await side.getByLabel('Organisasjonsnummer').fill('310 990 303');
    await side.getByLabel('Id i Fiks').fill(SUNDVIK);
    await side.getByLabel('Fødselsnummer eller D-nummer').fill(engelsk.personId);
    await leggTil(side);
    await side.getByRole('link', { name: /^Skriv hva kommunen kaller/ }).click();
    await harFokus(side.getByLabel('Navnet'));
    await side.getByLabel('Navnet').fill(engelsk.navn);
    await leggTil(side);
    await side.getByRole('link', { name: /^Organisasjonsnummeret finnes ikke/ }).click();
    await harFokus(side.getByLabel('Organisasjonsnummer'));
    await portal.erBraIBegge(side, 'plattform-ny-feil');
    await side.getByLabel('Organisasjonsnummer').fill('310 990 302');
    await leggTil(side);
    await overskrift(side, 'Sundvik kommune er lagt til');
    await harFokus(side.getByRole('heading', { level: 1 }));
    await side.getByText(`Nå kan ${engelsk.navn} logge inn`).waitFor();
    await portal.erBraIBegge(side, 'plattform-lagt-til');
    await side.getByRole('link', { name: 'Til kommunene' }).click();
    await side.getByRole('row').filter({ hasText: SUNDVIK }).waitFor();

    const annen = await inn(engelsk);
    await overskrift(annen, 'Min kommune i Sundvik kommune');
  }, 180_000);

  it('navnet rettes, også når en annen har rettet noe annet; den samme id-en er opptatt', async () => {
    const side = await inn(plattformadministrator);
    await side.getByRole('link', { name: 'Legg til en kommune' }).click();
    const fyll = async (navn: string): Promise<void> => {
      await side.getByLabel('Navn', { exact: true }).fill(navn);
      await side.getByLabel('Kommunenummer').fill('9904');
      await side.getByLabel('Organisasjonsnummer').fill('310990302');
    };
    await fyll('Ytre Sundvik kommune');
    await side.getByLabel('Id i Fiks').fill('e8a611cf-488e-487b-bb25-21e8e22dc002');
    await leggTil(side);
    await side.getByRole('link', { name: /Sundvik kommune har dette organisasjonsnumm/ }).waitFor();
    await side.getByLabel('Organisasjonsnummer').fill('310990418');
    await leggTil(side);
    await side.getByRole('link', { name: /lagt til fra før/ }).waitFor();
    const fiksOrgId = '0b7d3c52-9a41-4f1e-8c27-51e6d0a93b48';
    await side.getByLabel('Id i Fiks').fill(fiksOrgId);
    await leggTil(side);
    await overskrift(side, 'Ytre Sundvik kommune er lagt til');
    await side.getByLabel('Gi kommunen en administrator').waitFor();
    await portal.erBraIBegge(side, 'plattform-lagt-til-uten');

    await side.getByRole('link', { name: 'Til kommunene' }).click();
    await side.getByRole('link', { name: 'Ytre Sundvik kommune' }).click();
    await overskrift(side, 'Ytre Sundvik kommune');
    const plattform = await Plattformadministrator.hos(portal.prove);
    const alle = (await plattform.hentKommuner()).data?.kommuner ?? [];
    const etag = alle.find((en) => en.fiksOrgId === fiksOrgId)?.etag ?? '';
    await plattform.lagreKommune(
      { fiksOrgId, etag },
      { navn: 'Ytre Sundvik kommune', kommunenr: '9905', orgnr: '310990418' },
    );
    await side.getByLabel('Navn', { exact: true }).fill('Indre Sundvik kommune');
    await side.getByRole('button', { name: 'Lagre' }).click();
    await side.getByRole('heading', { name: 'En annen har endret dette mens du skrev' }).waitFor();
    expect(portal.feil.splice(0)).toEqual([expect.stringContaining('status of 412')]);
    await portal.erBraIBegge(side, 'plattform-konflikt');
    await side.getByRole('button', { name: 'Lagre' }).click();
    await overskrift(side, 'Indre Sundvik kommune');
    await side.getByText(/^Lagret /).waitFor();
    expect(await side.getByLabel('Kommunenummer').inputValue()).toBe('9905');
    await portal.erBraIBegge(side, 'plattform-kommune');
  }, 180_000);

  it('en administrator i en kommune kommer ikke inn; en som er begge deler, velger', async () => {
    const side = await inn(administratorNordli);
    await overskrift(side, 'Min kommune i Nordli kommune');
    expect(await side.getByRole('link', { name: 'Kommuner i installasjonen' }).count()).toBe(0);
    for (const sti of ['', '/ny', '/4db6a98d-f3e8-46b6-81f8-88ce43306cd2']) {
      await side.goto(HER + sti);
      await overskrift(side, 'Denne siden er for plattformadministratorer');
    }
    await portal.erBraIBegge(side, 'plattform-ikke');

    await portal.prove.app.get(Plattformregister).leggTil(administratorNordli);
    await side.goto('/forvaltning');
    await overskrift(side, 'Velg kommune');
    await portal.erBraIBegge(side, 'plattform-velg');
    await side.getByRole('link', { name: 'Nordli kommune' }).click();
    await overskrift(side, 'Min kommune i Nordli kommune');
    await portal.erBraIBegge(side, 'plattform-menyhode');
    await side.getByRole('link', { name: 'Kommuner i installasjonen' }).click();
    await overskrift(side, 'Kommuner i installasjonen');
    await side.getByRole('link', { name: 'Kommunene du forvalter' }).click();
    await overskrift(side, 'Velg kommune');
  }, 120_000);
});
