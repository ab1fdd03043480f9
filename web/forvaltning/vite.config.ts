import { join } from 'node:path';
import { defineConfig } from 'vite';
import { BYGGVALG, TJENER } from '../felles/bygg/byggvalg.js';
import { komprimer } from '../felles/bygg/komprimer.js';

const UT = join(import.meta.dirname, '../../dist/web/forvaltning');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [komprimer(UT)],
  build: { ...BYGGVALG, outDir: UT },
  server: TJENER,
});
