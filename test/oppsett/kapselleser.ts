type Skjema = Readonly<Record<string, string>>;

export interface Landing {
  readonly adresse: URL;
  readonly status: number;
  readonly tekst: string;
  readonly hoder: Headers;
}

const STI = /path=([^;]+)/i;

/**
 * What a browser does with redirects and cookies, by hand: no library stands between the test and the wire.
 * @param folger whether an address is to be visited; else that is where the person lands
 */
export class Kapselleser {
  /** By name and path. */
  readonly kapsler = new Map<string, { verdi: string; sti: string }>();
  /** As they were set, with everything that they say. */
  readonly satt: string[] = [];

  constructor(private readonly folger: (adresse: URL) => boolean = () => true) {}

  async ga(til: string | URL, skjema?: Skjema, hoder: Skjema = {}): Promise<Landing> {
    const adresse = new URL(til);
    const svar = await this.send(adresse, skjema, hoder);
    const neste = svar.headers.get('location');
    const videre = neste === null ? undefined : new URL(neste, adresse);
    if (videre && this.folger(videre)) return this.ga(videre);
    const tekst = await svar.text();
    const side = { adresse: videre ?? adresse, status: svar.status, tekst, hoder: svar.headers };
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

  /** What the script of a page that only sends the person on does. */
  sendSkjemaet({ tekst, adresse }: Landing, endret: Skjema = {}): Promise<Landing> {
    const mal = /action="([^"]+)"/.exec(tekst)?.[1] ?? '';
    const felter = [...tekst.matchAll(/<input[^>]*name="([^"]+)" value="([^"]*)"/g)];
    const skjema = Object.fromEntries(felter.map(([, navn = '', verdi = '']) => [navn, verdi]));
    return this.ga(new URL(mal, adresse), { ...skjema, ...endret });
  }

  /** Cookies with a path go only to what is below it. */
  protected kapslerFor({ pathname }: URL): string {
    return [...this.kapsler.values()]
      .filter(({ sti }) => pathname.startsWith(sti))
      .map(({ verdi }) => verdi)
      .join('; ');
  }

  private taVarePa(kapsel: string): void {
    this.satt.push(kapsel);
    const [par = ''] = kapsel.split(';');
    const [navn = '', verdi = ''] = par.split('=');
    const sti = STI.exec(kapsel)?.[1] ?? '/';
    if (verdi === '') this.kapsler.delete(navn + sti);
    else this.kapsler.set(navn + sti, { verdi: par, sti });
  }
}
