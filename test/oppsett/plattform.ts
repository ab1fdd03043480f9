import createClient from 'openapi-fetch';
import type { paths } from '../../src/kontrakt/generert/konfigurasjon.js';
import type { Skjema } from '../../src/kontrakt/typer.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { bearer } from './kall.js';
import { kontraktfetch } from './kontraktfetch.js';
import type { Proveapp } from './proveapp.js';
import { idportentoken } from './tokener.js';

const KONFIGURASJON = '/min-kommune/api/v1/konfigurasjon';

/** A platform administrator at work; every answer is held against the contract. */
export class Plattformadministrator {
  private readonly klient;

  private constructor(adresse: string, token: string) {
    this.klient = createClient<paths>({
      baseUrl: adresse,
      fetch: kontraktfetch,
      headers: bearer(token),
    });
  }

  static async hos(
    prove: Proveapp,
    personId: string = testpersoner.plattformadministrator.personId,
  ): Promise<Plattformadministrator> {
    return new Plattformadministrator(prove.adresse, await idportentoken(prove, personId));
  }

  hentKommuner() {
    return this.klient.GET(`${KONFIGURASJON}/kommuner`);
  }

  opprettKommune(body: Skjema<'konfigurasjon', 'NyKommuneRequest'>) {
    return this.klient.POST(`${KONFIGURASJON}/kommuner`, { body });
  }

  lagreKommune(
    { fiksOrgId, etag }: { readonly fiksOrgId: string; readonly etag: string },
    body: Skjema<'konfigurasjon', 'KommuneRequest'>,
  ) {
    const params = { path: { fiksOrgId }, header: { 'If-Match': etag } };
    return this.klient.PUT(`${KONFIGURASJON}/{fiksOrgId}/kommune`, { params, body });
  }
}
