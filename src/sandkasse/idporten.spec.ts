import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose';
import { lagHemmeligheter, type Hemmeligheter } from './hemmeligheter.js';
import { testpersoner } from './personer.js';
import { sandkasseRuter } from './ruter.js';

const KLIENT = 'min-kommune-portal';

let app: FastifyInstance;
let rot: string;
let issuer: string;
let hemmeligheter: Hemmeligheter;
let nettleser: Nettleser;

beforeAll(async () => {
  rot = `http://localhost:${await ledigPort()}`;
  issuer = `${rot}/sandkasse/idporten`;
  hemmeligheter = await lagHemmeligheter();
  app = Fastify();
  const ruter = sandkasseRuter({ adresse: rot, hemmeligheter, na: () => new Date() });
  await app.register(ruter, { prefix: '/sandkasse' });
  await app.listen({ port: Number(new URL(rot).port), host: 'localhost' });
});
afterAll(() => app.close());
beforeEach(() => {
  nettleser = new Nettleser();
});

describe('metadata', () => {
  it('har issuer uten skråstrek og adresser under den', async () => {
    const metadata = await hentMetadata();

    expect(metadata).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks.json`,
      end_session_endpoint: `${issuer}/logout`,
      pushed_authorization_request_endpoint: `${issuer}/par`,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      frontchannel_logout_supported: true,
    });
  });

  it('peker på issuer også når forespørselen sier at den kom til en annen vert', async () => {
    const svar = await app.inject({
      url: '/sandkasse/idporten/.well-known/openid-configuration',
      headers: { host: 'ond.example', 'x-forwarded-host': 'ond.example' },
    });

    expect(svar.json()).toMatchObject({ authorization_endpoint: `${issuer}/authorize` });
    expect(svar.body).not.toContain('ond.example');
  });

  it('viser bare den offentlige delen av nøkkelen', async () => {
    const { keys } = (await (await fetch(`${issuer}/jwks.json`)).json()) as { keys: object[] };

    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('innlogging', () => {
  it('går hele veien: PAR, valg av person, kode, token', async () => {
    const flyt = lagFlyt();
    const parSvar = await post('/par', { ...flyt.parametre, ...(await klientbevis()) });
    const { request_uri } = (await parSvar.json()) as { request_uri: string };

    const retur = await loggInn({ client_id: KLIENT, request_uri }, testpersoner.nordsamisk);
    const tokener = await hentTokener(retur, flyt);

    expect(parSvar.status).toBe(201);
    expect(Object.fromEntries(retur.searchParams)).toEqual({
      code: expect.any(String),
      state: flyt.parametre.state,
      iss: issuer,
    });
    expect(await verifiser(tokener.id_token, KLIENT)).toMatchObject({
      iss: issuer,
      aud: KLIENT,
      pid: testpersoner.nordsamisk.personId,
      acr: 'idporten-loa-high',
      amr: ['TestID'],
      locale: 'se',
      nonce: flyt.parametre.nonce,
      sid: expect.any(String),
      auth_time: expect.any(Number),
    });
    expect(await verifiser(tokener.access_token)).toMatchObject({
      iss: issuer,
      client_id: KLIENT,
      pid: testpersoner.nordsamisk.personId,
      acr: 'idporten-loa-high',
      scope: 'openid ks:fiks',
      exp: expect.any(Number),
      iat: expect.any(Number),
      jti: expect.any(String),
    });
  });

  it('gir samme sub som tokenet fra sandkassens API, men aldri personnummeret', async () => {
    const flyt = lagFlyt();
    const retur = await loggInn(flyt.parametre, testpersoner.vanlig);
    const { id_token } = await hentTokener(retur, flyt);
    const direkte = await app.inject({
      method: 'POST',
      url: '/sandkasse/api/innbyggertoken',
      payload: { personId: testpersoner.vanlig.personId },
    });

    const { sub } = await verifiser(id_token, KLIENT);

    const { access_token } = direkte.json<{ access_token: string }>();
    expect((await verifiser(access_token)).sub).toBe(sub);
    expect(sub).not.toContain(testpersoner.vanlig.personId);
  });

  it('spør ikke om igjen når personen alt er logget inn, men gjør det med prompt=login', async () => {
    await loggInn(lagFlyt().parametre, testpersoner.vanlig);

    const igjen = await nettleser.folg(autoriser(lagFlyt().parametre));
    const pany = await nettleser.folg(autoriser({ ...lagFlyt().parametre, prompt: 'login' }));

    expect(igjen.adresse.href).toContain(`${rot}/logg-inn/retur?code=`);
    expect(pany.adresse.href).toContain(`${issuer}/velg/`);
  });

  it('bytter person når en annen logger inn i samme nettleser', async () => {
    await loggInn(lagFlyt().parametre, testpersoner.vanlig);
    const flyt = lagFlyt();

    const retur = await loggInn({ ...flyt.parametre, prompt: 'login' }, testpersoner.nynorsk);

    const { id_token } = await hentTokener(retur, flyt);
    const { pid } = await verifiser(id_token, KLIENT);
    expect(pid).toBe(testpersoner.nynorsk.personId);
  });

  it('som avbrytes, kommer tilbake til tjenesten med access_denied', async () => {
    const retur = await loggInn(lagFlyt().parametre, { personId: '' });

    expect(retur.searchParams.get('error')).toBe('access_denied');
  });

  it('med et nummer som ikke er på listen, viser listen igjen', async () => {
    const liste = await nettleser.folg(autoriser(lagFlyt().parametre));

    const svar = await nettleser.folg(liste.adresse, { personId: '12345678901' });

    expect(svar.adresse.href).toBe(liste.adresse.href);
    expect(svar.tekst).toContain('Velg testperson');
    expect(svar.tekst).not.toContain('12345678901');
  });
});

describe('innlogging avvises', () => {
  it.each([
    ['uten PKCE', { code_challenge: '' }, 'invalid_request'],
    ['med PKCE plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['med implicit flow', { response_type: 'id_token' }, 'unsupported_response_type'],
  ])('%s', async (_hva, avvik, feil) => {
    const svar = await nettleser.folg(autoriser({ ...lagFlyt().parametre, ...avvik }));

    expect(`${svar.adresse.href} ${svar.tekst}`).toContain(feil);
    expect(svar.adresse.href).not.toContain('code=');
  });

  it('med en vennlig side når returadressen ikke er registrert', async () => {
    const parametre = { ...lagFlyt().parametre, redirect_uri: 'https://ond.example/' };

    const svar = await nettleser.folg(autoriser(parametre));

    expect(svar.adresse.href).toContain(issuer);
    expect(svar.tekst).toContain('Innloggingen stoppet');
    expect(svar.tekst).toContain('invalid_redirect_uri');
  });

  it('med en vennlig side når valget er åpnet i en annen nettleser', async () => {
    const liste = await nettleser.folg(autoriser(lagFlyt().parametre));

    const svar = await new Nettleser().folg(liste.adresse);

    expect(svar.tekst).toContain('Innloggingen stoppet');
  });

  it('når koden brukes med feil code_verifier, eller to ganger', async () => {
    const flyt = lagFlyt();
    const retur = await loggInn(flyt.parametre, testpersoner.vanlig);

    const feil = await byttKode(retur, {
      ...flyt,
      verifier: randomBytes(32).toString('base64url'),
    });
    const rett = await byttKode(retur, flyt);
    const omIgjen = await byttKode(retur, flyt);

    expect([feil.status, rett.status, omIgjen.status]).toEqual([400, 200, 400]);
  });

  it('når klienten signerer med feil nøkkel', async () => {
    const bevis = await klientbevis(hemmeligheter.maskinportenKlient);

    const svar = await post('/par', { ...lagFlyt().parametre, ...bevis });

    expect(svar.status).toBe(401);
  });
});

describe('utlogging', () => {
  it('forteller tjenesten det i en ramme, og kommer tilbake med state', async () => {
    const flyt = lagFlyt();
    const { id_token } = await hentTokener(
      await loggInn(flyt.parametre, testpersoner.vanlig),
      flyt,
    );
    const { sid } = await verifiser(id_token, KLIENT);

    const side = await nettleser.folg(
      utloggingsadresse({
        id_token_hint: id_token,
        post_logout_redirect_uri: `${rot}/`,
        state: 'min-state',
      }),
    );
    const retur = await nettleser.folg(`${issuer}/logout/confirm`, {
      xsrf: skjult(side.tekst, 'xsrf'),
      logout: 'yes',
    });
    const etterpa = await nettleser.folg(autoriser(lagFlyt().parametre));

    const ramme = new URLSearchParams({ iss: issuer, sid: String(sid) }).toString();
    expect(side.tekst).toContain(`${rot}/logg-ut/frontkanal?${ramme.replace('&', '&amp;')}`);
    expect(side.tekst).toContain('loggut.js');
    expect(side.policy).toContain(`frame-src ${rot}`);
    expect(retur.adresse.href).toBe(`${rot}/?state=min-state`);
    expect(etterpa.tekst).toContain('Velg testperson');
  });

  it('uten id_token_hint spør først, så en lenke fra andre ikke kan logge noen ut', async () => {
    await loggInn(lagFlyt().parametre, testpersoner.vanlig);

    const side = await nettleser.folg(`${issuer}/logout`);

    expect(side.tekst).toContain('Vil du logge ut av ID-porten?');
    expect(side.tekst).not.toMatch(/<script|<iframe/);
  });

  it('til en adresse som ikke er registrert, avvises', async () => {
    const flyt = lagFlyt();
    const { id_token } = await hentTokener(
      await loggInn(flyt.parametre, testpersoner.vanlig),
      flyt,
    );

    const side = await nettleser.folg(
      utloggingsadresse({
        id_token_hint: id_token,
        post_logout_redirect_uri: 'https://ond.example/',
      }),
    );

    expect(side.tekst).toContain('post_logout_redirect_uri not registered');
  });
});

describe('sidene', () => {
  it('henter ingenting utenfra og har ikke skript i seg', async () => {
    const liste = await nettleser.folg(autoriser(lagFlyt().parametre));
    const feil = await nettleser.folg(`${issuer}/finnes-ikke`);

    for (const side of [liste, feil]) {
      expect(side.tekst).not.toMatch(/(src|href)="https?:|<script>|style="/);
      expect(side.policy).toContain("default-src 'none'");
      expect(side.tekst).toContain('Sandkasse');
    }
  });

  it('leder alle informasjonskapsler til ID-porten alene', async () => {
    await loggInn(lagFlyt().parametre, testpersoner.vanlig);

    for (const { sti } of nettleser.kapsler.values()) expect(sti).toMatch(/^\/sandkasse\/idporten/);
  });
});

// What a client and a browser do, by hand: no library stands between the test and the wire.

interface Flyt {
  readonly verifier: string;
  readonly parametre: Record<string, string> & { readonly state: string; readonly nonce: string };
}

function lagFlyt(): Flyt {
  const verifier = randomBytes(32).toString('base64url');
  return {
    verifier,
    parametre: {
      client_id: KLIENT,
      redirect_uri: `${rot}/logg-inn/retur`,
      response_type: 'code',
      scope: 'openid ks:fiks',
      acr_values: 'idporten-loa-substantial',
      ui_locales: 'nb',
      state: randomUUID(),
      nonce: randomUUID(),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    },
  };
}

const autoriser = (parametre: Record<string, string>): string =>
  `${issuer}/authorize?${new URLSearchParams(parametre)}`;

const utloggingsadresse = (parametre: Record<string, string>): string =>
  `${issuer}/logout?${new URLSearchParams(parametre)}`;

const hentMetadata = async (): Promise<unknown> =>
  (await fetch(`${issuer}/.well-known/openid-configuration`)).json();

async function loggInn(
  parametre: Record<string, string>,
  { personId }: { readonly personId: string },
): Promise<URL> {
  const liste = await nettleser.folg(autoriser(parametre));
  return (await nettleser.folg(liste.adresse, { personId })).adresse;
}

async function klientbevis(nokkel = hemmeligheter.portalKlient): Promise<Record<string, string>> {
  const assertion = await new SignJWT({ iss: KLIENT, sub: KLIENT, aud: issuer, jti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', kid: hemmeligheter.portalKlient.kid })
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(nokkel);
  return {
    client_id: KLIENT,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
}

const post = (sti: string, skjema: Record<string, string>): Promise<Response> =>
  fetch(`${issuer}${sti}`, { method: 'POST', body: new URLSearchParams(skjema) });

const byttKode = async (retur: URL, { verifier }: Flyt): Promise<Response> =>
  post('/token', {
    grant_type: 'authorization_code',
    code: retur.searchParams.get('code') ?? '',
    redirect_uri: `${rot}/logg-inn/retur`,
    code_verifier: verifier,
    ...(await klientbevis()),
  });

async function hentTokener(
  retur: URL,
  flyt: Flyt,
): Promise<{ id_token: string; access_token: string }> {
  const svar = await byttKode(retur, flyt);
  return (await svar.json()) as { id_token: string; access_token: string };
}

async function verifiser(token: string, audience?: string) {
  const nokler = createRemoteJWKSet(new URL(`${issuer}/jwks.json`));
  const krav = { issuer, algorithms: ['RS256'], ...(audience && { audience }) };
  return (await jwtVerify(token, nokler, krav)).payload;
}

const skjult = (side: string, navn: string): string =>
  new RegExp(`name="${navn}" value="([^"]*)"`).exec(side)?.[1] ?? '';

interface Side {
  readonly adresse: URL;
  readonly tekst: string;
  readonly policy: string;
}

/** Follows redirects within the sandbox, and minds the path of cookies as browsers do. */
class Nettleser {
  readonly kapsler = new Map<string, { verdi: string; sti: string }>();

  async folg(adresse: string | URL, skjema?: Record<string, string>): Promise<Side> {
    const url = new URL(adresse);
    const svar = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.kapslerFor(url) },
      ...(skjema && { method: 'POST', body: new URLSearchParams(skjema) }),
    });
    for (const kapsel of svar.headers.getSetCookie()) this.taVarePa(kapsel);
    const neste = svar.headers.get('location');
    const videre = neste === null ? undefined : new URL(neste, url);
    if (videre?.href.startsWith(issuer)) return this.folg(videre);
    const tekst = await svar.text();
    if (tekst.includes('document.forms[0].submit()')) return this.sendSkjemaet(tekst);
    const policy = svar.headers.get('content-security-policy') ?? '';
    return { adresse: videre ?? url, tekst, policy };
  }

  /** What the script of oidc-provider's own in-between page does. */
  private sendSkjemaet(side: string): Promise<Side> {
    const mal = /action="([^"]+)"/.exec(side)?.[1] ?? '';
    const felter = [...side.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    return this.folg(
      mal,
      Object.fromEntries(felter.map(([, navn = '', verdi = '']) => [navn, verdi])),
    );
  }

  private taVarePa(kapsel: string): void {
    const [par = '', ...egenskaper] = kapsel.split(/; */);
    const [navn = '', verdi = ''] = par.split('=');
    const sti = egenskaper.find((e) => e.startsWith('path='))?.slice('path='.length) ?? '/';
    if (verdi === '') this.kapsler.delete(navn + sti);
    else this.kapsler.set(navn + sti, { verdi: par, sti });
  }

  private kapslerFor({ pathname }: URL): string {
    const gjeldende = [...this.kapsler.values()].filter(({ sti }) => pathname.startsWith(sti));
    return gjeldende.map(({ verdi }) => verdi).join('; ');
  }
}

async function ledigPort(): Promise<number> {
  const tjener = createServer().listen(0, 'localhost');
  await new Promise((klar) => tjener.once('listening', klar));
  const { port } = tjener.address() as AddressInfo;
  await new Promise((lukket) => tjener.close(lukket));
  return port;
}
