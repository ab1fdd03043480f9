import type { Locator, Page } from 'playwright-core';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { harFokus } from '../oppsett/fokus.js';
import { portalreise, SKJERM, TELEFON } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administrator, vanlig } = testpersoner;
const HER = `/forvaltning/${fjordvik.fiksOrgId}`;

reise('innstillingene og tekstene, av den som forvalter', () => {
  const portal = portalreise();

  const apne = async (hvem: { navn: string }, sti: string, overskrift: string): Promise<Page> => {
    const side = await portal.apneForvaltning(hvem, HER + sti, TELEFON);
    await side.getByRole('heading', { level: 1, name: overskrift }).waitFor();
    return side;
  };
  const lagreknapp = (side: Page): Locator => side.getByRole('button', { name: /^Lagre( |$)/ });
  const erLagret = (side: Page): Promise<void> => side.getByText(/^Lagret \d\d:\d\d$/).waitFor();
  const lagret = async () =>
    (await (await Administrator.i(portal.prove, fjordvik.fiksOrgId)).hentInnstillinger()).data;

  it('et nettsted som ikke kan brukes, nevnes ved feltet; rettet lagres alt', async () => {
    const side = await apne(administrator, '/innstillinger', 'Innstillinger');
    await portal.erBra(side, 'innstillinger');
    const nettsteder = side.getByLabel('Nettsteder oppgaver kan føre til');
    await nettsteder.fill('skole.fjordvik.example\n\nhttps://skjema.no/x\n*\n*.no\nhelse');
    await side.getByLabel('Dager mellom påminnelser, minst').fill('3');
    await side.getByLabel('Dager mellom påminnelser, høyst').fill('2');
    await lagreknapp(side).click();
    await side.getByRole('link', { name: 'Det høyeste må være minst 3' }).waitFor();
    await side.getByLabel('Dager mellom påminnelser, høyst').fill('30');
    await lagreknapp(side).click();
    await side.getByRole('link', { name: '«helse» må ha et punktum i seg' }).waitFor();
    await side.getByRole('link', { name: '«*» ville tillate alt. Skal alt' }).waitFor();
    await side.getByRole('link', { name: '«*.no» ville tillate alt under no.' }).waitFor();
    await side.getByRole('link', { name: '«https://skjema.no/x» er en adresse.' }).click();
    await harFokus(nettsteder);
    await portal.erBra(side, 'innstillinger-feil');

    await nettsteder.fill('skole.fjordvik.example\n*.Bærum.kommune.no');
    const erklaring = side.getByLabel('Tilgjengelighetserklæringen');
    await erklaring.fill('kommune.no/uu');
    await lagreknapp(side).click();
    await side.getByRole('link', { name: /må være en hel adresse som begynner med https/ }).click();
    await harFokus(erklaring);
    await erklaring.fill('');
    await side.getByLabel('Avsender av e-post').fill('Fjordvik skole');
    await lagreknapp(side).click();
    await erLagret(side);

    expect(await nettsteder.inputValue()).toContain('*.xn--brum-voa.kommune.no');
    expect(await lagret()).toMatchObject({
      tillatteVerter: ['skole.fjordvik.example', '*.xn--brum-voa.kommune.no'],
      purring: { standard: 0, minste: 3, storste: 30 },
      avsendernavn: 'Fjordvik skole',
    });
  }, 90_000);

  it('før oppgaver slettes tidligere, må kommunens navn skrives; det en annen endret, tas med', async () => {
    const side = await apne(administrator, '/innstillinger', 'Innstillinger');
    const dager = side.getByLabel(/når den er gjort$/);
    await dager.fill('90');
    await lagreknapp(side).click();
    const dialog = side.getByRole('dialog', { name: 'Slette gamle oppgaver nå?' });
    await dialog.getByText(/mer enn 90 dager siden/).waitFor();
    await dialog.getByRole('button', { name: 'Lagre og slett' }).click();
    await dialog.getByText('Dette er ikke navnet.').waitFor();
    await portal.erBra(side, 'innstillinger-sletting');
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await harFokus(lagreknapp(side));
    expect((await lagret()).bevaring.dagerEtterFerdig).toBe(365);

    const annen = await Administrator.i(portal.prove, fjordvik.fiksOrgId);
    const { data, etag } = await annen.hentInnstillinger();
    await annen.lagreInnstillinger(etag, { ...data, avsendernavn: 'Fjordvik oppvekst' });
    const lagreOgSlett = async (): Promise<void> => {
      await lagreknapp(side).click();
      await dialog.getByLabel(/^Skriv «/).fill(fjordvik.navn);
      await dialog.getByRole('button', { name: 'Lagre og slett' }).click();
    };
    await lagreOgSlett();
    await harFokus(side.getByRole('heading', { name: /^En annen har endret dette/ }));
    expect(portal.feil.splice(0)).toEqual([expect.stringContaining('status of 412')]);
    await lagreOgSlett();
    await erLagret(side);
    await harFokus(lagreknapp(side));

    expect(await lagret()).toMatchObject({
      bevaring: { dagerEtterFerdig: 90, dagerEtterFrist: 365 },
      avsendernavn: 'Fjordvik oppvekst',
    });
    // Longer again: nothing is lost, and nobody is asked.
    await dager.fill('365');
    await lagreknapp(side).click();
    await erLagret(side);
  }, 90_000);

  it('et varsel vises slik det blir sendt, mens teksten skrives', async () => {
    const side = await apne(administrator, '/varsling/tekster', 'Tekster');
    const prove = side.getByRole('region', { name: 'Slik får innbyggeren varselet' });
    const epost = prove.locator('[data-kanal="EPOST"]');
    const sms = prove.locator('[data-kanal="SMS"]');
    const erFerdig = (): Promise<void> =>
      prove.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await epost.getByText('Du har en oppgave fra Fjordvik kommune', { exact: true }).waitFor();
    await sms.getByText(/^\d+ tegn, én SMS$/).waitFor();

    await side.getByLabel('Skriv kommunens egen tekst').check();
    const [emne, melding] = [side.getByLabel('Emnet i e-posten'), side.getByLabel(/i SMS-en$/)];
    expect(await emne.inputValue()).toBe('Du har en oppgave fra {kommune}');
    await emne.fill('Rådhuset i {kommune} venter');
    await epost.getByText('Rådhuset i Fjordvik kommune venter', { exact: true }).waitFor();
    await erFerdig();
    for (const storrelse of [TELEFON, SKJERM]) {
      await side.setViewportSize(storrelse);
      await portal.erBra(side, 'tekster-prove');
    }

    await melding.fill('Hei fra {komune}.');
    await sms.getByText(/^Teksten i SMS-en har \{komune\}, som ikke kan fylles ut\./).waitFor();
    await epost.getByText('Rådhuset i Fjordvik kommune venter', { exact: true }).waitFor();
    await erFerdig();
    await portal.erBra(side, 'tekster-prove-feil');
    await melding.fill('');
    await sms.getByText('Teksten i SMS-en kan ikke være tom.').waitFor();
    await melding.fill('Frist {frist}');
    await sms.getByText(/Skriv \{frist\} på en linje for seg\. Har oppgaven ingen frist/).waitFor();
    await melding.fill('a'.repeat(401));
    await sms.getByText('Teksten i SMS-en kan ha høyst 400 tegn.').waitFor();
    await side.getByText(/^Høyst 400 tegn slik den står her, og høyst 3 SMS-er/).waitFor();
    await side.getByText('Dette kan fylles inn').click();
    await portal.erBra(side, 'tekster-plassholdere');
    await melding.fill('Hei fra {kommune}.');
    await sms.getByText('Hei fra Fjordvik kommune.', { exact: true }).waitFor();

    await side.getByLabel('Språk').selectOption('nn');
    await side.getByLabel('Varsel', { exact: true }).selectOption('FLERE');
    await epost.getByText('Du har 3 oppgåver frå Fjordvik kommune', { exact: true }).waitFor();
  }, 90_000);

  it('en leser ser innstillingene, og hva innbyggeren får', async () => {
    const { personId } = vanlig;
    const leser = { personId, navn: vanlig.navn, rolle: 'LESER' } as const;
    await (await Administrator.i(portal.prove, fjordvik.fiksOrgId)).leggTilAdministrator(leser);
    const side = await apne(vanlig, '/innstillinger', 'Innstillinger');
    await side.getByText('Dager en oppgave blir stående etter fristen').waitFor();
    await portal.erBra(side, 'innstillinger-leser');
    await side.goto(`${HER}/varsling/tekster`);
    await side.locator('[data-kanal="EPOST"] .konvolutt').waitFor();
    await side
      .locator('[data-kanal="SMS"]')
      .getByText(/tegn, én SMS$/)
      .waitFor();
    await portal.erBra(side, 'tekster-leser');
    expect(await side.locator('main :is(button, input, textarea)').count()).toBe(0);
  }, 60_000);
});
