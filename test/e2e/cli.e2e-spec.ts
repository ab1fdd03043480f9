import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { cli } from '../oppsett/cli.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import {
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from '../oppsett/prosess.js';

const { vanlig } = testpersoner;

let sted: Sandkassested;
let prosess: Prosess;

beforeAll(async () => {
  sted = await nyttSandkassested();
  prosess = startProsess(sted.miljo);
  await ventTilKlar(prosess);
});
afterAll(async () => {
  prosess.barn.kill('SIGTERM');
  await prosess.ferdig;
  await sted.rydd();
});

const varsling = (...argumenter: string[]) => cli(sted.miljo, ['varsling', ...argumenter]);
const metrikk = async () => {
  const tekst = await (await fetch(`${prosess.adresse}/metrikker`)).text();
  return tekst.split('\n').filter((linje) => linje.startsWith('varsling_stoppet{'));
};

it('stanser og starter, for en kommune og for alle, og sier hvem og hvorfor', async () => {
  const en = await varsling(
    'stopp',
    '--kommune',
    fjordvik.orgnr,
    '--grunn',
    'Feil tekst',
    '--av',
    'Ola',
  );
  const omIgjen = await varsling('stopp', '--kommune', fjordvik.fiksOrgId, '--grunn', 'Noe annet');
  const alle = await varsling('stopp', '--grunn', 'Leverandøren er nede');
  const status = await varsling('status');
  const malt = await metrikk();
  const startet = await varsling('start');
  const sist = await varsling('start', '--kommune', fjordvik.fiksOrgId.toUpperCase());

  expect(en).toEqual({
    kode: 0,
    ut: 'Varslene fra Fjordvik kommune er stanset.\nIngen meldinger er underveis.\n',
    feil: '',
  });
  expect(omIgjen.ut).toContain('Varslene fra Fjordvik kommune var alt stanset.');
  expect(alle.ut).toContain('Varslene fra hele installasjonen er stanset.');
  expect(status.ut).toMatch(/Fjordvik kommune: siden .*, av Ola\. Feil tekst/);
  expect(status.ut).toMatch(/hele installasjonen: siden .*, av .+@.+\. Leverandøren er nede/);
  expect(malt).toEqual([
    'varsling_stoppet{omfang="installasjon"} 1',
    'varsling_stoppet{omfang="kommuner"} 1',
  ]);
  expect(startet.ut).toMatch(
    /^Varslene fra hele installasjonen er startet igjen\.\nStanset nå:\n {2}Fjordvik/,
  );
  expect(sist.ut).toBe(
    'Varslene fra Fjordvik kommune er startet igjen.\nIngen varsler er stanset.\n',
  );
  expect(await metrikk()).toEqual([
    'varsling_stoppet{omfang="installasjon"} 0',
    'varsling_stoppet{omfang="kommuner"} 0',
  ]);
}, 60_000);

it('sier fra om det den ikke kan, og gjør ingenting da', async () => {
  const ukjent = await varsling('stopp', '--kommune', '999999999', '--grunn', 'x');
  const utenGrunn = await varsling('stopp', '--kommune', nordli.orgnr);
  const ikkeStanset = await varsling('start', '--kommune', nordli.orgnr);
  const borte = await cli({ ...sted.miljo, DATABASE_URL: '', DATAMAPPE: '/tmp/finnes-ikke' }, [
    ...['varsling', 'status'],
  ]);

  expect(ukjent).toMatchObject({
    kode: 2,
    feil: expect.stringContaining('Ingenting er endret') as string,
  });
  expect(utenGrunn).toMatchObject({
    kode: 2,
    feil: expect.stringContaining('--grunn mangler') as string,
  });
  expect(ikkeStanset).toMatchObject({
    kode: 0,
    ut: expect.stringContaining('var ikke stanset') as string,
  });
  expect(borte).toMatchObject({
    kode: 2,
    feil: expect.stringContaining('Finner ingen sandkasse') as string,
  });
  expect((await varsling('status')).ut).toBe('Ingen varsler er stanset.\n');
}, 60_000);

