import { describe, expect, it } from '@jest/globals';
import { KLIENT, policyFor, proveidporten } from './idporten.testhjelp.js';
import { testpersoner } from './personer.js';

const idporten = proveidporten();

describe('metadata', () => {
  it('har idporten.issuer uten skråstrek og adresser under den', async () => {
    const metadata = await idporten.hentMetadata();

    expect(metadata).toMatchObject({
      issuer: idporten.issuer,
      authorization_endpoint: `${idporten.issuer}/authorize`,
      token_endpoint: `${idporten.issuer}/token`,
      jwks_uri: `${idporten.issuer}/jwks.json`,
      end_session_endpoint: `${idporten.issuer}/logout`,
      pushed_authorization_request_endpoint: `${idporten.issuer}/par`,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      frontchannel_logout_supported: true,
    });
  });

  it('peker på idporten.issuer også når forespørselen sier at den kom til en annen vert', async () => {
    const svar = await idporten.app.inject({
      url: '/sandkasse/idporten/.well-known/openid-configuration',
      headers: { host: 'ond.example', 'x-forwarded-host': 'ond.example' },
    });

    expect(svar.json()).toMatchObject({ authorization_endpoint: `${idporten.issuer}/authorize` });
    expect(svar.body).not.toContain('ond.example');
  });

  it('viser bare den offentlige delen av nøkkelen', async () => {
    const { keys } = (await (await fetch(`${idporten.issuer}/jwks.json`)).json()) as {
      keys: object[];
    };

    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('innlogging', () => {
  it('går hele veien: PAR, valg av person, kode, token', async () => {
    const flyt = idporten.lagFlyt();
    const parSvar = await idporten.post('/par', {
      ...flyt.parametre,
      ...(await idporten.klientbevis()),
    });
    const { request_uri } = (await parSvar.json()) as { request_uri: string };

    const retur = await idporten.loggInn(
      { client_id: KLIENT, request_uri },
      testpersoner.nordsamisk,
    );
    const tokener = await idporten.hentTokener(retur, flyt);

    expect(parSvar.status).toBe(201);
    expect(Object.fromEntries(retur.searchParams)).toEqual({
      code: expect.any(String),
      state: flyt.parametre.state,
      iss: idporten.issuer,
    });
    expect(await idporten.verifiser(tokener.id_token, KLIENT)).toMatchObject({
      iss: idporten.issuer,
      aud: KLIENT,
      pid: testpersoner.nordsamisk.personId,
      acr: 'idporten-loa-high',
      amr: ['TestID'],
      locale: 'se',
      nonce: flyt.parametre.nonce,
      sid: expect.any(String),
      auth_time: expect.any(Number),
    });
    expect(await idporten.verifiser(tokener.access_token)).toMatchObject({
      iss: idporten.issuer,
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
    const flyt = idporten.lagFlyt();
    const retur = await idporten.loggInn(flyt.parametre, testpersoner.vanlig);
    const { id_token } = await idporten.hentTokener(retur, flyt);
    const direkte = await idporten.app.inject({
      method: 'POST',
      url: '/sandkasse/api/innbyggertoken',
      payload: { personId: testpersoner.vanlig.personId },
    });

    const { sub } = await idporten.verifiser(id_token, KLIENT);

    const { access_token } = direkte.json<{ access_token: string }>();
    expect((await idporten.verifiser(access_token)).sub).toBe(sub);
    expect(sub).not.toContain(testpersoner.vanlig.personId);
  });

  it('spør ikke om igjen når personen alt er logget inn, men gjør det med prompt=login', async () => {
    await idporten.loggInn(idporten.lagFlyt().parametre, testpersoner.vanlig);

    const igjen = await idporten.nettleser.ga(idporten.autoriser(idporten.lagFlyt().parametre));
    const pany = await idporten.nettleser.ga(
      idporten.autoriser({ ...idporten.lagFlyt().parametre, prompt: 'login' }),
    );

    expect(igjen.adresse.href).toContain(`${idporten.rot}/logg-inn/retur?code=`);
    expect(pany.adresse.href).toContain(`${idporten.issuer}/velg/`);
  });

  it('bytter person når en annen logger inn i samme nettleser', async () => {
    await idporten.loggInn(idporten.lagFlyt().parametre, testpersoner.vanlig);
    const flyt = idporten.lagFlyt();

    const retur = await idporten.loggInn(
      { ...flyt.parametre, prompt: 'login' },
      testpersoner.nynorsk,
    );

    const { id_token } = await idporten.hentTokener(retur, flyt);
    const { pid } = await idporten.verifiser(id_token, KLIENT);
    expect(pid).toBe(testpersoner.nynorsk.personId);
  });

  it('som avbrytes, kommer tilbake til tjenesten med access_denied', async () => {
    const retur = await idporten.loggInn(idporten.lagFlyt().parametre, {
      personId: '',
    });

    expect(retur.searchParams.get('error')).toBe('access_denied');
  });

  it('med et nummer som ikke er på listen, viser listen igjen', async () => {
    const liste = await idporten.nettleser.ga(idporten.autoriser(idporten.lagFlyt().parametre));

    const svar = await idporten.nettleser.ga(liste.adresse, { personId: '12345678901' });

    expect(svar.adresse.href).toBe(liste.adresse.href);
    expect(svar.tekst).toContain('Velg testperson');
    expect(svar.tekst).not.toContain('12345678901');
  });
});

describe('sidene', () => {
  it('henter ingenting utenfra og har ikke skript i seg', async () => {
    const liste = await idporten.nettleser.ga(idporten.autoriser(idporten.lagFlyt().parametre));
    const feil = await idporten.nettleser.ga(`${idporten.issuer}/finnes-ikke`);

    for (const side of [liste, feil]) {
      expect(side.tekst).not.toMatch(/(src|href)="https?:|<script>|style="/);
      expect(policyFor(side)).toContain("default-src 'none'");
      expect(side.tekst).toContain('Sandkasse');
    }
  });

  it('leder alle informasjonskapsler til ID-porten alene', async () => {
    await idporten.loggInn(idporten.lagFlyt().parametre, testpersoner.vanlig);

    for (const { sti } of idporten.nettleser.kapsler.values()) {
      expect(sti).toMatch(/^\/sandkasse\/idporten/);
    }
  });
});
