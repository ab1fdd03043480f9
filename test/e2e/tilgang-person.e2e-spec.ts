import { lagRsaNokkel } from '../../src/sandkasse/nokler.js';
import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bearer, JSON_INNHOLD, kall, type Hoder } from '../oppsett/kall.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { idportentoken, maskinportentoken, om, type Avvik } from '../oppsett/tokener.js';

const kari = testpersoner.vanlig.personId;
const UKJENT_KOMMUNE = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';

let prove: Proveapp;
beforeAll(async () => {
  prove = await startProveapp();
});
afterAll(() => prove.stopp());

const sok = (hoder: Hoder, kropp?: string) =>
  kall({ til: `${prove.klar.innbygger}/oppgaver/sok?sprak=nb`, hoder, kropp });
const sokMed = (token: string) => sok(bearer(token));

describe('innbyggeren', () => {
  it.each(['idporten-loa-substantial', 'idporten-loa-high', 'Level3', 'Level4'])(
    'slipper inn på nivå %s',
    async (acr) => {
      const svar = await sokMed(await idportentoken(prove, kari, { krav: { acr } }));

      expect(svar.response.status).toBe(200);
    },
  );

  it('slipper inn med tokenet som sandkassen gir til Swagger UI og curl', async () => {
    const utstedt = await fetch(`${prove.adresse}/sandkasse/api/innbyggertoken`, {
      method: 'POST',
      headers: JSON_INNHOLD,
      body: JSON.stringify({ personId: kari }),
    });
    const { access_token: token } = (await utstedt.json()) as { access_token: string };

    const svar = await sokMed(token);

    expect(svar.response.status).toBe(200);
  });

  it.each(['idporten-loa-low', 'Level2', 'idporten-loa-highest', '', undefined])(
    'slipper ikke inn på nivå «%s»',
    async (acr) => {
      const svar = await sokMed(await idportentoken(prove, kari, { krav: { acr } }));

      forventAvslag(svar, 403, 'INGEN_TILGANG');
    },
  );

  it.each<[string, (p: Proveapp) => Avvik]>([
    ['utløpt', () => ({ krav: { iat: om(-700), exp: om(-100) } })],
    ['ikke gyldig ennå', () => ({ krav: { nbf: om(60) } })],
    ['fra en annen utsteder', () => ({ krav: { iss: 'https://idporten.no' } })],
    ['laget for et annet scope', () => ({ krav: { scope: 'openid profile' } })],
    ['laget for ks:fiksx', () => ({ krav: { scope: 'openid ks:fiksx' } })],
    ['uten fødselsnummer', () => ({ krav: { pid: undefined } })],
    ['merket med en nøkkel som ikke finnes', () => ({ hode: { kid: 'ukjent' } })],
    [
      'signert av Maskinporten',
      ({ hemmeligheter: { maskinportenSignering: nokkel } }) => ({
        nokkel,
        hode: { kid: nokkel.kid },
      }),
    ],
  ])('slipper ikke inn med et token som er %s', async (_hva, avvik) => {
    const svar = await sokMed(await idportentoken(prove, kari, avvik(prove)));

    forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
  });

  it('slipper ikke inn med et token som andre har signert', async () => {
    const { kid } = prove.hemmeligheter.idportenSignering;
    const nokkel = await lagRsaNokkel();

    const svar = await sokMed(await idportentoken(prove, kari, { nokkel, hode: { kid } }));

    forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
  });

  it('kan ikke utgis av et fagsystem: et token fra Maskinporten slipper ikke inn', async () => {
    const krav = { pid: kari, acr: 'idporten-loa-high' };

    const svar = await sokMed(await maskinportentoken(prove, { krav }));

    forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
  });

  it.each([
    ['uten innhold', undefined],
    ['med ugyldig innhold', '{"oppgaveStatus":'],
    ['med for stort innhold', 'x'.repeat(1_000_000)],
  ])('må logge inn (%s)', async (_hva, kropp) => {
    const svar = await sok(JSON_INNHOLD, kropp);

    forventAvslag(svar, 401, 'IKKE_AUTENTISERT');
  });
});

describe('administratoren', () => {
  const ressurser = ['initialiserTjeneste', 'opprettIntegrasjonMedTilgang'] as const;

  it.each([
    ['en vanlig innbygger', testpersoner.vanlig.personId, nordli.fiksOrgId],
    ['administratoren i en annen kommune', testpersoner.administrator.personId, nordli.fiksOrgId],
    ['administratoren i Nordli', testpersoner.administratorNordli.personId, fjordvik.fiksOrgId],
    ['ingen, for kommunen finnes ikke', testpersoner.administrator.personId, UKJENT_KOMMUNE],
  ])('er ikke %s', async (_hvem, personId, fiksOrgId) => {
    const ikkeAdministrator = await Administrator.i(prove, fiksOrgId, personId);

    const svar = [
      await ikkeAdministrator.initialiser(),
      await ikkeAdministrator.opprettIntegrasjon(),
      await ikkeAdministrator.giPrivilegie(prove.klar.integrasjon.integrasjonId, 'OPPGAVE_SOK'),
    ];

    for (const ett of svar) forventAvslag(ett, 403, 'IKKE_ADMINISTRATOR');
  });

  it.each(ressurser)('må logge inn for å kalle %s', async (ressurs) => {
    const svar = await kall({
      til: `${prove.klar.konfigurasjon}/${nordli.fiksOrgId}/${ressurs}`,
      hoder: JSON_INNHOLD,
      kropp: '{"orgnr":',
    });

    forventAvslag(svar, 401, 'IKKE_AUTENTISERT');
  });

  it('må logge inn på et høyt nok nivå', async () => {
    const { personId } = testpersoner.administratorNordli;
    const token = await idportentoken(prove, personId, { krav: { acr: 'Level2' } });

    const svar = await new Administrator(prove.adresse, token, nordli.fiksOrgId).initialiser();

    forventAvslag(svar, 403, 'INGEN_TILGANG');
  });

  it('kan ikke utgis av et fagsystem', async () => {
    const { personId } = testpersoner.administratorNordli;
    const token = await maskinportentoken(prove, { krav: { pid: personId, acr: 'Level4' } });

    const svar = await new Administrator(prove.adresse, token, nordli.fiksOrgId).initialiser();

    forventAvslag(svar, 401, 'UGYLDIG_TOKEN');
  });

  it('må oppgi en kommune med gyldig id', async () => {
    const { personId } = testpersoner.administratorNordli;

    const svar = await (await Administrator.i(prove, '42', personId)).initialiser();

    forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  });
});
