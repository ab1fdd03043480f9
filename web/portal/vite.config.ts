import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { tegnSider } from './tegn-sider.js';

const UT = '../../dist/web/portal';

/** Beside each file its compressed forms, made once here and not for every reader. */
const komprimer = (): Plugin => ({
  name: 'komprimer',
  closeBundle() {
    const mappe = join(import.meta.dirname, UT, 'assets');
    for (const navn of readdirSync(mappe).filter((fil) => /\.(js|css|svg)$/.test(fil))) {
      const innhold = readFileSync(join(mappe, navn));
      writeFileSync(join(mappe, `${navn}.br`), brotliCompressSync(innhold));
      writeFileSync(join(mappe, `${navn}.gz`), gzipSync(innhold, { level: 9 }));
    }
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tegnSider(), komprimer()],
  build: {
    outDir: UT,
    emptyOutDir: true,
    // Nothing becomes a data: address: the server's content policy allows none for fonts.
    assetsInlineLimit: 0,
    // A browser that does not know it, fetches a little later.
    modulePreload: { polyfill: false },
    // "use client" means nothing where no server renders. How long our own plugins take, we know.
    rolldownOptions: { checks: { moduleLevelDirective: false, bundlerTimings: false } },
    target: 'baseline-widely-available',
  },
  // The pages from here, all else from the server that `npm start` runs.
  server: { proxy: { '^/(min-kommune|logg-inn|logg-ut)': 'http://localhost:3000' } },
});
