import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { harFokus } from '../oppsett/fokus.js';
import { Fagsystem, hentToken } from '../oppsett/fagsystem.js';
import { portalreise, TELEFON } from '../oppsett/portalreise.js';
import { reise } from '../oppsett/vilkar.js';

const { administratorNordli, vanlig } = testpersoner;
const BESTILLING = {
  ...{ tittel: 'Samtykke til skoletur', beskrivelse: 'Klassen skal på tur.', handling: 'Svar' },
  ...{ url: 'https://skole.fjordvik.example/samtykke', utfortKriterie: 'ALL' as const },
  mottakere: { personIdList: [vanlig.personId] },
};
const NAVN = 'Skjema for skolen';

reise('fra en tom kommune til et fagsystem som virker', () => {
  const portal = portalreise();
  let side: Page;
  beforeEach(async () => {
    side = await portal.loggetInn(administratorNordli.navn, { viewport: TELEFON }, '/forvaltning');
  });

  /** What the fagsystem meets with a password, now. */
  async function svarTil(integrasjonId: string, integrasjonPassord: string): Promise<string> {
    const legitimasjon = {
      token: await hentToken(portal.prove),
      integrasjonId,
      integrasjonPassord,
    };
    const fagsystem = new Fagsystem(portal.prove.adresse, legitimasjon, nordli.fiksOrgId);
    const { data, error } = await fagsystem.opprett(BESTILLING);
    return data ? 'OPPRETTET' : (error.errorCode ?? '');
  }
  const verdien = (navn: string): Promise<string> =>
    side.getByRole('textbox', { name: navn, exact: true }).inputValue();
  const menyvalg = async (navn: string): Promise<void> => {
    await side.getByRole('button', { name: 'Meny' }).click();
    await side.getByRole('link', { name: navn, exact: true }).click();
    await side.getByRole('heading', { level: 1, name: navn }).waitFor();
  };

  it('tar tjenesten i bruk, gir tilgang, og det utleverte passordet virker', async () => {
    await side.getByRole('heading', { level: 1, name: 'Min kommune i Nordli kommune' }).waitFor();
    await side.getByRole('listitem').filter({ hasText: 'Ta tjenesten i bruk' }).waitFor();
    await portal.erBraIBegge(side, 'oversikt-tom');
    await side.getByRole('link', { name: 'Ta tjenesten i bruk' }).first().click();
    await side.getByText('Ikke tatt i bruk').waitFor();
    await portal.erBraIBegge(side, 'tjenesten-tom');
    await side.getByRole('button', { name: 'Ta i bruk' }).click();
    await side.getByText('I bruk', { exact: true }).waitFor();

    await menyvalg('Integrasjoner');
    await side.getByText('Ingen fagsystemer har tilgang nå.').waitFor();
    await portal.erBraIBegge(side, 'integrasjoner-tom');
    await side.getByRole('link', { name: 'Gi et fagsystem tilgang' }).click();
    await side.getByRole('button', { name: 'Gi tilgang' }).click();
    await side.getByRole('heading', { name: 'Rett dette før du lagrer' }).waitFor();
    await side.getByLabel('Organisasjonsnummer').fill('310990303');
    await side.getByLabel('Navn').fill(NAVN);
    await side.getByRole('button', { name: 'Gi tilgang' }).click();
    await side.getByRole('link', { name: /Organisasjonsnummer/ }).click();
    await harFokus(side.getByLabel('Organisasjonsnummer'));
    await portal.erBraIBegge(side, 'integrasjon-ny-feil');
    await side.getByLabel('Organisasjonsnummer').fill(leverandor.orgnr);
    await side.getByRole('button', { name: 'Gi tilgang' }).click();
    await side.getByRole('heading', { level: 1, name: 'Fagsystemet har fått tilgang' }).waitFor();
    await side.getByText('Prøv tilgangen').click();
    await portal.erBraIBegge(side, 'integrasjon-utlevert');

    expect(
      await prov(
        await verdien('Det fagsystemet trenger herfra (.env)'),
        await verdien('Prøvekall'),
      ),
    ).toEqual(expect.objectContaining({ unadde: [] }));

    await side.getByRole('button', { name: 'Meny' }).click();
    await side.getByRole('link', { name: 'Oversikt' }).click();
    await side.getByRole('heading', { name: 'Har du tatt vare på passordet?' }).waitFor();
    await portal.erBra(side, 'integrasjon-passord-spor');
    await side.getByRole('button', { name: 'Bli her' }).click();
    await side.getByRole('button', { name: 'Jeg har tatt vare på passordet' }).click();
    await side.getByRole('link', { name: 'Til integrasjonen' }).click();
    await side.getByRole('heading', { level: 1, name: NAVN }).waitFor();
    await portal.erBraIBegge(side, 'integrasjon');
  }, 120_000);

  it('bytter passord med begge gyldige, og så bare det nye; en pause og en stans merkes med en gang', async () => {
    await menyvalg('Integrasjoner');
    await side.getByRole('link', { name: NAVN }).click();
    const bytt = async (overlapp: string): Promise<string> => {
      await side.getByRole('button', { name: 'Lag nytt passord' }).click();
      await side.getByLabel('Så lenge virker det gamle').selectOption({ label: overlapp });
      await portal.erBra(side, 'passord-spor');
      await side.getByRole('dialog').getByRole('button', { name: 'Lag nytt passord' }).click();
      await side.getByRole('heading', { name: 'Passordet vises bare nå' }).waitFor();
      const passord = await side.getByLabel('Passord', { exact: true }).inputValue();
      await side.getByRole('button', { name: 'Jeg har tatt vare på passordet' }).click();
      await harFokus(side.getByRole('heading', { level: 1 }));
      return passord;
    };
    await side.getByRole('textbox', { name: 'Navn' }).fill('Skolesystemet');
    const id = new URL(side.url()).pathname.split('/').at(-1)!;
    const [forste, neste] = [await bytt('Ett døgn'), await bytt('Ett døgn')];
    expect([await svarTil(id, forste), await svarTil(id, neste)]).toEqual([
      'OPPRETTET',
      'OPPRETTET',
    ]);
    const siste = await bytt('Det slutter å virke med en gang');
    expect([await svarTil(id, neste), await svarTil(id, siste)]).toEqual([
      'UGYLDIG_INTEGRASJON',
      'OPPRETTET',
    ]);

    await side.getByRole('button', { name: 'Stans', exact: true }).click();
    await side.getByRole('heading', { name: 'Integrasjonen er stanset' }).waitFor();
    expect(await svarTil(id, siste)).toBe('INTEGRASJON_SUSPENDERT');
    await side.getByRole('button', { name: 'Åpne igjen' }).click();
    await side.getByRole('heading', { name: 'Stans inntil videre' }).waitFor();
    // What was written before all this is still there, and is nobody else's change.
    await side.getByRole('button', { name: 'Lagre', exact: true }).click();
    await side.getByRole('heading', { level: 1, name: 'Skolesystemet' }).waitFor();
    await side.getByText(/^Lagret /).waitFor();

    await menyvalg('Tjenesten');
    await side.getByRole('button', { name: 'Sett på pause' }).click();
    await side.getByText('Pauset', { exact: true }).waitFor();
    await harFokus(side.locator('.statusord'));
    expect(await svarTil(id, siste)).toBe('TJENESTE_PAUSET');
    await side.getByRole('button', { name: 'Ta ut av bruk' }).click();
    await side.getByRole('button', { name: 'Ta ut av bruk' }).last().click();
    await side.getByText('Dette er ikke navnet.').waitFor();
    await portal.erBraIBegge(side, 'tjenesten-ta-ut');
    await side.getByLabel(/for å bekrefte/).fill(nordli.navn);
    await side.getByRole('button', { name: 'Ta ut av bruk' }).last().click();
    await side.getByText('Tatt ut av bruk', { exact: true }).waitFor();
    await harFokus(side.locator('.statusord'));
    expect(await svarTil(id, siste)).toBe('TJENESTE_IKKE_I_BRUK');
  }, 120_000);

  it('sier hva som gjenstår før en utlevert tilgang kan brukes, og når navnet er opptatt', async () => {
    await side.goto(`/forvaltning/${nordli.fiksOrgId}/integrasjoner/ny`);
    await side.getByLabel('Navn').fill('skolesystemet ');
    await side.getByLabel('Gi og endre oppgaver').uncheck();
    await side.getByRole('button', { name: 'Gi tilgang' }).click();
    await side.getByRole('link', { name: /^En annen integrasjon heter «Skolesystemet»/ }).click();
    await harFokus(side.getByLabel('Navn'));
    await portal.erBraIBegge(side, 'integrasjon-navn-opptatt');
    await side.getByLabel('Navn').fill('Barnehagen');
    await side.getByRole('button', { name: 'Gi tilgang' }).click();
    await side.getByRole('button', { name: 'Jeg har tatt vare på passordet' }).click();
    const gjenstar = side.getByRole('region', { name: /^Dette gjenstår/ });
    await gjenstar.getByRole('link', { name: 'Velg hva det kan gjøre' }).waitFor();
    await gjenstar.getByText(/tatt ut av bruk, så ingen fagsystemer/).waitFor();
    expect(await side.getByText('Fagsystemet kan ta tilgangen i bruk.').count()).toBe(0);
    await portal.erBraIBegge(side, 'integrasjon-gjenstar');
    await gjenstar.getByRole('link', { name: 'Ta tjenesten i bruk' }).click();
    await side.getByRole('heading', { level: 1, name: 'Tjenesten' }).waitFor();
    await side.getByRole('button', { name: 'Ta i bruk' }).waitFor();
  }, 90_000);

  it('et trykk for mye angrer ingenting, og det en annen gjorde først, blir sagt', async () => {
    const annen = await Administrator.i(portal.prove, nordli.fiksOrgId);
    await annen.initialiser();
    const statusen = async (): Promise<string> => (await annen.hentTjeneste()).data.status;
    await side.goto(`/forvaltning/${nordli.fiksOrgId}/tjenesten`);
    await side.getByRole('button', { name: 'Sett på pause' }).waitFor();

    expect(await side.evaluate(TO_TRYKK)).toBe('Fortsett');
    await harFokus(side.locator('.statusord'));
    await side.getByRole('button', { name: 'Fortsett', disabled: false }).waitFor();
    expect(await statusen()).toBe('PAUSET');
    await side.getByRole('button', { name: 'Fortsett' }).click();
    await side.getByText('I bruk', { exact: true }).waitFor();
    await side.getByRole('button', { name: 'Sett på pause', disabled: false }).waitFor();

    await annen.settTjeneste('PAUSET');
    await side.getByRole('button', { name: 'Sett på pause' }).click();
    await harFokus(side.getByText(/^En annen satte tjenesten på pause rett før deg/));
    await side.keyboard.press('Enter');
    await portal.erBraIBegge(side, 'tjenesten-samme-valg');
    expect(await statusen()).toBe('PAUSET');

    await annen.settTjeneste('I_BRUK');
    await side.getByRole('button', { name: 'Ta ut av bruk' }).click();
    await side.getByLabel(/for å bekrefte/).fill(nordli.navn.toUpperCase());
    await side.getByRole('dialog').getByRole('button', { name: 'Ta ut av bruk' }).click();
    await harFokus(side.getByText(/^En annen startet tjenesten igjen mens du hadde siden åpen/));
    await portal.erBraIBegge(side, 'tjenesten-annet-valg');
    expect(await statusen()).toBe('I_BRUK');
    expect(portal.feil.splice(0)).toEqual([
      expect.stringContaining('status of 412'),
      expect.stringContaining('status of 412'),
    ]);

    await side.goto(`/forvaltning/${nordli.fiksOrgId}/endringslogg`);
    for (const tittel of [
      ...['Startet tjenesten igjen', 'Satte tjenesten på pause', 'Tok tjenesten ut av bruk'],
      ...['Åpnet «Skjema for skolen» igjen', 'Ga «Skjema for skolen» nytt passord'],
    ]) {
      await side.getByRole('heading', { name: tittel }).first().waitFor();
    }
    await portal.erBraIBegge(side, 'endringslogg-handlinger');
  }, 120_000);
});

/** Pauses, and presses once more as soon as a hand can when the button has got its new name. */
const TO_TRYKK = `new Promise((ferdig) => {
  const knapp = [...document.querySelectorAll('main button')].find(
    ({ textContent }) => textContent === 'Sett på pause',
  );
  const igjen = () => {
    if (knapp.textContent !== 'Fortsett') return;
    vakt.disconnect();
    setTimeout(() => {
      knapp.click();
      ferdig(knapp.textContent);
    }, 300);
  };
  const vakt = new MutationObserver(igjen);
  vakt.observe(knapp, { childList: true, characterData: true, subtree: true });
  knapp.click();
})`;

/** As somebody who saves the file and pastes the command in bash. */
async function prov(env: string, kommando: string): Promise<unknown> {
  const mappe = mkdtempSync(join(tmpdir(), 'mko-env-'));
  try {
    writeFileSync(join(mappe, '.env'), env);
    const { stdout } = await promisify(execFile)('bash', ['-c', kommando], { cwd: mappe });
    return JSON.parse(stdout);
  } finally {
    rmSync(mappe, { recursive: true, force: true });
  }
}
