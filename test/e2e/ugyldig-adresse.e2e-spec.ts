import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { Fagsystem } from '../oppsett/fagsystem.js';
import { kall, somFagsystem, type Hoder } from '../oppsett/kall.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const kari = testpersoner.vanlig.personId;
const FREMMED_ID = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';

let prove: Proveapp;
let hoder: Hoder;
let oppgaver: string;

beforeAll(async () => {
  prove = await startProveapp();
  hoder = somFagsystem((await Fagsystem.hos(prove)).legitimasjon);
  oppgaver = `${prove.klar.ekstern}/${prove.klar.fiksOrgId}/oppgaver`;
});
afterAll(() => prove.stopp());

/** For addresses that stand in no contract. */
const utenfor = (metode: string, til: string) => kall({ metode, til, hoder, hent: fetch });

it.each([
  ['for kort', '42'],
  ['uten bindestreker', FREMMED_ID.replaceAll('-', '')],
  ['en URN', `urn:uuid:${FREMMED_ID}`],
  ['med noe etter', `${FREMMED_ID}0`],
  ['med SQL i', `${FREMMED_ID}'--`],
])('en oppgaveId som er %s, er ingen UUID', async (_hva, id) => {
  const svar = await kall({ metode: 'GET', til: `${oppgaver}/${encodeURIComponent(id)}`, hoder });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(detaljer.feil).toEqual([{ felt: '/oppgaveId', melding: 'må være en UUID' }]);
});

it('en fiksOrgId som ikke er en UUID, er ugyldig', async () => {
  const svar = await kall({
    metode: 'GET',
    til: `${prove.klar.ekstern}/42/oppgaver/${FREMMED_ID}`,
    hoder,
  });

  const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(feltene(detaljer)).toEqual(['/fiksOrgId']);
});

it('store bokstaver i en id er samme id', async () => {
  const fiksOrgId = prove.klar.fiksOrgId.toUpperCase();

  const svar = await kall({
    metode: 'GET',
    til: `${prove.klar.ekstern}/${fiksOrgId}/oppgaver/${FREMMED_ID}`,
    hoder,
  });

  forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
});

it('et fødselsnummer i adressen står verken i svaret eller i loggen', async () => {
  const iOppgaveId = await kall({ metode: 'GET', til: `${oppgaver}/${kari}`, hoder });
  const ukjentSti = await utenfor('GET', `${prove.adresse}/person/${kari}?pid=${kari}`);

  forventAvslag(iOppgaveId, 400, 'UGYLDIG_FORESPORSEL');
  forventAvslag(ukjentSti, 404, 'STI_FINNES_IKKE');
  for (const sted of [iOppgaveId.tekst, ukjentSti.tekst, prove.logg.join('')]) {
    expect(sted).not.toContain(kari);
  }
});

it.each(['finnes/ikke', 'min-kommune/api/v1/api', 'min-kommune/api/v2/api/oppgaver', '.env'])(
  'adressen /%s finnes ikke',
  async (sti) => {
    const svar = await utenfor('GET', `${prove.adresse}/${sti}`);

    forventAvslag(svar, 404, 'STI_FINNES_IKKE');
    expect(svar.error).toMatchObject({ path: `/${sti}`, originalPath: `/${sti}` });
  },
);

it('spørredelen av adressen blir ikke gjentatt', async () => {
  const svar = await utenfor('GET', `${prove.adresse}/finnes/ikke?token=hemmelig`);

  forventAvslag(svar, 404, 'STI_FINNES_IKKE');
  expect(svar.tekst + prove.logg.join('')).not.toContain('hemmelig');
});

it.each([
  ['GET', '', 'POST'],
  ['DELETE', '', 'POST'],
  ['PATCH', `/${FREMMED_ID}`, 'GET'],
  ['POST', `/${FREMMED_ID}/status`, 'PUT'],
])(
  '%s på oppgaver%s er ikke tillatt, og svaret sier at %s er det',
  async (metode, sti, tillatt) => {
    const svar = await utenfor(metode, oppgaver + sti);

    expect(forventAvslag(svar, 405, 'METODE_IKKE_TILLATT')).toEqual({ tillatt: [tillatt] });
    expect(svar.response.headers.get('allow')).toBe(tillatt);
  },
);

