/**
 * The task's address when it may become a link: https and nothing else. A `javascript:` would run
 * as us, and plain http could be read and changed on the way.
 */
export function tryggAdresse(adresse: string): URL | undefined {
  if (!URL.canParse(adresse)) return undefined;
  const url = new URL(adresse);
  return url.protocol === 'https:' ? url : undefined;
}
