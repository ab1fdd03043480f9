import type { Page } from 'playwright-core';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { VarslingsstoppService } from '../../src/varsling/varslingsstopp.service.js';
import { Administrator } from '../oppsett/administrator.js';
import { harFokus } from '../oppsett/fokus.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import { portalreise, sperre, TELEFON } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administrator, administratorBegge, vanlig } = testpersoner;
const HER = `/forvaltning/${fjordvik.fiksOrgId}`;

reise('flere administratorer i samme kommune', () => {
  const portal = portalreise();

  const apne = async (hvem: { navn: string }, sti: string, overskrift: string): Promise<Page> => {
    const side = await portal.apneForvaltning(hvem, HER + sti, TELEFON);
    await side.getByRole('heading', { level: 1, name: overskrift }).waitFor();
    return side;
  };
  const lagre = (side: Page): Promise<void> => side.getByRole('button', { name: /^Lagre/ }).click();
  const erLagret = (side: Page): Promise<void> => side.getByText(/^Lagret \d\d:\d\d$/).waitFor();

  it('endrer de det samme, ser den siste hva den første gjorde, og ingenting går tapt', async () => {
    const min = await apne(administrator, '/varsling', 'Varsling');
    const andres = await apne(administratorBegge, '/varsling', 'Varsling');
    await andres.getByLabel('Høyst så mange påminnelser').fill('2');
    await andres.getByLabel('Send fra').selectOption('10');
    await lagre(andres);
    await erLagret(andres);

    await min.getByLabel('Høyst så mange påminnelser').fill('7');
    await min.getByLabel(/Oppgavens tittel kan stå/).check();
    await lagre(min);
    await min.getByRole('heading', { name: 'En annen har endret dette mens du skrev' }).waitFor();
    expect(await min.getByLabel('Send fra').inputValue()).toBe('10');
    expect(await min.getByLabel('Høyst så mange påminnelser').inputValue()).toBe('7');
    await portal.erBra(min, 'varsling-konflikt');
    expect(portal.feil.splice(0)).toEqual([expect.stringContaining('status of 412')]);
    await min.getByLabel(/Den andres endring: 2/).check();
    await lagre(min);
    await erLagret(min);

    const { valg } = await (
      await Administrator.i(portal.prove, fjordvik.fiksOrgId)
    ).hentVarslingsvalg();
    expect(valg).toMatchObject({ maksPurringer: 2, visTittel: true, sendetid: { fraTime: 10 } });
    await min.goto(`${HER}/endringslogg`);
    await min
      .getByText(administrator.navn)
      .or(min.getByText('Endret varslingen'))
      .first()
      .waitFor();
    await portal.erBra(min, 'endringslogg');
  }, 90_000);

  it('en egen tekst med en feil står ved feltet, og rettet kommer den fram i en melding', async () => {
    const side = await apne(administrator, '/varsling/tekster', 'Tekster');
    await portal.erBra(side, 'tekster');
    await side.getByLabel('Skriv kommunens egen tekst').check();
    await side.getByLabel('Emnet i e-posten').fill('Nytt fra {kommune}');
    await side
      .getByLabel('Teksten i e-posten')
      .fill('Rådhuset har noe til deg.\nLogg inn på {portal}.');
    await side.getByLabel('Teksten i SMS-en').fill('Se www.ond.no «nå»');
    await side.getByText(/rommer hver SMS 67 tegn/).waitFor();
    await lagre(side);
    await side.getByLabel('Språk').selectOption('nn');
    await side.getByRole('link', { name: /^Bokmål.*: teksten i SMS-en har/ }).click();
    await harFokus(side.locator('#felt-nb-FORSTEGANGSVARSEL-sms'));
    await portal.erBra(side, 'tekster-feil');
    await side.getByLabel('Teksten i SMS-en').fill('Rådhuset har noe til deg.');
    await lagre(side);
    await erLagret(side);

    await portal.gi([vanlig.personId]);
    const innboks = new Sandkasseinnboks(portal.prove.adresse);
    // Past every row of days on which nothing is sent.
    await innboks.flytt({ flytt: 'P5D' });
    const emner = (await innboks.hent(vanlig.personId)).map((melding) => JSON.stringify(melding));
    expect(emner.join()).toContain('Rådhuset har noe til deg.');
  }, 90_000);

  it('har driften stanset varslene, sier sidene det', async () => {
    const stopp = portal.prove.app.get(VarslingsstoppService, { strict: false });
    const omfang = { fiksOrgId: fjordvik.fiksOrgId, av: 'test', na: new Date() };
    await stopp.stans({ ...omfang, grunn: 'feil i teksten' });
    const side = await apne(administrator, '/varsling', 'Varsling');
    const stanset = side.getByText(/^Varslene er stanset siden .*, av dem som drifter tjenesten/);
    await stanset.waitFor();
    await portal.erBra(side, 'varsling-stanset');
    for (const sti of ['', '/tjenesten']) {
      await side.goto(HER + sti);
      await stanset.waitFor();
    }
    await stopp.start(omfang);
    const svar = side.waitForResponse('**/varsling/stopp');
    await side.reload();
    await svar;
    await side.getByText('I bruk', { exact: true }).waitFor();
    await stanset.waitFor({ state: 'detached' });
  }, 60_000);

  it('det som skrives mens noe lagres, står der fortsatt, og lagres neste gang', async () => {
    const side = await apne(administrator, '/varsling', 'Varsling');
    const svar = sperre();
    await side.route('**/varsling', async (rute) => {
      if (rute.request().method() === 'PUT') await svar.apnet;
      await rute.continue();
    });
    const felt = side.getByLabel('Høyst så mange påminnelser');
    await felt.fill('3');
    await lagre(side);
    await side.getByRole('button', { name: 'Lagrer …' }).waitFor();
    await felt.fill('4');
    svar.apne();

    await side.getByRole('button', { name: 'Angre endringene' }).waitFor();
    expect(await felt.inputValue()).toBe('4');
    await lagre(side);
    await erLagret(side);
    const { valg } = await (
      await Administrator.i(portal.prove, fjordvik.fiksOrgId)
    ).hentVarslingsvalg();
    expect(valg.maksPurringer).toBe(4);
  }, 60_000);

  it('spør før det som ikke er lagret, blir borte, på vei til en annen side og ut', async () => {
    const side = await apne(administrator, '/varsling', 'Varsling');
    await side.getByLabel('Høyst så mange påminnelser').fill('9');
    const tilOversikt = async (): Promise<void> => {
      await side.getByRole('button', { name: 'Meny' }).click();
      await side.getByRole('link', { name: 'Oversikt' }).click();
      await side.getByRole('heading', { name: 'Du har endringer som ikke er lagret' }).waitFor();
    };
    await tilOversikt();
    await side.getByRole('button', { name: 'Bli her' }).click();
    await harFokus(side.getByRole('heading', { level: 1 }));
    expect(await side.getByLabel('Høyst så mange påminnelser').inputValue()).toBe('9');

    const sporsmal = side.waitForEvent('dialog');
    const forlatt = side.reload().catch(() => undefined);
    const dialog = await sporsmal;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await forlatt;
    expect(await side.getByLabel('Høyst så mange påminnelser').inputValue()).toBe('9');

    await tilOversikt();
    await side.getByRole('button', { name: 'Gå uten å lagre' }).click();
    await side.getByRole('heading', { level: 1, name: /Min kommune i/ }).waitFor();
  }, 60_000);
});
