import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { lagHemmeligheter, type Hemmeligheter } from './hemmeligheter.js';
import { fjordvik, kommuner } from './kommuner.js';
import { lagGrantskjema } from './maskinporten-klient.js';
import { personer, testpersoner } from './personer.js';
import { utenArbeid } from './klokke.testhjelp.js';
import { sandkasseRuter } from './ruter.js';

const ROT = 'http://localhost:3000';
const SKJEMA = { 'content-type': 'application/x-www-form-urlencoded' };

let app: FastifyInstance;
let hemmeligheter: Hemmeligheter;
const ruter: RouteOptions[] = [];

beforeAll(async () => {
  hemmeligheter = await lagHemmeligheter();
  app = Fastify();
  app.addHook('onRoute', (rute) => void ruter.push(rute));
  // The product around: it has form parsers of its own, and answers that must not change.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async () => 0,
  );
  app.post('/utenfor', async ({ body }) => ({ body }));
  await app.register(
    sandkasseRuter({ adresse: `${ROT}/`, hemmeligheter, na: () => new Date(), ...utenArbeid() }),
    {
      prefix: '/sandkasse',
    },
  );
});
afterAll(() => app.close());

const post = (url: string, payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers });

async function verifiser(token: string, nokler: string, issuer: string) {
  const svar = await app.inject(nokler);
  const nokkelsett = createLocalJWKSet(svar.json<JSONWebKeySet>());
  return (await jwtVerify(token, nokkelsett, { issuer, algorithms: ['RS256'] })).payload;
}

describe('GET /sandkasse/api/klar', () => {
  it('svarer med alt et skript trenger, og bare det', async () => {
    const svar = await app.inject('/sandkasse/api/klar');

    expect(svar.json()).toEqual({
      ekstern: `${ROT}/min-kommune/api/v1/api`,
      innbygger: `${ROT}/min-kommune/api/v1/innbygger`,
      konfigurasjon: `${ROT}/min-kommune/api/v1/konfigurasjon`,
      portal: `${ROT}/`,
      forvaltning: `${ROT}/forvaltning`,
      swagger: `${ROT}/swagger`,
      klokke: `${ROT}/sandkasse/api/klokke`,
      innboks: `${ROT}/sandkasse/api/innboks`,
      maskinporten: {
        issuer: `${ROT}/sandkasse/maskinporten/`,
        tokenEndpoint: `${ROT}/sandkasse/maskinporten/token`,
        klientId: expect.any(String),
        privatJwk: hemmeligheter.maskinportenKlient,
        scope: 'ks:fiks',
      },
      fiksOrgId: fjordvik.fiksOrgId,
      integrasjon: {
        integrasjonId: expect.any(String),
        integrasjonPassord: hemmeligheter.integrasjonPassord,
      },
      administrator: { personId: testpersoner.administrator.personId },
      personer: personer.map(({ personId, navn, beskrivelse }) => ({
        personId,
        navn,
        beskrivelse,
      })),
    });
    expect(svar.headers['cache-control']).toBe('no-store');
  });
});

describe('POST /sandkasse/api/innbyggertoken', () => {
  it('gir et token som verifiserer mot det ID-porten har publisert', async () => {
    const { personId } = testpersoner.dnummer;

    const svar = await post('/sandkasse/api/innbyggertoken', { personId });

    const { access_token, expires_in } = svar.json<{ access_token: string; expires_in: number }>();
    const nokler = '/sandkasse/idporten/jwks.json';
    const krav = await verifiser(access_token, nokler, `${ROT}/sandkasse/idporten`);
    expect(expires_in).toBe(600);
    expect(Number(krav.exp) - Number(krav.iat)).toBe(600);
    expect(krav).toMatchObject({
      pid: personId,
      acr: 'idporten-loa-high',
      scope: 'openid ks:fiks',
      client_id: 'min-kommune-portal',
      token_type: 'Bearer',
      sub: expect.any(String),
      jti: expect.any(String),
    });
  });

  it.each([
    ['en ukjent person', { personId: '12838433382' }, 404, 'TESTPERSON_FINNES_IKKE'],
    ['for få sifre', { personId: '1283843338' }, 400, 'UGYLDIG_FORESPORSEL'],
    ['et tall i stedet for tekst', { personId: 12838433381 }, 400, 'UGYLDIG_FORESPORSEL'],
    ['uten personId', { fnr: '12838433381' }, 400, 'UGYLDIG_FORESPORSEL'],
    ['en liste', ['12838433381'], 400, 'UGYLDIG_FORESPORSEL'],
    ['JSON som ikke er JSON', '{"personId": "12838433381"', 400, 'UGYLDIG_JSON'],
    ['for mye', { personId: '12838433381'.repeat(1000) }, 413, 'FOR_STOR_FORESPORSEL'],
  ])('avviser %s på norsk og gjentar ikke nummeret', async (_hva, kropp, status, errorCode) => {
    const svar = await post('/sandkasse/api/innbyggertoken', kropp, {
      'content-type': 'application/json',
    });

    expect(svar.statusCode).toBe(status);
    const { timestamp, errorId, ...resten } = svar.json<Record<string, unknown>>();
    expect({ timestamp, errorId }).toEqual({
      timestamp: expect.any(Number),
      errorId: expect.any(String),
    });
    expect(resten).toMatchObject({
      ...{ status, errorCode, message: expect.stringMatching(/[a-zæøå]+\.$/) },
    });
    expect(JSON.stringify(resten)).not.toMatch(/\d{10}/);
  });

  it('avviser skjemadata', async () => {
    const svar = await post('/sandkasse/api/innbyggertoken', 'personId=12838433381', SKJEMA);

    expect(svar.statusCode).toBe(415);
    expect(svar.body).not.toContain('12838433381');
  });
});

