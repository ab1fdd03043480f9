import type { Sprak } from '../../felles/sprak.js';

export interface Epostinnhold {
  readonly sprak: Sprak;
  readonly emne: string;
  readonly avsnitt: readonly string[];
  /** The titles, where the message holds more than one; stands behind the first paragraph. */
  readonly liste: readonly string[];
}

const BREV =
  'max-width:36em;margin:0 auto;padding:24px;' +
  "font:18px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

/**
 * The message as a page without colours of its own, so that the reader's light or dark stays theirs. Nothing is
 * fetched from anywhere, and the reader is asked not to make links of what looks like them.
 */
export function tilEposthtml({ sprak, emne, avsnitt, liste }: Epostinnhold): string {
  const [forste = '', ...resten] = avsnitt.map(
    (tekst) => `<p style="margin:0 0 16px">${tilHtml(tekst)}</p>`,
  );
  const tittel = tilHtml(emne);
  return `<!doctype html>
<html lang="${sprak}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${tittel}</title>
<style>:root{color-scheme:light dark}</style>
</head>
<body style="margin:0">
<div lang="${sprak}" style="${BREV}">
<h1 style="font-size:24px;line-height:1.3;margin:0 0 16px">${tittel}</h1>
${[forste, ...tilListe(liste), ...resten].join('\n')}
</div>
</body>
</html>
`;
}

const tilListe = (liste: readonly string[]): string[] =>
  liste.length === 0
    ? []
    : [
        '<ul style="margin:0 0 16px;padding-left:1.5em">',
        ...liste.map((tekst) => `<li>${tilHtml(tekst)}</li>`),
        '</ul>',
      ];

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const tilHtml = (tekst: string): string => tekst.replace(/[&<>"']/g, (tegn) => HTML[tegn] ?? tegn);
