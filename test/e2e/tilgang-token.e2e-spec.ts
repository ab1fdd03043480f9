import { setTimeout } from 'node:timers/promises';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { lagRsaNokkel } from '../../src/sandkasse/nokler.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { JSON_INNHOLD, kall, somFagsystem, type Hoder } from '../oppsett/kall.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import {
  idportentoken,
  maskinportentoken,
  om,
  organisasjon,
  somDeltHemmelighet,
  usignertToken,
  type Avvik,
} from '../oppsett/tokener.js';

const kari = testpersoner.vanlig.personId;
const FREMMED_ID = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';

let prove: Proveapp;
beforeAll(async () => {
  prove = await startProveapp();
});
afterAll(() => prove.stopp());

const oppgaver = () => `${prove.klar.ekstern}/${prove.klar.fiksOrgId}/oppgaver`;
const hentMed = (token: string) =>
  kall({
    metode: 'GET',
    til: `${oppgaver()}/${FREMMED_ID}`,
    hoder: somFagsystem({ token, ...prove.klar.integrasjon }),
  });

/** The task does not exist, and only whoever was let in is told so. */
const SLUPPET_INN = [404, 'OPPGAVE_FINNES_IKKE'] as const;

it('et godt token slipper inn', async () => {
  const svar = await hentMed(await maskinportentoken(prove));

  forventAvslag(svar, ...SLUPPET_INN);
});

it.each<[string, (p: Proveapp) => Avvik]>([
  ['utløpt', () => ({ krav: { iat: om(-240), exp: om(-120) } })],
  ['uten utløpstid', () => ({ krav: { exp: undefined } })],
  ['ikke gyldig ennå (nbf)', () => ({ krav: { nbf: om(60) } })],
  ['utstedt i fremtiden (iat)', () => ({ krav: { iat: om(60), exp: om(180) } })],
  ['fra en annen utsteder', () => ({ krav: { iss: 'https://maskinporten.no/' } })],
  [
    'fra samme utsteder uten skråstrek',
    (p) => ({ krav: { iss: p.klar.maskinporten.issuer.slice(0, -1) } }),
  ],
  ['uten utsteder', () => ({ krav: { iss: undefined } })],
  ['merket med en nøkkel som ikke finnes', () => ({ hode: { kid: 'ukjent' } })],
  ['uten scope', () => ({ krav: { scope: undefined } })],
  ['med tomt scope', () => ({ krav: { scope: '' } })],
  ['med scope ks:fiksx', () => ({ krav: { scope: 'ks:fiksx' } })],
  ['med scope xks:fiks', () => ({ krav: { scope: 'openid xks:fiks' } })],
  ['med scope som liste', () => ({ krav: { scope: ['ks:fiks'] } })],
  ['uten organisasjon', () => ({ krav: { consumer: undefined } })],
  [
    'med organisasjon fra et annet register',
    () => ({
      krav: { consumer: { authority: 'annet', ID: '0192:310990302' } },
    }),
  ],
])('et token som er %s, blir avvist', async (_hva, avvik) => {
  const svar = await hentMed(await maskinportentoken(prove, avvik(prove)));

  forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
  expect(svar.response.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

it('et token som andre har signert med sin egen nøkkel, blir avvist', async () => {
  const fremmed = await lagRsaNokkel();
  const { kid } = prove.hemmeligheter.maskinportenSignering;

  const svar = await hentMed(await maskinportentoken(prove, { nokkel: fremmed, hode: { kid } }));

  forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
});

it('et token som er endret etter signeringen, blir avvist', async () => {
  const [hode, , signatur] = (await maskinportentoken(prove)).split('.');
  const annet = await maskinportentoken(prove, { krav: { consumer: organisasjon('310990205') } });

  const svar = await hentMed([hode, annet.split('.')[1], signatur].join('.'));

  forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
});

it('et usignert token (alg none) blir avvist', async () => {
  const svar = await hentMed(usignertToken(prove));

  forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
});

it.each(['PEM', 'JWK'] as const)(
  'et token signert med HS256 og den offentlige nøkkelen som %s, blir avvist',
  async (form) => {
    const nokkel = somDeltHemmelighet(prove.hemmeligheter.maskinportenSignering)[form];

    const svar = await hentMed(await maskinportentoken(prove, { nokkel, hode: { alg: 'HS256' } }));

    forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
  },
);

it('et token til en annen organisasjon enn integrasjonens blir avvist', async () => {
  const token = await maskinportentoken(prove, { krav: { consumer: organisasjon('310990205') } });

  const svar = await hentMed(token);

  forventAvslag(svar, 401, 'UGYLDIG_INTEGRASJON');
});

it('et token fra ID-porten er ikke et token fra Maskinporten', async () => {
  const krav = { consumer: organisasjon('310990302') };

  const svar = await hentMed(await idportentoken(prove, kari, { krav }));

  forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
});

it('ID-portens nøkkel kan ikke signere for Maskinporten', async () => {
  const nokkel = prove.hemmeligheter.idportenSignering;

  const svar = await hentMed(await maskinportentoken(prove, { nokkel, hode: { kid: nokkel.kid } }));

  forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
});

it('et token som slapp inn, slipper ikke inn igjen når det er utløpt', async () => {
  const token = await maskinportentoken(prove, { krav: { exp: om(-8) } });
  const innenforSlingringen = await hentMed(token);

  await setTimeout(3_100);
  const etterpa = await hentMed(token);

  forventAvslag(innenforSlingringen, ...SLUPPET_INN);
  forventAvslag(etterpa, 401, 'UGYLDIG_TOKEN');
});

it('et token står aldri i loggen, verken godt eller utløpt', async () => {
  const tokener = [
    await maskinportentoken(prove),
    await maskinportentoken(prove, { krav: { exp: om(-60) } }),
  ];

  for (const token of tokener) await hentMed(token);

  for (const del of tokener.flatMap((token) => token.split('.').slice(1))) {
    expect(prove.logg.join('')).not.toContain(del);
  }
});

it.each<[string, Hoder]>([
  ['uten hodet Authorization', {}],
  ['med brukernavn og passord', { authorization: 'Basic b2xhOmhlbW1lbGln' }],
  ['med et tomt token', { authorization: 'Bearer ' }],
  ['med noe som ikke er et token', { authorization: 'Bearer hemmelig' }],
  ['med to token', { authorization: 'Bearer a.b.c, Bearer d.e.f' }],
])('en forespørsel %s er ikke autentisert', async (_hva, hoder) => {
  const svar = await kall({ metode: 'GET', til: `${oppgaver()}/${FREMMED_ID}`, hoder });

  forventAvslag(svar, 401, 'IKKE_AUTENTISERT');
  expect(svar.response.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

describe('den som ikke er sluppet inn, får ikke vite hva som var galt med innholdet', () => {
  it.each<[string, Hoder, string | undefined]>([
    ['som ikke er JSON', JSON_INNHOLD, '{"tittel":'],
    ['av feil type', { 'content-type': 'text/plain' }, 'hei'],
    ['som er for stort', JSON_INNHOLD, 'x'.repeat(6_000_000)],
    ['uten noe', {}, undefined],
  ])('innhold %s, uten token', async (_hva, hoder, kropp) => {
    const svar = await kall({ til: oppgaver(), hoder, kropp });

    forventAvslag(svar, 401, 'IKKE_AUTENTISERT');
  });

  it('en id som er ugyldig, uten token', async () => {
    const svar = await kall({ metode: 'GET', til: `${oppgaver()}/42` });

    forventAvslag(svar, 401, 'IKKE_AUTENTISERT');
  });
});
