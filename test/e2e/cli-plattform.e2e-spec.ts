import { randomBytes } from 'node:crypto';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { cli } from '../oppsett/cli.js';
import { bestilling, type Fagsystem } from '../oppsett/fagsystem.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import {
  fagsystemHos,
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from '../oppsett/prosess.js';

const { vanlig, nynorsk, plattformadministrator } = testpersoner;
const nokkel = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const GAMMEL = nokkel('gammel');
const NY = nokkel('ny');

let sted: Sandkassested;
let prosess: Prosess;
let fagsystem: Fagsystem;
let miljo: Readonly<Record<string, string>>;
beforeAll(async () => {
  sted = await nyttSandkassested();
  // As in the first step of a change of keys: all can read with the new one, and nobody encrypts with it.
  miljo = { ...sted.miljo, PERSON_KRYPTERINGSNOKLER: `${GAMMEL},${NY}` };
  prosess = startProsess(miljo);
  fagsystem = await fagsystemHos(prosess, await ventTilKlar(prosess));
});
afterAll(async () => {
  prosess.barn.kill('SIGTERM');
  await prosess.ferdig;
  await sted.rydd();
});

describe('plattform', () => {
  const plattform = (kommando: string, nummer = '', ...valg: string[]) =>
    cli(miljo, ['plattform', kommando, ...valg], nummer);
  const erDet = async (personId: string) => {
    const bruker = new Portalbruker(prosess.adresse);
    await bruker.loggInn(personId);
    const svar = await bruker.api().GET('/min-kommune/api/v1/innbygger/meg/forvaltning');
    return svar.data?.plattformadministrator;
  };

  it('administratorer legges til, vises uten nummeret og fjernes', async () => {
    const gitt = await plattform('administrator', `${nynorsk.personId}\n`, '--navn', 'Nils');
    const omIgjen = await plattform('administrator', nynorsk.personId, '--navn', 'Nils');
    const liste = await plattform('liste');
    const mellom = await erDet(nynorsk.personId);
    const tatt = await plattform('fjern', nynorsk.personId);
    const ingen = await plattform('fjern', nynorsk.personId);
    const siste = await plattform('fjern', plattformadministrator.personId);

    expect(gitt).toEqual({ kode: 0, ut: 'Nils er nå plattformadministrator.\n', feil: '' });
    expect(omIgjen).toMatchObject({
      ...{ kode: 2, feil: 'Personen er plattformadministrator fra før. Ingenting er endret.\n' },
    });
    expect(liste.ut).toMatch(
      new RegExp(`^${plattformadministrator.navn} .*\\nNils {2}\\d{6} \\*{5} {2}siden`),
    );
    expect(liste.ut).not.toContain(nynorsk.personId);
    expect(siste.kode).toBe(2);
    expect(siste.feil).toContain('minst én plattformadministrator');
    expect(await erDet(plattformadministrator.personId)).toBe(true);
    expect(mellom).toBe(true);
    expect(tatt.ut).toBe('Nils er ikke lenger plattformadministrator.\n');
    expect(await erDet(nynorsk.personId)).toBe(false);
    expect(ingen).toMatchObject({
      kode: 2,
      feil: expect.stringMatching(/^Personen er ikke/) as string,
    });
  }, 60_000);

  it.each([
    ['et nummer som ikke finnes', '12838433382', 'Kari', /ikke et gyldig fødselsnummer/],
    ['driftens navn', vanlig.personId, 'Drift', /navn er opptatt/],
    ['et styretegn i navnet', vanlig.personId, 'Kari\u001B[2J', /navn må ha fra 1 til 100 tegn/],
  ])('%s avvises, og nummeret gjentas ikke', async (_, nummer, navn, melding) => {
    const svar = await plattform('administrator', nummer, '--navn', navn);

    expect(svar.kode).toBe(2);
    expect(svar.feil).toMatch(melding);
    expect(svar.feil).not.toContain(nummer);
  });
});

describe('nøkler', () => {
  const nokler = (kommando: string, eget: Readonly<Record<string, string>>) =>
    cli({ ...miljo, ...eget }, ['nokler', kommando]);
  const nyForst = { PERSON_KRYPTERINGSNOKLER: `${NY},${GAMMEL}` };

  it('byttes mens prosessen kjører og tar imot oppgaver, og ingen blir borte', async () => {
    const mottakere = { personIdList: [vanlig.personId, nynorsk.personId] };
    const id = await fagsystem.opprettOk(bestilling({ mottakere }));
    const for_ = await nokler('status', nyForst);

    const [rotert] = await Promise.all([
      nokler('roter', nyForst),
      ...Array.from({ length: 20 }, () => fagsystem.opprettOk(bestilling({ mottakere }))),
    ]);
    const etter = await nokler('status', { PERSON_KRYPTERINGSNOKLER: NY });

    expect(for_.ut).toMatch(/^ {2}ny: 0 personer, krypterer det nye\n {2}gammel: \d+ personer\n/);
    expect(rotert).toMatchObject({ kode: 0, feil: '' });
    expect(rotert.ut).toMatch(/^\d+ personer er kryptert på nytt\.\n/);
    expect(etter.ut).toMatch(/^ {2}ny: \d+ personer, krypterer det nye\nIngen gjenstår\./);
    const { data } = await fagsystem.hent(id);
    expect(data?.mottakere.personIdList).toEqual(mottakere.personIdList);
  }, 60_000);

  it('byttes ikke når en mangler, eller når oppslagsnøkkelen er en annen', async () => {
    const bare = nokkel('tredje');
    const mangler = await nokler('roter', { PERSON_KRYPTERINGSNOKLER: bare });
    const feilOppslag = await nokler('roter', {
      PERSON_KRYPTERINGSNOKLER: `${bare},${NY}`,
      PERSON_OPPSLAGSNOKKEL: nokkel('o'),
    });

    expect(mangler).toMatchObject({ kode: 2, ut: '' });
    expect(mangler.feil).toMatch(/^PERSON_KRYPTERINGSNOKLER mangler «ny»/);
    expect(feilOppslag).toMatchObject({ kode: 2, ut: '' });
    expect(feilOppslag.feil).toMatch(/^PERSON_OPPSLAGSNOKKEL er ikke den/);
  }, 60_000);
});
