import type { UserConfig } from 'vite';

/** How our sites are built. */
export const BYGGVALG = {
  emptyOutDir: true,
  // Nothing becomes a data: address: the server's content policy allows none for fonts.
  assetsInlineLimit: 0,
  // A browser that does not know it, fetches a little later.
  modulePreload: { polyfill: false },
  // "use client" means nothing where no server renders. How long our own plugins take, we know.
  rolldownOptions: { checks: { moduleLevelDirective: false, bundlerTimings: false } },
  // What counts is what is sent, compressed: the tests hold that (portalvekt).
  chunkSizeWarningLimit: 1_000,
  target: 'baseline-widely-available',
} as const satisfies UserConfig['build'];

/** The pages from Vite, all else from the server that `npm start` runs. */
export const TJENER = {
  proxy: { '^/(min-kommune|logg-inn|logg-ut|sandkasse)': 'http://localhost:3000' },
} as const satisfies UserConfig['server'];
