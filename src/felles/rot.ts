/** The project's folder: what is not code (contracts, built pages) stands beside `src`, and beside `dist` when built. */
export const ROT = new URL(
  import.meta.url.includes('/dist/') ? '../../../' : '../../',
  import.meta.url,
);
