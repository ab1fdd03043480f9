import { testpersoner } from '../../src/sandkasse/personer.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { JSON_INNHOLD, kall, somFagsystem, type Kall } from '../oppsett/kall.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const kari = testpersoner.vanlig.personId;
const MIB = 1_048_576;

let prove: Proveapp;
let fagsystem: Fagsystem;
let oppgaver: string;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
  oppgaver = `${prove.klar.ekstern}/${prove.klar.fiksOrgId}/oppgaver`;
});
afterAll(() => prove.stopp());

const gyldig = () => bestilling({ mottakere: { personIdList: [kari] } });
const send = (resten: Partial<Kall>) =>
  kall({
    til: oppgaver,
    ...resten,
    hoder: { ...somFagsystem(fagsystem.legitimasjon), ...resten.hoder },
  });
const opprett = (kropp: unknown) => send({ hoder: JSON_INNHOLD, kropp: JSON.stringify(kropp) });
const opprettTekst = (kropp: string) => send({ hoder: JSON_INNHOLD, kropp });

const PAKREVDE = ['tittel', 'beskrivelse', 'handling', 'url', 'mottakere', 'utfortKriterie'];

it.each(PAKREVDE)('%s må være med når en oppgave opprettes', async (felt) => {
  const svar = await opprett({ ...gyldig(), [felt]: undefined });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(detaljer).toEqual({ feil: [{ felt: `/${felt}`, melding: 'mangler' }], antall: 1 });
});

it('alle feil i en forespørsel blir nevnt, ikke bare den første', async () => {
  const svar = await opprett({ ...gyldig(), tittel: undefined, utfortKriterie: 'NOEN', frist: 1 });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(feltene(detaljer).sort()).toEqual(['/frist', '/tittel', '/utfortKriterie']);
});

it.each([
  ['/hemmelig', { hemmelig: true }],
  ['/mottakere/rolle', { mottakere: { personIdList: [kari], rolle: 'MOR' } }],
  ['/varsling/kanal', { varsling: { kanal: 'SMS' } }],
])('det ukjente feltet %s blir avvist, ikke oversett', async (felt, endring) => {
  const svar = await opprett({ ...gyldig(), ...endring });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(feltene(detaljer)).toEqual([felt]);
});

it.each([
  ['/tittel', 'et tall', { tittel: 7 }],
  ['/tittel', 'null', { tittel: null }],
  ['/tittel', 'tom', { tittel: '' }],
  ['/tittel', 'for lang', { tittel: 'å'.repeat(256) }],
  ['/handling', 'for lang', { handling: 'å'.repeat(81) }],
  ['/frist', 'millisekunder', { frist: 1_772_323_200_000 }],
  ['/utfortKriterie', 'ukjent', { utfortKriterie: 'all' }],
  ['/mottakere', 'en liste', { mottakere: [kari] }],
  ['/mottakere/personIdList', 'en tekst', { mottakere: { personIdList: kari } }],
  ['/mottakere/personIdList', 'tom', { mottakere: { personIdList: [] } }],
  ['/mottakere/personIdList/0', 'et tall', { mottakere: { personIdList: [Number(kari)] } }],
  ['/varsling/purringIntervallDager', 'tekst', { varsling: { purringIntervallDager: '7' } }],
  [
    '/varsling/purringIntervallDager',
    'et desimaltall',
    { varsling: { purringIntervallDager: 1.5 } },
  ],
  ['/varsling/purringIntervallDager', 'negativt', { varsling: { purringIntervallDager: -1 } }],
  [
    '/varsling/purringIntervallDager',
    'for stort',
    { varsling: { purringIntervallDager: 2 ** 31 } },
  ],
])('%s kan ikke være %s, og blir ikke gjort om til noe annet', async (felt, _hva, endring) => {
  const svar = await opprett({ ...gyldig(), ...endring });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(new Set(feltene(detaljer))).toEqual(new Set([felt]));
});

it.each([
  ['en liste', [gyldig()]],
  ['en tekst', 'oppgave'],
  ['null', null],
])('innholdet kan ikke være %s', async (_hva, kropp) => {
  const svar = await opprett(kropp);

  forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
});

