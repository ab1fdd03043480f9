/** The server marks the page when it serves a sandbox; the same build serves both. */
export const erSandkasse = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name="sandkasse"]')?.content === 'true';