it('går etter klokken i sandkassen, også når den er stilt fram', async () => {
  const na = await new Sandkasseinnboks(prosess.adresse).flytt({ flytt: 'P60D' });
  const [ar = '', maned = '', dag = ''] = na.slice(0, 10).split('-');

  await varsling('stopp', '--grunn', 'Prøve');
  const status = await varsling('status');
  await varsling('start');

  expect(status.ut).toContain(`siden ${Number(dag)}.${Number(maned)}.${ar}`);
}, 60_000);

describe('kommuner', () => {
  const NY = {
    ...{ fiksOrgId: '5e9d3b17-0c48-4a2f-96e1-d8b7420f5ac3', orgnr: '310990302' },
    ...{ kommunenr: '9903', navn: 'Sundvik kommune' },
  };
  const opprett = (endring: Partial<typeof NY> = {}) =>
    cli(sted.miljo, [
      ...['kommune', 'opprett'],
      ...Object.entries({ ...NY, ...endring }).flatMap(([navn, verdi]) => [`--${navn}`, verdi]),
    ]);
  const administrator = (nummer: string, ...resten: string[]) =>
    cli(sted.miljo, ['kommune', 'administrator', '--kommune', NY.orgnr, ...resten], nummer);

  it('legges til med en administrator, som slipper til, og vises', async () => {
    const ny = await opprett();
    const rolle = await administrator(`${vanlig.personId}\n`, '--navn', 'Kari Solbakken');
    const liste = await cli(sted.miljo, ['kommune', 'liste']);

    expect(ny).toMatchObject({ kode: 0, feil: '' });
    expect(rolle.ut).toBe('Kari Solbakken er nå administrator i Sundvik kommune.\n');
    expect(liste.ut).toMatch(/Sundvik kommune {2}kommunenr 9903 {2}.*IKKE_TATT_I_BRUK/);
    expect(liste.ut).toMatch(/Fjordvik kommune .* I_BRUK/);
    const bruker = new Portalbruker(prosess.adresse);
    await bruker.loggInn(vanlig.personId);
    const { data } = await bruker.api().GET('/min-kommune/api/v1/innbygger/meg/forvaltning');
    expect(data?.kommuner).toMatchObject([{ navn: NY.navn, rolle: 'ADMINISTRATOR' }]);
  });

  it.each<[string, Partial<typeof NY>, RegExp]>([
    ['som finnes', {}, /fra før\. Ingenting er endret/],
    ['med feil kontrollsiffer', { orgnr: '310990303' }, /orgnr må være et gyldig/],
    ['med en id som ikke er en UUID', { fiksOrgId: '4601' }, /fiksOrgId må være en UUID/],
    ['uten navn', { navn: ' ' }, /--navn mangler en verdi/],
    [
      'med for langt navn og feil kommunenr',
      { navn: 'a'.repeat(101), kommunenr: '99' },
      /kommunenr må være fire sifre; navn må/,
    ],
  ])('%s, legges ikke til', async (_, endring, melding) => {
    const svar = await opprett(endring);

    expect(svar.kode).toBe(2);
    expect(svar.feil).toMatch(melding);
  });

  it.each(['a'.repeat(101), 'Kari\u001B[2J'])(
    'får ingen administrator som heter %j',
    async (navn) => {
      const svar = await administrator(vanlig.personId, '--navn', navn);

      expect(svar.kode).toBe(2);
      expect(svar.feil).toContain('navn må ha fra 1 til 100 tegn');
    },
  );

  it('får ingen administrator med et nummer som ikke finnes, og nummeret gjentas ikke', async () => {
    const svar = await administrator('12838433382', '--navn', 'Kari');

    expect(svar.kode).toBe(2);
    expect(svar.feil).toMatch(/standard inn, er ikke et gyldig fødselsnummer.*Ingenting er endret/);
    expect(svar.feil).not.toMatch(/12838433382|personId|errorJson/);
  });
});
