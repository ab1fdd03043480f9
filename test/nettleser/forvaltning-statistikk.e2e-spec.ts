import type { Page } from 'playwright-core';
import { fjordvik, leverandor } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator, nyttFagsystem } from '../oppsett/administrator.js';
import { bestilling, type Fagsystem } from '../oppsett/fagsystem.js';
import { ferskStatistikk } from '../oppsett/fersk-statistikk.js';
import { harFokus } from '../oppsett/fokus.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import { portalreise, SKJERM, TELEFON } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administrator, bareMobil, reservert, vanlig } = testpersoner;
const HER = `/forvaltning/${fjordvik.fiksOrgId}`;
const SLUTT = '2026-10-20T14:30:00Z';

/** How many were given on a day, and how many of them were done the same day. */
const DAGER: readonly (readonly [dato: string, gitt: number, gjort: number])[] = [
  ['2026-02-03', 4, 3],
  ['2026-04-14', 6, 2],
  ['2026-06-02', 3, 3],
  ['2026-08-25', 12, 7],
  ['2026-09-15', 5, 5],
  ['2026-09-29', 7, 4],
  ['2026-10-06', 9, 5],
  ['2026-10-13', 4, 1],
  ['2026-10-20', 6, 3],
];
const I_ALT = DAGER.reduce((sum, [, gitt]) => sum + gitt, 0);

