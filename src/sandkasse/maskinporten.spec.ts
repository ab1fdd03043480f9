import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose';
import { JtiMinne } from './jti-minne.js';
import { lagMaskinporten, type Maskinporten } from './maskinporten.js';
import { GRANT_TYPE } from './maskinporten-grant.js';
import { lagRsaNokkel, type RsaNokkel } from './nokler.js';

const ISSUER = 'http://localhost:3000/sandkasse/maskinporten/';
const KLIENT = 'dc3fd748-2df0-417f-a62b-e0772ef429fe';
const NA = new Date('2026-03-02T10:00:00Z');
const SEKUNDER = NA.getTime() / 1000;

let signering: RsaNokkel;
let klientnokkel: RsaNokkel;
let fremmed: RsaNokkel;
let maskinporten: Maskinporten;

beforeAll(async () => {
  [signering, klientnokkel, fremmed] = await Promise.all([
    lagRsaNokkel(),
    lagRsaNokkel(),
    lagRsaNokkel(),
  ]);
  maskinporten = lagMaskinporten({
    issuer: ISSUER,
    signering,
    klienter: [{ klientId: KLIENT, nokkel: klientnokkel, orgnr: '310990302', scopes: ['ks:fiks'] }],
    na: () => NA,
  });
});

interface Avvik {
  readonly krav?: Record<string, unknown>;
  readonly hode?: Partial<JWTHeaderParameters>;
  readonly nokkel?: RsaNokkel | Uint8Array;
}

async function lagAssertion({ krav = {}, hode = {}, nokkel = klientnokkel }: Avvik = {}) {
  const gode = {
    aud: ISSUER,
    iss: KLIENT,
    scope: 'ks:fiks',
    iat: SEKUNDER,
    exp: SEKUNDER + 120,
    jti: randomUUID(),
  };
  const { alg: _alg, ...utenAlg } = klientnokkel;
  return new SignJWT({ ...gode, ...krav })
    .setProtectedHeader({ alg: 'RS256', kid: klientnokkel.kid, ...hode })
    .sign(nokkel === klientnokkel ? utenAlg : nokkel);
}

const be = (assertion: string) =>
  maskinporten.token(new URLSearchParams({ grant_type: GRANT_TYPE, assertion }));

const beMed = async (avvik?: Avvik) => be(await lagAssertion(avvik));

describe('Maskinporten gir token', () => {
  it('som verifiserer mot nøkkelsettet og har kravene til den ekte', async () => {
    const svar = await beMed();

    if ('error' in svar) throw new Error(svar.error_description);
    const { payload, protectedHeader } = await jwtVerify(
      svar.access_token,
      createLocalJWKSet({ keys: [...maskinporten.jwks.keys] }),
      { currentDate: NA },
    );
    expect(svar).toMatchObject({ token_type: 'Bearer', expires_in: 120, scope: 'ks:fiks' });
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: signering.kid });
    expect(payload).toEqual({
      iss: ISSUER,
      client_id: KLIENT,
      client_amr: 'private_key_jwt',
      scope: 'ks:fiks',
      token_type: 'Bearer',
      iat: SEKUNDER,
      exp: SEKUNDER + 120,
      jti: expect.any(String),
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:310990302' },
    });
  });

  it.each(['RS384', 'RS512'])('for en grant signert med %s', async (alg) => {
    expect(await beMed({ hode: { alg } })).toHaveProperty('access_token');
  });

  it.each([-10, 10])('når klokka går %d sekunder feil', async (avvik) => {
    const krav = { iat: SEKUNDER + avvik, exp: SEKUNDER + avvik + 120 };

    expect(await beMed({ krav })).toHaveProperty('access_token');
  });

  it('med aud når klienten ber om en bestemt ressurs', async () => {
    const svar = await beMed({ krav: { resource: ['https://api.fiks.ks.no'] } });

    if ('error' in svar) throw new Error(svar.error_description);
    expect(decodeJwt(svar.access_token).aud).toEqual(['https://api.fiks.ks.no']);
  });
});

