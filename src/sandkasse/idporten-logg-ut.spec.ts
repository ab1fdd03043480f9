import { describe, expect, it } from '@jest/globals';
import { KLIENT, policyFor, proveidporten } from './idporten.testhjelp.js';
import { testpersoner } from './personer.js';

const idporten = proveidporten();

describe('utlogging', () => {
  it('forteller tjenesten det i en ramme, og kommer tilbake med state', async () => {
    const flyt = idporten.lagFlyt();
    const { id_token } = await idporten.hentTokener(
      await idporten.loggInn(flyt.parametre, testpersoner.vanlig),
      flyt,
    );
    const { sid } = await idporten.verifiser(id_token, KLIENT);

    const side = await idporten.nettleser.ga(
      idporten.utloggingsadresse({
        id_token_hint: id_token,
        post_logout_redirect_uri: `${idporten.rot}/`,
        state: 'min-state',
      }),
    );
    const retur = await idporten.nettleser.sendSkjemaet(side, { logout: 'yes' });
    const etterpa = await idporten.nettleser.ga(idporten.autoriser(idporten.lagFlyt().parametre));

    const ramme = new URLSearchParams({ iss: idporten.issuer, sid: String(sid) }).toString();
    expect(side.tekst).toContain(
      `${idporten.rot}/logg-ut/frontkanal?${ramme.replace('&', '&amp;')}`,
    );
    expect(side.tekst).toContain('loggut.js');
    expect(policyFor(side)).toContain(`frame-src ${idporten.rot}`);
    expect(retur.adresse.href).toBe(`${idporten.rot}/?state=min-state`);
    expect(etterpa.tekst).toContain('Velg testperson');
  });

  it('uten id_token_hint spør først, så en lenke fra andre ikke kan logge noen ut', async () => {
    await idporten.loggInn(idporten.lagFlyt().parametre, testpersoner.vanlig);

    const side = await idporten.nettleser.ga(`${idporten.issuer}/logout`);

    expect(side.tekst).toContain('Vil du logge ut av ID-porten?');
    expect(side.tekst).not.toMatch(/<script|<iframe/);
  });

  it('til en adresse som ikke er registrert, avvises', async () => {
    const flyt = idporten.lagFlyt();
    const { id_token } = await idporten.hentTokener(
      await idporten.loggInn(flyt.parametre, testpersoner.vanlig),
      flyt,
    );

    const side = await idporten.nettleser.ga(
      idporten.utloggingsadresse({
        id_token_hint: id_token,
        post_logout_redirect_uri: 'https://ond.example/',
      }),
    );

    expect(side.tekst).toContain('post_logout_redirect_uri not registered');
  });
});