reise('tallene på oversikten, og varslene på varslingssiden', () => {
  const portal = portalreise();

  const apne = (hvem: { navn: string }, sti: string, viewport = SKJERM): Promise<Page> =>
    portal.apneForvaltning(hvem, HER + sti, viewport);
  const celle = (side: Page, tabell: string, rad: string) =>
    side
      .getByRole('table', { name: tabell })
      .getByRole('row')
      .filter({ has: side.getByRole('rowheader', { name: rad, exact: true }) })
      .getByRole('cell');
  const har = (side: Page, tabell: string, rad: string, tekst: string): Promise<void> =>
    celle(side, tabell, rad).getByText(tekst, { exact: true }).first().waitFor();

  const gi = (fagsystem: Fagsystem, personId: string): Promise<string> =>
    fagsystem.opprettOk(
      bestilling({
        mottakere: { personIdList: [personId] },
        varsling: { purringIntervallDager: 14 },
      }),
    );

  /** Most of a year, up to a Tuesday in October, at the end of which the clock stands. */
  const laEtArGa = async (annet: Fagsystem): Promise<void> => {
    const innboks = new Sandkasseinnboks(portal.prove.adresse);
    portal.prove.klokke.stillTil('2026-02-01T08:00:00Z');
    for (const [dato, gitt, gjort] of DAGER) {
      await innboks.flytt({ til: `${dato}T08:00:00Z` });
      // A token lasts two minutes of the real time.
      await portal.forHverReise();
      const nye: string[] = [];
      for (let nr = 0; nr < gitt; nr += 1) nye.push(await gi(portal.fagsystem, vanlig.personId));
      await innboks.flytt({ flytt: 'PT4H' });
      for (const id of nye.slice(0, gjort)) {
        const { response } = await portal.fagsystem.settStatus(id, vanlig.personId);
        expect(response.status).toBe(200);
      }
    }
    await gi(annet, reservert.personId);
    await gi(annet, bareMobil.personId);
    await innboks.flytt({ til: SLUTT });
    portal.prove.klokke.stillTil(SLUTT);
    await ferskStatistikk(portal.prove, await Administrator.i(portal.prove, fjordvik.fiksOrgId));
  };

  it('er designet når ingenting er skjedd, og viser så tallene, kurven og tabellen bak den', async () => {
    const tom = await apne(administrator, '', TELEFON);
    await tom.getByText('Her ser dere hvordan det går når den første oppgaven er gitt.').waitFor();
    await portal.erBra(tom, 'statistikk-tom');
    const annet = await nyttFagsystem(portal.prove, {
      ...{ fiksOrgId: fjordvik.fiksOrgId, orgnr: leverandor.orgnr },
      privilegier: ['OPPGAVE_KONFIGURASJON'],
    });
    await laEtArGa(annet);

    const side = await apne(administrator, '');
    await har(side, 'Oppgaver', 'Gitt', String(I_ALT + 2));
    await har(side, 'Oppgaver', 'Gjort', '33');
    await har(side, 'Oppgaver', 'Halvparten ble gjort innen', '4 timer');
    await har(side, 'Varsler', 'Kunne ikke sendes', '1');
    await har(side, 'Mottakere som har gjort sin del', 'Uten påminnelse', '100 % (33)');
    await side.locator('.plott-prikk').first().waitFor();
    expect(await side.locator('.plott-rute').first().locator('.plott-stolpe').count()).toBe(30);
    const figur = side.getByRole('figure');
    await figur.getByText(/^Siden 21\. september 2026 er 28 oppgaver gitt, 13 gjort/).waitFor();
    await portal.erBra(side, 'statistikk');

    const { integrasjonId } = annet.legitimasjon;
    await side.getByLabel('Sammenlign med et fagsystem').selectOption(integrasjonId);
    await har(side, 'Oppgaver', 'Gitt', '2');
    expect(await celle(side, 'Oppgaver', 'Gitt').first().textContent()).toBe(
      `Hele kommunen${I_ALT + 2}`,
    );
    await side
      .getByRole('heading', { name: `Over tid for Uten navn (${integrasjonId.slice(0, 8)})` })
      .waitFor();
    await figur.getByText(/er 2 oppgaver gitt, 0 gjort/).waitFor();
    await portal.erBra(side, 'statistikk-fagsystem');
    await side.getByLabel('Sammenlign med et fagsystem').selectOption('');

    await side.getByLabel('Periode').focus();
    await side.keyboard.press('ArrowDown');
    await figur.getByText(/^Siden 27\. juli 2026 er 45 oppgaver gitt/).waitFor();
    await side.keyboard.press('ArrowDown');
    await figur.getByText(`Siden 1. november 2025 er ${I_ALT + 2} oppgaver gitt`).waitFor();
    await harFokus(side.getByLabel('Periode'));
    await side.keyboard.press('Tab');
    await harFokus(side.getByText('Vis tallene i en tabell'));
    await side.keyboard.press('Enter');
    await har(side, 'Tallene over tid', 'August 2026', '12');
    await side.setViewportSize(TELEFON);
    await portal.erBra(side, 'statistikk-tabell');
  }, 240_000);

  it('viser tabellen når det som tegner, ikke kommer', async () => {
    const side = await portal.loggetInn(administrator.navn, { viewport: TELEFON }, '/forvaltning');
    await side.route('**/assets/plott-*.js', (rute) => rute.abort());
    await side.goto(HER);

    await side.getByText('Vi fikk ikke tegnet dette. Her er tallene.').waitFor();
    await har(side, 'Tallene over tid', '20. oktober 2026', '8');
    await portal.erBra(side, 'statistikk-uten-plott');
    expect(portal.feil.splice(0).join()).toMatch(/ERR_FAILED|dynamically imported module/);
  }, 60_000);

  it('tidslinjen følger valgene uten at de lagres', async () => {
    const lagret = await (
      await Administrator.i(portal.prove, fjordvik.fiksOrgId)
    ).hentVarslingsvalg();
    const side = await apne(administrator, '/varsling', TELEFON);
    const linje = (tekst: string | RegExp) =>
      side.getByRole('listitem').filter({ hasText: tekst }).waitFor();
    await side.getByLabel('Oppgaven blir gitt').fill('2026-11-28T19:30');
    await side.getByLabel('Dager til fristen').fill('16');
    await linje(/^Mandag 30\. november kl\. 09:00Varsel om ny oppgaveFlyttet fra lørdag 28\./);
    await linje(/^Lørdag 12\. desember kl\. 09:00Siste påminnelse.*for å rekke fristen/);
    await side.getByText(/^Fristen er mandag 14\. desember\./).waitFor();
    await portal.erBra(side, 'tidslinje');

    await side.getByLabel('Send fra').selectOption('12');
    await linje(/^Mandag 30\. november kl\. 12:00/);
    await side.getByLabel('Høyst så mange påminnelser').fill('0');
    await side.getByText('Dere sender ingen påminnelser.').waitFor();
    await side.getByText('Innbyggeren får 1 varsel.').waitFor();
    await side.getByLabel('Send varsel når oppgaven er ny').uncheck();
    await side.getByText('Innbyggeren får ingen varsler.').waitFor();

    await side.getByLabel('Dager mellom påminnelsene').fill('ofte');
    await side.getByText('Skriv et helt tall fra 0 til 3650.').waitFor();
    await side.getByText('Rett det som er feil, så ser dere når varslene går ut.').waitFor();
    await portal.erBra(side, 'tidslinje-feil');
    expect(
      await (await Administrator.i(portal.prove, fjordvik.fiksOrgId)).hentVarslingsvalg(),
    ).toEqual(lagret);
  }, 90_000);

  it('tidslinjen sier hvorfor den slutter, og lover ikke noe kommunen ikke tillater', async () => {
    const admin = await Administrator.i(portal.prove, fjordvik.fiksOrgId);
    const { data: lagret } = await admin.hentInnstillinger();
    await admin.lagreInnstillinger('*', { ...lagret, purring: { standard: 0, minste: 3 } });
    const side = await apne(administrator, '/varsling', TELEFON);
    const dager = side.getByLabel('Dager mellom påminnelsene');
    await side.getByLabel('Oppgaven blir gitt').fill('2026-11-28T07:30');
    await dager.fill('3');
    await side.getByText(/^Flyttet fra kl\. 07:30: det sendes ikke utenfor/).waitFor();
    await side.getByLabel('Høyst så mange påminnelser').fill('2');
    await side.getByText('Dere sender høyst 2 påminnelser.').waitFor();

    await dager.fill('2');
    await side.getByText('Dager mellom påminnelsene må være minst 3, eller 0.').waitFor();
    await side.getByText('Rett det som er feil, så ser dere når varslene går ut.').waitFor();
    expect(await dager.getAttribute('aria-invalid')).toBe('true');
    await portal.erBra(side, 'tidslinje-grense');
    await dager.fill('0');
    await side.getByText('Oppgaven har ingen påminnelser.').waitFor();

    await admin.lagreInnstillinger('*', { ...lagret, purring: { standard: 0, minste: 10 } });
    const ny = await apne(administrator, '/varsling');
    await ny.getByText(/^Fristen er /).waitFor();
    expect(await ny.getByLabel('Dager mellom påminnelsene').inputValue()).toBe('10');
    await admin.lagreInnstillinger('*', lagret);
  }, 90_000);

  it('en leser prøver oppgaver på valgene som de er lagret', async () => {
    await (
      await Administrator.i(portal.prove, fjordvik.fiksOrgId)
    ).leggTilAdministrator({ personId: vanlig.personId, rolle: 'LESER', navn: vanlig.navn });
    const side = await apne(vanlig, '/varsling');
    await side.getByLabel('Dager til fristen').fill('');
    const spurt = side.waitForRequest(
      (en) => en.postData()?.includes('"purringIntervallDager":1') === true,
    );
    await side.getByLabel('Dager mellom påminnelsene').fill('1');
    await spurt;

    await side.getByText('Dere sender høyst 10 påminnelser.').waitFor();
    expect(await side.locator('.tidsrekke li').count()).toBe(11);
    await portal.erBra(side, 'tidslinje-leser');
  }, 60_000);
});
