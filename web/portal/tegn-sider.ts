import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport, type Plugin, type Rolldown } from 'vite';
import type * as Tegner from './src/tegn.js';
import { ALLE_SPRAK } from '../../src/innbygger/tekster/sprakvalg.js';

/**
 * Draws the pages in each language, as text is read sooner than it is programmed: `sider.json` and
 * `sider-sandkasse.json`, from which the server (`src/felles/nettsted.ts`) picks one for each reader.
 */
export const tegnSider = (): Plugin => ({
  name: 'tegn-sider',
  apply: 'build',
  async writeBundle({ dir = '' }, filer) {
    const { module } = await runnerImport<typeof Tegner>(join(import.meta.dirname, 'src/tegn.tsx'));
    for (const [fil, erSandkasse] of [
      ['sider.json', false],
      ['sider-sandkasse.json', true],
    ] as const) {
      const sider: Record<string, unknown> = {};
      for (const sprak of ALLE_SPRAK) {
        const { ute, ukjent, ...ord } = await module.tegnAlt(sprak, erSandkasse);
        const mal = lagMal(filer, { sprak, erSandkasse, ...ord });
        sider[sprak] = {
          ute: alle(ute, (tegning) => fyll(mal, tegning, 'ute')),
          ukjent: alle(ukjent, (tegning) => fyll(mal, tegning, 'ukjent')),
        };
      }
      writeFileSync(join(dir, fil), JSON.stringify(sider));
    }
  },
});

const alle = (sider: Record<string, string>, gjor: (side: string) => string) =>
  Object.fromEntries(Object.entries(sider).map(([adresse, side]) => [adresse, gjor(side)]));

interface Malvalg {
  readonly sprak: string;
  readonly erSandkasse: boolean;
  readonly utenSkript: string;
  readonly beskrivelse: string;
}

/** The page that Vite made, in one language. What the page will ask for when it has been seen, comes meanwhile. */
function lagMal(filer: Rolldown.OutputBundle, valg: Malvalg): string {
  const { sprak, erSandkasse, utenSkript, beskrivelse } = valg;
  const side = filer['index.html'];
  if (side?.type !== 'asset') throw new Error('The build has no index.html');
  const hentet = ['/src/portal.tsx', `/tekster/${sprak}.ts`]
    .map((kilde) => `<link rel="modulepreload" crossorigin href="/${filFor(filer, kilde)}">\n    `)
    .join('');
  const merke = erSandkasse ? '  <meta name="sandkasse" content="true">\n  ' : '';
  return [
    { hva: /(?<=<html lang=")nb/, med: sprak },
    { hva: /(?=<link rel="stylesheet")/, med: hentet },
    { hva: /(?=<\/head>)/, med: merke },
    { hva: /(?<=<meta name="description" content=")[^"]*/, med: beskrivelse },
    { hva: /(?<=<noscript>\s*<p class="uten-skript">)[^<]*/, med: utenSkript },
  ].reduce((mal, { hva, med }) => bytt(mal, hva, med), String(side.source));
}

function filFor(filer: Rolldown.OutputBundle, kilde: string): string {
  const fil = Object.values(filer).find(
    (en) => en.type === 'chunk' && en.facadeModuleId?.endsWith(kilde),
  );
  if (!fil) throw new Error(`The build made no file of ${kilde}`);
  return fil.fileName;
}

/** The tab says what the heading says; a page that waits for its reader has no such heading yet. */
function fyll(mal: string, tegning: string, leser: string): string {
  const overskrift = /<h1[^>]* class="ds-heading sideoverskrift"[^>]*>([^<]*)</.exec(tegning)?.[1];
  const side = bytt(
    mal,
    '<div id="rot"></div>',
    `<div id="rot" data-leser="${leser}">${tegning}</div>`,
  );
  return overskrift ? bytt(side, /(?<=<title>)/, `${overskrift} – `) : side;
}

function bytt(tekst: string, hva: string | RegExp, med: string): string {
  if (tekst.search(hva) === -1) throw new Error(`index.html has no ${hva}`);
  return tekst.replace(hva, () => med);
}