it('100 001 mottakere er for mange, og svaret gjentar ingen av dem', async () => {
  const personIdList = nyePersoner(100_001);

  const svar = await opprett({ ...gyldig(), mottakere: { personIdList } });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(detaljer.feil).toEqual([
    { felt: '/mottakere/personIdList', melding: 'kan ha høyst 100000 elementer' },
  ]);
  expect(personIdList.filter((nummer) => svar.tekst.includes(nummer))).toEqual([]);
});

it.each([
  ['avkuttet', `{"tittel":"Ukjent sak ${kari}","metadata":`],
  ['uten anførselstegn', `{tittel: Ukjent sak ${kari}}`],
  ['med noe etter', `${JSON.stringify(gyldig())} Ukjent sak ${kari}`],
])('innhold som er %s, er ikke JSON, og ingenting av det blir gjentatt', async (_hva, kropp) => {
  const svar = await opprettTekst(kropp);

  expect(forventAvslag(svar, 400, 'UGYLDIG_JSON')).toEqual({});
  for (const sted of [svar.tekst, prove.logg.join('')]) {
    expect(sted).not.toContain('Ukjent sak');
    expect(sted).not.toContain(kari);
  }
});

it('innhold som er nøstet tusenvis av nivåer, er ugyldig, og ikke en feil hos oss', async () => {
  const dypt = '['.repeat(20_000) + ']'.repeat(20_000);

  const svar = await opprettTekst(`{"tittel":${dypt}}`);

  forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
});

it.each([
  ['__proto__', '"__proto__":{"erAdministrator":true}'],
  ['constructor.prototype', '"constructor":{"prototype":{"erAdministrator":true}}'],
  ['__proto__ lenger inne', '"varsling":{"__proto__":{"purringIntervallDager":1}}'],
])('%s i innholdet blir avvist og smitter ikke over på andre objekter', async (_hva, gift) => {
  const svar = await opprettTekst(`${JSON.stringify(gyldig()).slice(0, -1)},${gift}}`);

  forventAvslag(svar, 400, 'UGYLDIG_JSON');
  expect({}).not.toHaveProperty('erAdministrator');
});

it.each([
  ['med innholdstype', JSON_INNHOLD, ''],
  ['uten innholdstype', {}, undefined],
])('en opprettelse uten innhold er ugyldig (%s)', async (_hva, hoder, kropp) => {
  const svar = await send({ hoder, kropp });

  forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
});

it.each([
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-seq',
  'tull',
])('innhold merket %s er ikke JSON', async (type) => {
  const svar = await send({ hoder: { 'content-type': type }, kropp: JSON.stringify(gyldig()) });

  forventAvslag(svar, 415, 'IKKE_JSON');
});

it.each(['application/json; charset=utf-8', 'Application/JSON'])(
  'innhold merket %s er JSON',
  async (type) => {
    const svar = await send({ hoder: { 'content-type': type }, kropp: JSON.stringify(gyldig()) });

    expect(svar.response.status).toBe(200);
  },
);

it('innhold over 4 MiB er for stort til å opprette en oppgave', async () => {
  const svar = await opprettTekst(JSON.stringify({ ...gyldig(), metadata: 'x'.repeat(4 * MIB) }));

  expect(forventAvslag(svar, 413, 'FOR_STOR_FORESPORSEL')).toEqual({ maksBytes: 4 * MIB });
});

it('for stort innhold stoppes også når lengden ikke er oppgitt', async () => {
  const bit = new TextEncoder().encode(' '.repeat(MIB));
  const bitene = Array.from({ length: 5 }, () => bit)[Symbol.iterator]();
  const kropp = new ReadableStream({
    pull(styring) {
      const { value, done } = bitene.next();
      if (done) styring.close();
      else styring.enqueue(value);
    },
  });

  const svar = await send({ hoder: JSON_INNHOLD, kropp });

  forventAvslag(svar, 413, 'FOR_STOR_FORESPORSEL');
});
