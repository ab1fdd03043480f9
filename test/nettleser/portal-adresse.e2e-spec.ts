import { testpersoner } from '../../src/sandkasse/personer.js';
import { reise } from '../oppsett/vilkar.js';
import { portalreise } from '../oppsett/portalreise.js';

const { mangeOppgaver, vanlig } = testpersoner;

reise('portalen og det som står i adressen', () => {
  const portal = portalreise();

  it('et sidetall uten mål og måte er en tom side, ikke en feil', async () => {
    await portal.gi([vanlig.personId]);
    const side = await portal.loggetInn(vanlig.navn);

    await side.goto('/?side=3000000000');

    await side.getByText('Det er ingen oppgaver på denne siden.').waitFor();
  });

  it('etter en innlogging som feilet, fører neste forsøk dit man skulle', async () => {
    const id = await portal.gi([vanlig.personId], { tittel: 'Svar på brevet' });
    const side = await portal.nySide();

    await side.goto(`/?innlogging=feilet&retur=${encodeURIComponent(`/oppgave/${id}`)}`);
    await side.getByText('Vi fikk ikke logget deg inn.').waitFor();
    await side.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
    await portal.velgPerson(side, vanlig.navn);

    await side.getByRole('heading', { level: 1, name: 'Svar på brevet' }).waitFor();
  });

  it('en side som feilet hos oss, hindrer ikke den neste', async () => {
    const id = await portal.gi([vanlig.personId], { tittel: 'Svar på brevet' });
    const side = await portal.loggetInn(vanlig.navn);
    await side.route(`**/innbygger/oppgave/${id}?*`, (rute) => rute.fulfill({ json: { id } }));

    await side.goto(`/oppgave/${id}`);
    await side.getByRole('heading', { name: 'Noe gikk galt hos oss' }).waitFor();
    await side.getByRole('link', { name: 'Min kommune' }).click();

    await side.getByRole('heading', { level: 1, name: 'Oppgavene dine' }).waitFor();
    portal.feil.splice(0);
  });

  it('fra en oppgave kommer man tilbake til siden av listen man var på', async () => {
    for (let nr = 0; nr < 21; nr++) await portal.gi([mangeOppgaver.personId]);
    const side = await portal.loggetInn(mangeOppgaver.navn);
    await side.goto('/?side=2');

    await side.getByRole('listitem').getByRole('link').last().click();
    await side.getByRole('link', { name: 'Oppgavene dine' }).click();

    await side.waitForURL((url) => url.search === '?side=2');
  });
});
