import createClient from 'openapi-fetch';
import type { paths } from '../../src/kontrakt/generert/innbygger.js';
import type { paths as konfigurasjonspaths } from '../../src/kontrakt/generert/konfigurasjon.js';
import { Kapselleser, type Landing } from './kapselleser.js';
import { kontraktfetch } from './kontraktfetch.js';

/** A person at the portal, with one browser. */
export class Portalbruker extends Kapselleser {
  constructor(readonly rot: string) {
    super();
  }

  /** Logs in at the sandbox's ID-porten, and lands where the portal leads. */
  async loggInn(personId: string, retur = '/'): Promise<Landing> {
    return this.velg(await this.apneIdporten(retur), personId);
  }

  /** As far as ID-porten's list of persons. */
  apneIdporten(retur = '/'): Promise<Landing> {
    return this.ga(`${this.rot}/logg-inn?retur=${encodeURIComponent(retur)}`);
  }

  /** Chooses whom to be; nobody at all is to cancel. */
  velg({ adresse }: Landing, personId: string): Promise<Landing> {
    return this.ga(adresse, { personId });
  }

  /** As the portal's button, and the pages that send the browser on and through ID-porten. */
  async loggUt(): Promise<Landing> {
    const side = await this.ga(`${this.rot}/logg-ut`, {}, { origin: this.rot });
    if (!side.tekst.includes('id_token_hint')) return side;
    return this.sendSkjemaet(await this.sendSkjemaet(side), { logout: 'yes' });
  }

  /** The API as the portal's script calls it; every answer is held against the contract. */
  api(hoder: Readonly<Record<string, string>> = { origin: this.rot, 'x-min-kommune': '1' }) {
    return createClient<paths>({
      baseUrl: this.rot,
      fetch: kontraktfetch,
      headers: { cookie: this.kapslerFor(new URL(this.rot)), ...hoder },
    });
  }

  /** The API as the configuration page's script calls it. */
  forvaltning(
    hoder: Readonly<Record<string, string>> = { origin: this.rot, 'x-min-kommune': '1' },
  ) {
    return createClient<konfigurasjonspaths>({
      baseUrl: this.rot,
      fetch: kontraktfetch,
      headers: { cookie: this.kapslerFor(new URL(this.rot)), ...hoder },
    });
  }

  sesjonskapsel(): string | undefined {
    return this.kapsler.get('__Host-min-kommune/')?.verdi;
  }
}
