import { ledigPort } from '../../../test/oppsett/ledig-port.js';
import { startHttptjener, type Httpsvar, type Httptjener } from './httptjener.testhjelp.js';
import { melding, minnelogg } from './kanal.testhjelp.js';
import { FiksSms, type Smsoppsett } from './sms.js';

const NUMMER = '+4799887766';
const { logg, linjer } = minnelogg();
let tjener: Httptjener;

beforeAll(async () => void (tjener = await startHttptjener()));
afterAll(() => tjener.lukk());
beforeEach(() => {
  linjer.splice(0);
  tjener.spurt.splice(0);
});
afterEach(() => expect(linjer.join('')).not.toMatch(/99887766|hemmelig/));

const sms = (over: Partial<Smsoppsett> = {}): FiksSms =>
  new FiksSms({
    base: tjener.base,
    kontoId: '0c6ab3f0-6f0e-4c0e-8a75-3f6d3cc7c2e5',
    hoder: async () => ({ authorization: 'Bearer hemmelig', IntegrasjonId: 'i' }),
    fristMs: 300,
    logg,
    ...over,
  });
const sendMot = (svar: Httpsvar) => {
  tjener.svar = () => svar;
  return sms().send(NUMMER, melding());
};

it('en SMS går til kontoen, med teksten, nummeret og hvem vi er', async () => {
  const utfall = await sendMot({ status: 200, kropp: { id: 'sms-1' } });

  expect(utfall).toEqual({ type: 'SENDT', referanse: 'sms-1' });
  expect(tjener.spurt).toMatchObject([
    {
      metode: 'POST',
      sti: '/varsling/api/v2/sms/0c6ab3f0-6f0e-4c0e-8a75-3f6d3cc7c2e5/send',
      hoder: { authorization: 'Bearer hemmelig', integrasjonid: 'i' },
    },
  ]);
  expect(tjener.spurt[0]?.kropp).toEqual({ tekst: melding().sms, telefonnummer: NUMMER });
  expect(linjer).toEqual([]);
});

it.each(['', '112', 'ikke et nummer', '+47 99 88 77 66 55 44 33 22', '99887766;90000000'])(
  '«%s» er ikke et nummer, og ingen spørres',
  async (nummer) => {
    expect(await sms().send(nummer, melding())).toEqual({ type: 'AVVIST' });
    expect(tjener.spurt).toEqual([]);
  },
);

it('mellomrom i nummeret følger ikke med', async () => {
  await sms().send('+47 99 88 77 66', melding());

  expect(tjener.spurt[0]?.kropp).toMatchObject({ telefonnummer: NUMMER });
});

it.each<[string, Httpsvar, object, 'SAGT' | 'STILLE']>([
  [
    'nummeret er galt',
    { status: 400, kropp: { message: 'Ugyldig telefonnummer: +4799887766' } },
    { type: 'AVVIST' },
    'STILLE',
  ],
  [
    'noe annet er galt',
    { status: 400, kropp: { message: 'tekst må ha høyst 1600 tegn' } },
    { type: 'PROV_IGJEN' },
    'SAGT',
  ],
  ['noe er galt, uten ord', { status: 400, kropp: 'Bad Request' }, { type: 'PROV_IGJEN' }, 'SAGT'],
  [
    'vi er for mange',
    { status: 429, hoder: { 'retry-after': '7' } },
    { type: 'PROV_IGJEN', ventMs: 7_000 },
    'STILLE',
  ],
  ['vi er for mange, uten tid', { status: 429 }, { type: 'PROV_IGJEN' }, 'STILLE'],
  ['vi slipper ikke inn', { status: 401 }, { type: 'PROV_IGJEN' }, 'SAGT'],
  ['vi ikke har lov', { status: 403 }, { type: 'PROV_IGJEN' }, 'SAGT'],
  ['kontoen ikke finnes', { status: 404 }, { type: 'PROV_IGJEN' }, 'SAGT'],
  ['den er nede', { status: 500 }, { type: 'PROV_IGJEN' }, 'SAGT'],
  [
    'den er nede en stund',
    { status: 503, hoder: { 'retry-after': '60' } },
    { type: 'PROV_IGJEN', ventMs: 60_000 },
    'SAGT',
  ],
  ['den tier', 'HENG', { type: 'PROV_IGJEN' }, 'SAGT'],
  ['den legger på', 'KUTT', { type: 'PROV_IGJEN' }, 'SAGT'],
  [
    'den tok imot, men kvitteringen er ikke JSON',
    { status: 200, kropp: '<html>' },
    { type: 'SENDT' },
    'SAGT',
  ],
  [
    'den tok imot, men kvitteringen har ingen id',
    { status: 200, kropp: [] },
    { type: 'SENDT' },
    'SAGT',
  ],
  ['den tok imot, men tier midt i kvitteringen', 'HALVT', { type: 'SENDT' }, 'SAGT'],
])('når tjenesten sier at %s', async (_, svar, utfall, sagt) => {
  expect(await sendMot(svar)).toEqual(utfall);
  expect(linjer).toHaveLength(sagt === 'SAGT' ? 1 : 0);
});

it('når ingen er der, eller vi ikke får noe token, kastes det ikke', async () => {
  const base = `http://127.0.0.1:${await ledigPort()}`;
  const utenToken = () => Promise.reject(new Error('hemmelig'));

  const utfall = [
    await sms({ base }).send(NUMMER, melding()),
    await sms({ hoder: utenToken }).send(NUMMER, melding()),
  ];

  expect(utfall).toEqual([{ type: 'PROV_IGJEN' }, { type: 'PROV_IGJEN' }]);
  expect(linjer.join('')).toContain('ECONNREFUSED');
  expect(tjener.spurt).toEqual([]);
});

it('viser tjenesten til et annet sted, går verken nummer eller token dit', async () => {
  tjener.svar = ({ sti }) =>
    sti === '/annet'
      ? { status: 200, kropp: { id: 'sms-1' } }
      : { status: 307, hoder: { location: '/annet' } };

  expect(await sms().send(NUMMER, melding())).toEqual({ type: 'PROV_IGJEN' });
  expect(tjener.spurt).toHaveLength(1);
});