it.each(['%zz', '%', '%E0%A4%A'])('en adresse med %s lar seg ikke lese', async (del) => {
  const svar = await utenfor('GET', `${prove.klar.ekstern}/${del}/oppgaver/${FREMMED_ID}`);

  forventAvslag(svar, 400, 'UGYLDIG_ADRESSE');
});

it('en del av adressen på over 200 tegn blir avvist', async () => {
  const svar = await utenfor('GET', `${oppgaver}/${'a'.repeat(201)}`);

  forventAvslag(svar, 400, 'UGYLDIG_ADRESSE');
});

it('innringerens korrelasjons-id følger med tilbake, også når svaret er nei', async () => {
  const korrelasjonsId = `fagsystem-${randomUUID()}`;

  const svar = await kall({
    metode: 'GET',
    til: `${oppgaver}/${FREMMED_ID}`,
    hoder: { ...hoder, 'x-correlation-id': korrelasjonsId },
  });

  forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
  expect(svar.response.headers.get('x-correlation-id')).toBe(korrelasjonsId);
  expect(prove.logg.join('')).toContain(korrelasjonsId);
});

it.each([
  ['et fødselsnummer', kari],
  ['for lang', 'x'.repeat(65)],
  ['skrevet med spesialtegn', '<script>alert(1)</script>'],
])('en korrelasjons-id som er %s, blir byttet ut', async (_hva, id) => {
  const svar = await kall({
    metode: 'GET',
    til: `${oppgaver}/${FREMMED_ID}`,
    hoder: { ...hoder, 'x-correlation-id': id },
  });

  forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
  expect(svar.response.headers.get('x-correlation-id')).not.toBe(id);
  expect(prove.logg.join('')).not.toContain(id);
});

it('errorId i svaret finnes igjen i loggen', async () => {
  const svar = await kall({ metode: 'GET', til: `${oppgaver}/${FREMMED_ID}`, hoder });

  forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
  const { errorId } = svar.error as { errorId: string };
  expect(prove.logg.filter((linje) => linje.includes(errorId))).toHaveLength(1);
});

describe('det som ikke lar seg lese som HTTP, får samme slags svar', () => {
  /** Speaks HTTP by hand, because no client would send this. */
  async function sendRatt(ratekst: string) {
    const { hostname, port } = new URL(prove.adresse);
    const forbindelse = connect(Number(port), hostname);
    forbindelse.write(ratekst);
    const [hode = '', tekst = ''] = (await text(forbindelse)).split('\r\n\r\n');
    const [statuslinje = '', ...linjer] = hode.split('\r\n');
    const headers = new Headers(linjer.map((l) => l.split(': ', 2) as [string, string]));
    const response = new Response(tekst, { status: Number(statuslinje.split(' ')[1]), headers });
    return { response, error: JSON.parse(tekst) as unknown };
  }

  it('ugyldig HTTP', async () => {
    const svar = await sendRatt('DETTE ER IKKE HTTP\r\n\r\n');

    forventAvslag(svar, 400, 'UGYLDIG_ADRESSE');
    expect(svar.response.headers.get('cache-control')).toBe('no-store');
    expect(svar.response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('en forespørsel som ikke kommer fram i tide', async () => {
    const svar = await sendRatt('GET /helse/levende HTTP/1.1\r\nHost: localhost\r\n');

    forventAvslag(svar, 408, 'TIDSAVBRUDD');
  }, 60_000);

  it('for store hoder', async () => {
    const svar = await sendRatt(
      `GET /helse/levende HTTP/1.1\r\nHost: localhost\r\nX-Stor: ${'x'.repeat(20_000)}\r\n\r\n`,
    );

    forventAvslag(svar, 431, 'FOR_STORE_HODER');
  });
});
