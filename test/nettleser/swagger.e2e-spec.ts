import type { Browser, Page } from 'playwright-core';
import { hentToken } from '../oppsett/fagsystem.js';
import { reise } from '../oppsett/vilkar.js';
import { startNettleser } from '../oppsett/start-nettleser.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

reise('Swagger UI', () => {
  let prove: Proveapp;
  let nettleser: Browser;
  let side: Page;
  const fremmede: string[] = [];
  const feil: string[] = [];

  beforeAll(async () => {
    prove = await startProveapp();
    nettleser = await startNettleser();
    side = await nettleser.newPage();
    side.on('console', (melding) => melding.type() === 'error' && feil.push(melding.text()));
    side.on('request', (foresporsel) => {
      const url = foresporsel.url();
      if (!url.startsWith(prove.adresse) && !url.startsWith('data:')) fremmede.push(url);
    });
  });
  afterAll(async () => {
    await nettleser.close();
    await prove.stopp();
  });

  it('lar en utvikler identifisere seg og prøve kontrakten mot sandkassen', async () => {
    const { integrasjon, fiksOrgId } = prove.klar;
    await side.goto(`${prove.adresse}/swagger/ekstern`);
    await side.click('.btn.authorize');
    const felter = side.locator('.auth-container input');
    for (const [nr, verdi] of [
      await hentToken(prove),
      integrasjon.integrasjonId,
      integrasjon.integrasjonPassord,
    ].entries()) {
      await felter.nth(nr).fill(verdi);
    }
    for (let nr = 0; nr < 3; nr++) {
      await side.locator('.auth-btn-wrapper button[type=submit]').first().click();
    }
    await side.click('.auth-btn-wrapper .btn-done');

    const operasjon = side.locator('#operations-Oppgave-opprettOppgave');
    await operasjon.locator('.opblock-summary-control').click();
    await operasjon.locator('tr[data-param-name=fiksOrgId] input').fill(fiksOrgId);
    await operasjon.locator('.execute').click();
    const status = operasjon.locator('.live-responses-table tbody td.response-col_status').first();
    await status.waitFor();

    expect(await status.innerText()).toBe('200');
    expect(await operasjon.locator('.live-responses-table').innerText()).toContain('"id"');
  });

  it('viser alle tre kontraktene på én side, og henter ingenting fra andre', async () => {
    await side.goto(`${prove.adresse}/swagger`);
    for (const [navn, tittel] of [
      ['innbygger', 'getOppgaver'],
      ['konfigurasjon', 'initialiserTjeneste'],
    ] as const) {
      await side.selectOption('#select', { label: navn });
      await side.locator(`[id$=${tittel}]`).waitFor();
    }

    expect(fremmede).toEqual([]);
    expect(feil).toEqual([]);
  });
});
