/** HTML that is safe to put in a page as it is. Only `markup` makes it. */
export class Html {
  constructor(readonly tekst: string) {}

  toString(): string {
    return this.tekst;
  }
}

export type Innhold = Html | string | number | false | undefined | readonly Innhold[];

const TEGN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag: everything put in is escaped, except what `markup` itself made. */
export function markup(deler: TemplateStringsArray, ...verdier: readonly Innhold[]): Html {
  return new Html(String.raw({ raw: deler }, ...verdier.map(tilTekst)));
}

/** Markup that another library made and vouches for. */
export const betroddHtml = (tekst: string): Html => new Html(tekst);

function tilTekst(verdi: Innhold): string {
  if (verdi === false || verdi === undefined) return '';
  if (verdi instanceof Html) return verdi.tekst;
  if (typeof verdi === 'object') return verdi.map(tilTekst).join('');
  return String(verdi).replace(/[&<>"']/g, (tegn) => TEGN[tegn] ?? tegn);
}
