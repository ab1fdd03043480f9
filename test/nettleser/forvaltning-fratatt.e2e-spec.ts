import type { Page } from 'playwright-core';
import { leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { harFokus } from '../oppsett/fokus.js';
import { portalreise, TELEFON } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administratorNordli, vanlig } = testpersoner;
const HER = `/forvaltning/${nordli.fiksOrgId}`;
const MINST_EN = 'Kommunen må ha minst én administrator. Gi noen andre rollen først.';

reise('det som tas tilbake', () => {
  const portal = portalreise();
  let side: Page;
  beforeEach(async () => {
    side = await portal.loggetInn(administratorNordli.navn, { viewport: TELEFON }, '/forvaltning');
  });
  const overskrift = (name: string | RegExp): Promise<void> =>
    side.getByRole('heading', { level: 1, name }).waitFor();
  const taBort = async (): Promise<void> => {
    await side.getByRole('button', { name: 'Ta bort rollen' }).click();
    await side.getByRole('dialog').getByRole('button', { name: 'Ta bort rollen' }).click();
  };

  it('en integrasjon trekkes tilbake for godt, og navnet må skrives', async () => {
    const administrator = await Administrator.i(portal.prove, nordli.fiksOrgId);
    await administrator.initialiser();
    const { data } = await administrator.opprettIntegrasjon({
      ...{ navn: 'Gammelt system', orgnr: leverandor.orgnr },
    });
    await side.goto(`${HER}/integrasjoner/${data?.integrasjonId}`);
    await side.getByRole('button', { name: 'Trekk tilgangen' }).click();
    const dialog = side.getByRole('dialog');
    await dialog.getByLabel(/for å bekrefte/).fill('Gammelt');
    await dialog.getByRole('button', { name: 'Trekk tilgangen' }).click();
    await dialog.getByText('Dette er ikke navnet.').waitFor();
    await harFokus(dialog.getByLabel(/for å bekrefte/));
    await portal.erBra(side, 'integrasjon-trekkes');
    await dialog.getByLabel(/for å bekrefte/).fill(' gammelt  SYSTEM');
    await dialog.getByLabel(/for å bekrefte/).press('Enter');

    await dialog.waitFor({ state: 'hidden' });
    await side.getByText('Trukket', { exact: true }).first().waitFor();
    await harFokus(side.getByRole('heading', { level: 1 }));
    expect(
      await side
        .getByRole('button')
        .filter({ hasText: /passord|Stans|Trekk/ })
        .count(),
    ).toBe(0);
    await portal.erBra(side, 'integrasjon-trukket');
  }, 60_000);

  it('den siste administratoren blir, og den som tar rollen fra seg selv, er ute med en gang', async () => {
    await side.goto(`${HER}/administratorer`);
    await overskrift('Administratorer');
    await side.getByRole('rowheader').getByRole('link').filter({ hasNotText: '(deg)' }).click();
    await taBort();
    await overskrift('Administratorer');
    await side.getByText('(deg)').click();
    await taBort();
    const dialog = side.getByRole('dialog');
    await dialog.getByText(MINST_EN).waitFor();
    await portal.erBra(side, 'siste-administrator');
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await side.getByLabel(/^Leser/).check();
    await side.getByRole('button', { name: 'Lagre', exact: true }).click();
    await side.getByRole('link', { name: MINST_EN }).waitFor();
    portal.feil.splice(0);

    const administrator = await Administrator.i(
      portal.prove,
      nordli.fiksOrgId,
      administratorNordli.personId,
    );
    await administrator.leggTilAdministrator({
      personId: vanlig.personId,
      navn: 'Kari',
      rolle: 'ADMINISTRATOR',
    });
    await side.goto(`${HER}/administratorer`);
    await side.getByText('(deg)').click();
    await taBort();
    await overskrift(/ingen rolle/);
    await portal.erBra(side, 'uten-rolle-lenger');
  }, 60_000);
});
