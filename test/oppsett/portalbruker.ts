import createClient from 'openapi-fetch';
import type { paths } from '../../src/kontrakt/generert/innbygger.js';
import { kontraktfetch } from './kontraktfetch.js';

type Skjema = Readonly<Record<string, string>>;

export interface Landing {
  readonly adresse: URL;
  readonly status: number;
  readonly tekst: string;
  readonly hoder: Headers;
}

const STI = /path=([^;]+)/i;

/** A person at the portal, with the cookies of one browser; follows redirects as a browser does. */
export class Portalbruker {
  readonly kapsler = new Map<string, { verdi: string; sti: string }>();
  /** As they were set, with everything that they say. */
  readonly satt: string[] = [];

  constructor(readonly rot: string) {}

  /** Logs in at the sandbox's ID-porten, and lands where the portal leads. */
  async loggInn(personId: string, retur = '/'): Promise<Landing> {
    const valg = await this.apneIdporten(retur);
    return this.velg(valg, personId);
  }

  /** As far as ID-porten's list of persons. */
  apneIdporten(retur = '/'): Promise<Landing> {
    return this.ga(`${this.rot}/logg-inn?retur=${encodeURIComponent(retur)}`);
  }

  /** Chooses whom to be; nobody at all is to cancel. */
  velg({ adresse, tekst }: Landing, personId: string): Promise<Landing> {
    const felt = /<button[^>]*name="([^"]+)"/.exec(tekst)?.[1] ?? '';
    return this.ga(adresse, { [felt]: personId });
  }

  /** As the portal's button, and the page that sends the browser on to ID-porten. */
  async loggUt(): Promise<Landing> {
    const side = await this.ga(`${this.rot}/logg-ut`, {}, { origin: this.rot });
    if (!side.tekst.includes('id_token_hint')) return side;
    const { adresse, tekst } = await this.sendSkjemaet(side);
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(tekst)?.[1] ?? '';
    const mal = /action="([^"]+)"/.exec(tekst)?.[1] ?? '';
    return this.ga(new URL(mal, adresse), { xsrf, logout: 'yes' });
  }

  async ga(til: string | URL, skjema?: Skjema, hoder: Skjema = {}): Promise<Landing> {
    const adresse = new URL(til);
    const svar = await this.send(adresse, skjema, hoder);
    const neste = svar.headers.get('location');
    if (neste !== null) return this.ga(new URL(neste, adresse));
    const tekst = await svar.text();
    const side = { adresse, status: svar.status, tekst, hoder: svar.headers };
    return tekst.includes('document.forms[0].submit()') ? this.sendSkjemaet(side) : side;
  }

  /** One request, and where it would lead. */
  async send(adresse: URL, skjema?: Skjema, hoder: Skjema = {}): Promise<Response> {
    const svar = await fetch(adresse, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.kapslerFor(adresse), ...hoder },
      ...(skjema && { method: 'POST', body: new URLSearchParams(skjema) }),
    });
    for (const kapsel of svar.headers.getSetCookie()) this.taVarePa(kapsel);
    return svar;
  }

  /** The API as the portal's script calls it; every answer is held against the contract. */
  api(hoder: Skjema = { origin: this.rot, 'x-min-kommune': '1' }) {
    return createClient<paths>({
      baseUrl: this.rot,
      fetch: kontraktfetch,
      headers: { cookie: this.kapslerFor(new URL(this.rot)), ...hoder },
    });
  }

  sesjonskapsel(): string | undefined {
    return this.kapsler.get('__Host-min-kommune/')?.verdi;
  }

  private sendSkjemaet({ tekst, adresse }: Landing): Promise<Landing> {
    const mal = /action="([^"]+)"/.exec(tekst)?.[1] ?? '';
    const felter = [...tekst.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    return this.ga(
      new URL(mal, adresse),
      Object.fromEntries(felter.map(([, navn = '', verdi = '']) => [navn, verdi])),
    );
  }

  private taVarePa(kapsel: string): void {
    this.satt.push(kapsel);
    const [par = ''] = kapsel.split(';');
    const [navn = '', verdi = ''] = par.split('=');
    const sti = STI.exec(kapsel)?.[1] ?? '/';
    if (verdi === '') this.kapsler.delete(navn + sti);
    else this.kapsler.set(navn + sti, { verdi: par, sti });
  }

  private kapslerFor({ pathname }: URL): string {
    return [...this.kapsler.values()]
      .filter(({ sti }) => pathname.startsWith(sti))
      .map(({ verdi }) => verdi)
      .join('; ');
  }
}