describe('Maskinporten', () => {
  it('gir token til den som kommer med en signert grant', async () => {
    const skjema = await lagGrantskjema({
      issuer: `${ROT}/sandkasse/maskinporten/`,
      klientId: 'dc3fd748-2df0-417f-a62b-e0772ef429fe',
      nokkel: hemmeligheter.maskinportenKlient,
      scope: 'ks:fiks',
      na: new Date(),
    });

    const forste = await post('/sandkasse/maskinporten/token', skjema.toString(), SKJEMA);
    const andre = await post('/sandkasse/maskinporten/token', skjema.toString(), SKJEMA);

    expect(forste.json()).toMatchObject({ token_type: 'Bearer', expires_in: 120 });
    expect([forste.statusCode, andre.statusCode]).toEqual([200, 400]);
    expect(andre.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('spiller klienten for den som bare har curl', async () => {
    const svar = await app.inject({ method: 'POST', url: '/sandkasse/api/maskinportentoken' });

    const { access_token, ...resten } = svar.json<{ access_token: string }>();
    const issuer = `${ROT}/sandkasse/maskinporten/`;
    const krav = await verifiser(access_token, '/sandkasse/maskinporten/jwk', issuer);
    expect(resten).toEqual({ expires_in: 120 });
    expect(krav).toMatchObject({ scope: 'ks:fiks', consumer: { ID: '0192:310990302' } });
  });

  it('har metadata der den ekte har dem', async () => {
    const svar = await app.inject('/sandkasse/maskinporten/.well-known/oauth-authorization-server');

    expect(svar.json()).toMatchObject({
      issuer: `${ROT}/sandkasse/maskinporten/`,
      token_endpoint: `${ROT}/sandkasse/maskinporten/token`,
      jwks_uri: `${ROT}/sandkasse/maskinporten/jwk`,
    });
  });

  it('svarer på OAuths måte når noe annet enn et skjema kommer', async () => {
    const svar = await post('/sandkasse/maskinporten/token', { grant_type: 'x' });

    expect(svar.statusCode).toBe(400);
    expect(svar.json()).toMatchObject({ error: 'invalid_request' });
  });
});

describe('startsiden', () => {
  it.each(['/sandkasse', '/sandkasse/'])(
    'er på %s, uten skript i seg og strengt låst',
    async (url) => {
      const svar = await app.inject(url);

      expect(svar.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(svar.headers['content-security-policy']).toContain("default-src 'none'");
      expect(svar.headers['content-security-policy']).not.toContain('unsafe');
      expect(svar.body).not.toMatch(/<script>|<style|style="|onclick|src="https?:/);
    },
  );

  it('viser alle personer og kommuner, men ingen hemmelig nøkkel', async () => {
    const { body } = await app.inject('/sandkasse');

    for (const { navn, personId } of personer) {
      expect(body).toContain(navn);
      expect(body).toContain(personId);
    }
    for (const { fiksOrgId } of kommuner) expect(body).toContain(fiksOrgId);
    expect(body).not.toContain(hemmeligheter.maskinportenKlient.d);
  });

  it('har filene som sidene viser til', async () => {
    const svar = await Promise.all(
      ['stil.css', 'kopier.js', 'loggut.js', 'rammer.js', 'ikon.svg'].map((fil) =>
        app.inject(`/sandkasse/${fil}`),
      ),
    );

    expect(svar.map((s) => s.statusCode)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('ruterne', () => {
  it('sier alle at de er åpne, så produktets port slipper dem gjennom', () => {
    const egne = ruter.filter(({ url }) => url.startsWith('/sandkasse'));

    expect(egne.length).toBeGreaterThan(10);
    for (const { config } of egne) expect(config).toMatchObject({ aapen: 'sandkasse' });
  });

  it('endrer ikke hvordan resten av produktet leser skjema, JSON og feil', async () => {
    const skjema = await post('/utenfor', 'a=1', SKJEMA);
    const json = await post('/utenfor', { a: 1 });
    const feil = await post('/utenfor', '{', { 'content-type': 'application/json' });

    expect(skjema.json()).toEqual({ body: 0 });
    expect(json.json()).toEqual({ body: { a: 1 } });
    expect(feil.json()).toHaveProperty('code', 'FST_ERR_CTP_INVALID_JSON_BODY');
  });
});
