import { testpersoner } from '../../src/sandkasse/personer.js';
import { uuBrudd } from '../oppsett/axe.js';
import { omDager } from '../oppsett/dager.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise } from '../oppsett/portalreise.js';

const { vanlig } = testpersoner;

reise('det kommunen har skrevet', () => {
  const portal = portalreise();

  it('får plass i bredden, hvor lange ordene enn er', async () => {
    const id = await portal.gi([vanlig.personId], {
      tittel: 'Å'.repeat(100),
      beskrivelse: `Se https://skole.fjordvik.example/${'veldig-lang-adresse/'.repeat(8)}`,
      handling: 'Samtykkeerklæringsinnsending'.repeat(2),
    });
    const side = await portal.loggetInn(vanlig.navn, { viewport: { width: 320, height: 640 } });
    const bredde = () => side.evaluate<number>('document.documentElement.scrollWidth');

    await side.getByRole('link', { name: 'Å'.repeat(100) }).waitFor();
    const liste = await bredde();
    await side.goto(`/oppgave/${id}`);
    await side.getByText('veldig-lang-adresse').waitFor();

    expect([liste, await bredde()]).toEqual([320, 320]);
  });

  it('får plass når alt er dobbelt så stort, og når bare teksten er det', async () => {
    const id = await portal.gi([vanlig.personId], {
      frist: omDager(1),
      kanBekreftesAvInnbygger: true,
    });
    // A desktop of 1280 at 200 %, and a phone with its text at 200 %.
    for (const [width, tekst] of [
      [640, '100%'],
      [360, '200%'],
    ] as const) {
      const side = await portal.loggetInn(vanlig.navn, { viewport: { width, height: 640 } });
      for (const sti of ['/', `/oppgave/${id}`]) {
        await side.goto(sti);
        await side.getByText('Samtykke til skoletur').first().waitFor();
        await side.evaluate(`document.documentElement.style.fontSize = '${tekst}'`);

        const forBred = await side.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(forBred).toBeLessThanOrEqual(0);
        expect(await uuBrudd(side)).toEqual([]);
      }
      await side.getByRole('button', { name: 'Marker som gjort' }).click({ trial: true });
    }
  });

  it('beveger seg ikke for den som har bedt om det', async () => {
    await portal.gi([vanlig.personId]);
    const bevegelser = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      const side = await portal.loggetInn(vanlig.navn, { reducedMotion });
      await side.getByText('Samtykke til skoletur').first().waitFor();
      return side.evaluate<number>(`[...document.querySelectorAll('*')].filter((en) => {
        const { transitionDuration, animationName } = getComputedStyle(en);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none';
      }).length`);
    };

    expect(await bevegelser('no-preference')).toBeGreaterThan(0);
    expect(await bevegelser('reduce')).toBe(0);
  });

  it('har en frist som sies én gang, også når det er en advarsel om den', async () => {
    const id = await portal.gi([vanlig.personId], { frist: omDager(1) });
    const side = await portal.loggetInn(vanlig.navn);

    await side.goto(`/oppgave/${id}`);
    await side.getByText('i morgen').first().waitFor();

    expect(await side.getByText('i morgen').count()).toBe(1);
    expect(await side.getByText('Frist snart').count()).toBe(0);
  });

  it('kan leses på papir, også for den som har mørk skjerm', async () => {
    const id = await portal.gi([vanlig.personId], { frist: '2099-05-12' });
    const side = await portal.loggetInn(vanlig.navn, { colorScheme: 'dark' });
    await side.goto(`/oppgave/${id}`);
    await side.getByRole('heading', { level: 1 }).waitFor();
    await side.waitForLoadState('networkidle');

    await side.emulateMedia({ media: 'print', colorScheme: 'dark' });

    expect(await uuBrudd(side)).toEqual([]);
  });
});
