import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { proveidporten } from './idporten.testhjelp.js';
import { testpersoner } from './personer.js';

const idporten = proveidporten();

describe('innlogging avvises', () => {
  it.each([
    ['uten PKCE', { code_challenge: '' }, 'invalid_request'],
    ['med PKCE plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['med implicit flow', { response_type: 'id_token' }, 'unsupported_response_type'],
  ])('%s', async (_hva, avvik, feil) => {
    const svar = await idporten.nettleser.ga(
      idporten.autoriser({ ...idporten.lagFlyt().parametre, ...avvik }),
    );

    expect(`${svar.adresse.href} ${svar.tekst}`).toContain(feil);
    expect(svar.adresse.href).not.toContain('code=');
  });

  it('med en vennlig side når returadressen ikke er registrert', async () => {
    const parametre = { ...idporten.lagFlyt().parametre, redirect_uri: 'https://ond.example/' };

    const svar = await idporten.nettleser.ga(idporten.autoriser(parametre));

    expect(svar.adresse.href).toContain(idporten.issuer);
    expect(svar.tekst).toContain('Innloggingen stoppet');
    expect(svar.tekst).toContain('invalid_redirect_uri');
  });

  it('med en vennlig side når valget er åpnet i en annen nettleser', async () => {
    const liste = await idporten.nettleser.ga(idporten.autoriser(idporten.lagFlyt().parametre));

    const svar = await idporten.nyNettleser().ga(liste.adresse);

    expect(svar.tekst).toContain('Innloggingen stoppet');
  });

  it('når koden brukes med feil code_verifier, eller to ganger', async () => {
    const flyt = idporten.lagFlyt();
    const retur = await idporten.loggInn(flyt.parametre, testpersoner.vanlig);

    const feil = await idporten.byttKode(retur, {
      ...flyt,
      verifier: randomBytes(32).toString('base64url'),
    });
    const rett = await idporten.byttKode(retur, flyt);
    const omIgjen = await idporten.byttKode(retur, flyt);

    expect([feil.status, rett.status, omIgjen.status]).toEqual([400, 200, 400]);
  });

  it('når klienten signerer med feil nøkkel', async () => {
    const bevis = await idporten.klientbevis(idporten.hemmeligheter.maskinportenKlient);

    const svar = await idporten.post('/par', { ...idporten.lagFlyt().parametre, ...bevis });

    expect(svar.status).toBe(401);
  });
});
