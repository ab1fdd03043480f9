import { SANDKASSE_STI } from './adresser.js';
import { markup, type Html } from './html.js';

interface Sideoppsett {
  readonly tittel: string;
  readonly innhold: Html;
  /** File names under /sandkasse; nothing is written into the page, so the policy can forbid it. */
  readonly skript?: string;
}

/** The frame of every page of the sandbox: nobody can take it for the real thing. */
export function lagSide({ tittel, innhold, skript }: Sideoppsett): string {
  return markup`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${tittel}</title>
<link rel="icon" href="${SANDKASSE_STI}/ikon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${SANDKASSE_STI}/stil.css">
${skript && markup`<script src="${SANDKASSE_STI}/${skript}" defer></script>`}
</head>
<body>
<header class="band"><span>Sandkasse</span></header>
<main>
${innhold}
</main>
</body>
</html>
`.tekst;
}

const POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** Headers of our pages. `rammer`: the origins that the page may show in a frame. */
export function sidehoder(rammer: readonly string[] = []): Readonly<Record<string, string>> {
  const policy = { ...POLICY, ...(rammer.length > 0 && { 'frame-src': rammer.join(' ') }) };
  return {
    'content-security-policy': Object.entries(policy)
      .map((direktiv) => direktiv.join(' '))
      .join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
