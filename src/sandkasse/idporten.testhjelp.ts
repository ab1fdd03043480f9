import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose';
import { Kapselleser, type Landing } from '../../test/oppsett/kapselleser.js';
import { ledigPort } from '../../test/oppsett/ledig-port.js';
import { lagHemmeligheter, type Hemmeligheter } from './hemmeligheter.js';
import { utenArbeid } from './klokke.testhjelp.js';
import { sandkasseRuter } from './ruter.js';

export const KLIENT = 'min-kommune-portal';

export interface Flyt {
  readonly verifier: string;
  readonly parametre: Record<string, string> & { readonly state: string; readonly nonce: string };
}

/** The sandbox's ID-porten, listening, and what a client of it does by hand. */
class Proveidporten {
  rot!: string;
  hemmeligheter!: Hemmeligheter;
  /** A new one for each test. */
  nettleser!: Kapselleser;
  app!: FastifyInstance;

  async start(): Promise<void> {
    this.rot = `http://localhost:${await ledigPort()}`;
    this.hemmeligheter = await lagHemmeligheter();
    this.app = Fastify();
    const ruter = sandkasseRuter({
      adresse: this.rot,
      hemmeligheter: this.hemmeligheter,
      ...utenArbeid(),
      na: () => new Date(),
    });
    await this.app.register(ruter, { prefix: '/sandkasse' });
    await this.app.listen({ port: Number(new URL(this.rot).port), host: 'localhost' });
  }

  async stopp(): Promise<void> {
    await this.app.close();
  }

  get issuer(): string {
    return `${this.rot}/sandkasse/idporten`;
  }

  /** A browser that goes no further than ID-porten: the portal is not there. */
  nyNettleser(): Kapselleser {
    return new Kapselleser(({ href }) => href.startsWith(this.issuer));
  }

  lagFlyt(): Flyt {
    const verifier = randomBytes(32).toString('base64url');
    return {
      verifier,
      parametre: {
        client_id: KLIENT,
        redirect_uri: `${this.rot}/logg-inn/retur`,
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

  autoriser(parametre: Record<string, string>): string {
    return `${this.issuer}/authorize?${new URLSearchParams(parametre)}`;
  }

  utloggingsadresse(parametre: Record<string, string>): string {
    return `${this.issuer}/logout?${new URLSearchParams(parametre)}`;
  }

  async hentMetadata(): Promise<unknown> {
    return (await fetch(`${this.issuer}/.well-known/openid-configuration`)).json();
  }

  async loggInn(
    parametre: Record<string, string>,
    { personId }: { readonly personId: string },
  ): Promise<URL> {
    const liste = await this.nettleser.ga(this.autoriser(parametre));
    return (await this.nettleser.ga(liste.adresse, { personId })).adresse;
  }

  async klientbevis(nokkel = this.hemmeligheter.portalKlient): Promise<Record<string, string>> {
    const krav = { iss: KLIENT, sub: KLIENT, aud: this.issuer, jti: randomUUID() };
    const assertion = await new SignJWT(krav)
      .setProtectedHeader({ alg: 'RS256', kid: this.hemmeligheter.portalKlient.kid })
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(nokkel);
    return {
      client_id: KLIENT,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };
  }

  post(sti: string, skjema: Record<string, string>): Promise<Response> {
    return fetch(`${this.issuer}${sti}`, { method: 'POST', body: new URLSearchParams(skjema) });
  }

  async byttKode(retur: URL, { verifier }: Flyt): Promise<Response> {
    return this.post('/token', {
      grant_type: 'authorization_code',
      code: retur.searchParams.get('code') ?? '',
      redirect_uri: `${this.rot}/logg-inn/retur`,
      code_verifier: verifier,
      ...(await this.klientbevis()),
    });
  }

  async hentTokener(retur: URL, flyt: Flyt): Promise<{ id_token: string; access_token: string }> {
    const svar = await this.byttKode(retur, flyt);
    return (await svar.json()) as { id_token: string; access_token: string };
  }

  async verifiser(token: string, audience?: string) {
    const nokler = createRemoteJWKSet(new URL(`${this.issuer}/jwks.json`));
    const krav = { issuer: this.issuer, algorithms: ['RS256'], ...(audience && { audience }) };
    return (await jwtVerify(token, nokler, krav)).payload;
  }
}

/** To be called once in a file: one ID-porten for all its tests. */
export function proveidporten(): Proveidporten {
  const idporten = new Proveidporten();
  beforeAll(() => idporten.start());
  afterAll(() => idporten.stopp());
  beforeEach(() => {
    idporten.nettleser = idporten.nyNettleser();
  });
  return idporten;
}

export const policyFor = ({ hoder }: Landing): string => hoder.get('content-security-policy') ?? '';
