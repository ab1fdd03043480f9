/** The build marks the pages that a sandbox serves. */
export const erSandkasse = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name="sandkasse"]')?.content === 'true';