describe('Maskinporten avviser', () => {
  it.each<[string, Avvik, string, RegExp]>([
    ['aud uten skråstrek', { krav: { aud: ISSUER.slice(0, -1) } }, 'invalid_grant', /^aud/],
    ['flere aud', { krav: { aud: [ISSUER, 'https://a.no'] } }, 'invalid_grant', /^aud/],
    ['ukjent klient', { krav: { iss: 'en-annen' } }, 'invalid_grant', /^iss/],
    ['iat for gammel', { krav: { iat: SEKUNDER - 11 } }, 'invalid_grant', /^iat/],
    ['iat i framtiden', { krav: { iat: SEKUNDER + 11 } }, 'invalid_grant', /^iat/],
    ['iat som tekst', { krav: { iat: String(SEKUNDER) } }, 'invalid_grant', /^iat/],
    ['uten iat', { krav: { iat: undefined } }, 'invalid_grant', /^iat/],
    ['utløpt', { krav: { exp: SEKUNDER } }, 'invalid_grant', /^exp must be in the future/],
    ['uten exp', { krav: { exp: undefined } }, 'invalid_grant', /^exp/],
    ['for lang levetid', { krav: { exp: SEKUNDER + 121 } }, 'invalid_grant', /at most 120/],
    ['uten jti', { krav: { jti: undefined } }, 'invalid_grant', /^jti is required/],
    ['for lang jti', { krav: { jti: 'x'.repeat(256) } }, 'invalid_grant', /^jti/],
    ['ukjent krav', { krav: { sub: 'noen' } }, 'invalid_grant', /^Unknown claim: sub/],
    ['delegering', { krav: { consumer_org: '310990108' } }, 'invalid_grant', /^consumer_org/],
    ['ugyldig resource', { krav: { resource: [1] } }, 'invalid_grant', /^resource/],
    ['ukjent scope', { krav: { scope: 'ks:fiksx' } }, 'invalid_scope', /scope: ks:fiksx/],
    ['ett ukjent scope av to', { krav: { scope: 'ks:fiks a' } }, 'invalid_scope', /scope: a/],
    ['uten scope', { krav: { scope: undefined } }, 'invalid_scope', /^No scope/],
    ['ukjent kid', { hode: { kid: 'en-annen' } }, 'invalid_grant', /^kid/],
  ])('%s', async (_hva, avvik, error, beskrivelse) => {
    const svar = await beMed(avvik);

    expect(svar).toEqual({ error, error_description: expect.stringMatching(beskrivelse) });
  });

  it('en grant signert med en annen nøkkel', async () => {
    expect(await beMed({ nokkel: fremmed })).toMatchObject({
      error: 'invalid_grant',
      error_description: expect.stringMatching(/^The signature/),
    });
  });

  it('HS256 signert med den offentlige nøkkelen', async () => {
    const nokkel = Buffer.from(klientnokkel.n);

    const svar = await beMed({ hode: { alg: 'HS256' }, nokkel });

    expect(svar).toMatchObject({ error_description: expect.stringMatching(/^alg/) });
  });

  it('en grant uten signatur (alg none)', async () => {
    const [, krav] = (await lagAssertion()).split('.');
    const hode = Buffer.from(JSON.stringify({ alg: 'none', kid: klientnokkel.kid }));

    const svar = await be(`${hode.toString('base64url')}.${krav}.`);

    expect(svar).toMatchObject({ error_description: expect.stringMatching(/^alg/) });
  });

  it('en jti som er brukt før', async () => {
    const assertion = await lagAssertion();
    await be(assertion);

    const svar = await be(assertion);

    expect(svar).toEqual({ error: 'invalid_grant', error_description: 'jti has been used before' });
  });

  it('alle unntatt én når samme grant sendes mange ganger samtidig', async () => {
    const assertion = await lagAssertion();

    const svar = await Promise.all(Array.from({ length: 20 }, () => be(assertion)));

    expect(svar.filter((s) => 'access_token' in s)).toHaveLength(1);
  });

  it('tekst som ikke er en JWT', async () => {
    expect(await be('tull')).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['uten grant_type', '', 'invalid_request'],
    ['en annen grant_type', 'grant_type=client_credentials', 'unsupported_grant_type'],
    ['uten assertion', `grant_type=${GRANT_TYPE}`, 'invalid_request'],
    ['to assertions', `grant_type=${GRANT_TYPE}&assertion=a&assertion=b`, 'invalid_request'],
  ])('et skjema %s', async (_hva, skjema, error) => {
    expect(await maskinporten.token(new URLSearchParams(skjema))).toMatchObject({ error });
  });

  it('med en beskrivelse i ASCII, også når klienten skrev noe annet', async () => {
    const svar = await beMed({ krav: { scope: 'blåbær"\\' } });

    expect(svar).toMatchObject({ error_description: expect.stringMatching(/^[ -!#-[\]-~]+$/) });
  });
});

describe('minnet for brukte jti', () => {
  it('glemmer det som er utløpt, og vokser derfor ikke', () => {
    const minne = new JtiMinne();
    for (let sekund = 0; sekund < 10_000; sekund++) {
      minne.bruk(`jti-${sekund}`, sekund + 120, sekund);
    }

    expect(minne.antall).toBeLessThanOrEqual(122);
  });
});
