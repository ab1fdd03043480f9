/** A host as it is stored and compared: lower case, as DNS has it, `*.` before one that stands for all under it. */
export type LestVert = { readonly vert: string } | { readonly feil: string };

const JOKER = '*.';
/** Of DNS (RFC 1035): a whole name, and what may stand between two full stops. */
const TEGN_HOYST = 253;
const LEDD = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Reads what an administrator wrote; a host that is no host is told why. */
export function lesVert(skrevet: string): LestVert {
  const joker = skrevet.startsWith(JOKER) ? JOKER : '';
  const navn = skrevet.slice(joker.length);
  const grunn = skrivefeil(skrevet, navn);
  if (grunn) return { feil: grunn };
  const ascii = somIDns(navn);
  if (ascii === undefined) return { feil: IKKE_ET_NAVN };
  const feil = navnefeil(ascii, joker !== '');
  return feil === undefined ? { vert: joker + ascii } : { feil };
}

const IKKE_ET_NAVN = 'er ikke et gyldig vertsnavn';
const SOM = 'Skriv bare vertsnavnet, som skjema.kommune.no';

/** What is written beside the name, each by what it is. */
function skrivefeil(skrevet: string, navn: string): string | undefined {
  if (skrevet === '*') return 'ville tillate alt. Skal alt være tillatt, la listen være tom';
  if (navn.includes('*')) return 'kan bare ha * først, som i *.kommune.no';
  if (/\s/.test(navn)) return 'har et mellomrom';
  if (/:\/\/|^\/\//.test(navn)) return `er en adresse. ${SOM}`;
  if (navn.includes('@')) return `har et brukernavn. ${SOM}`;
  if (/[/\\?#]/.test(navn)) return `har en sti. ${SOM}`;
  if (/^\[|:.*:/.test(navn)) return ER_IP;
  if (navn.includes(':')) return `har en port. ${SOM}`;
  if (navn.includes('%')) return IKKE_ET_NAVN;
  return undefined;
}

const ER_IP = 'er en IP-adresse. Bare vertsnavn kan brukes';

/** Letters outside ASCII become `xn--…`, the same way as in a task's own address. */
function somIDns(navn: string): string | undefined {
  const adresse = `https://${navn}/`;
  return URL.canParse(adresse) ? new URL(adresse).hostname : undefined;
}

function navnefeil(ascii: string, harJoker: boolean): string | undefined {
  if (ascii.endsWith('.')) return 'har et punktum til slutt';
  const ledd = ascii.split('.');
  // A URL with only digits last has an IP address as its host, however it was written.
  if (/^\d+$/.test(ledd.at(-1) ?? '')) return ER_IP;
  if (ascii.length > TEGN_HOYST || !ledd.every((ett) => LEDD.test(ett))) return IKKE_ET_NAVN;
  if (ledd.length > 1) return undefined;
  return harJoker
    ? `ville tillate alt under ${ascii}. Skriv minst to ledd etter *, som *.kommune.no`
    : 'må ha et punktum i seg, som skjema.kommune.no';
}
