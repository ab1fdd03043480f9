import type { JWTPayload } from 'jose';

/** OAuth's error answer. `error_description` is ASCII, as RFC 6749 §5.2 demands, hence English. */
export interface Oauthfeil {
  readonly error: 'invalid_request' | 'invalid_grant' | 'invalid_scope' | 'unsupported_grant_type';
  readonly error_description: string;
}

/** The claims of a grant that has been found good. */
export interface Grantkrav {
  readonly scope: string;
  readonly jti: string;
  readonly exp: number;
  readonly resource: readonly string[] | undefined;
}

interface Sammenheng {
  readonly issuer: string;
  readonly scopes: readonly string[];
  /** Seconds since 1970. */
  readonly na: number;
}

type Regel = (krav: JWTPayload, sammenheng: Sammenheng) => string | false;

const STORSTE_AVVIK = 10;
const LENGSTE_LEVETID = 120;
const LENGSTE_JTI = 255;
const KJENTE = ['aud', 'iss', 'iat', 'exp', 'jti', 'scope', 'resource', 'consumer_org'];

/** Maskinporten's rules for a grant (norge.md §1); each says what is wrong, or false. First one wins. */
const REGLER: readonly Regel[] = [
  (krav) => {
    const ukjente = Object.keys(krav).filter((navn) => !KJENTE.includes(navn));
    return ukjente.length > 0 && `Unknown claim: ${ukjente.map(trygt).join(', ')}`;
  },
  (krav, { issuer }) => {
    const rett = [krav.aud].flat().length === 1 && [krav.aud].flat()[0] === issuer;
    return !rett && `aud must be the issuer, ${issuer} (note the trailing slash)`;
  },
  ({ iat }, { na }) =>
    !(erTall(iat) && Math.abs(iat - na) <= STORSTE_AVVIK) &&
    `iat must be within ${STORSTE_AVVIK} seconds of now; make a new grant for every token`,
  ({ exp }, { na }) => !(erTall(exp) && exp > na) && 'exp must be in the future',
  ({ exp, iat }) =>
    Number(exp) - Number(iat) > LENGSTE_LEVETID &&
    `exp must be at most ${LENGSTE_LEVETID} seconds after iat`,
  ({ jti }) =>
    !(erTekst(jti) && jti.length <= LENGSTE_JTI) && 'jti is required: a fresh id for every grant',
  ({ resource }) => resource !== undefined && !erTekster(resource) && 'resource must be strings',
  (krav) =>
    krav['consumer_org'] !== undefined &&
    'consumer_org: no one has delegated in the sandbox; leave the claim out',
];

/** The claims when every rule holds, otherwise the refusal. Whether `jti` is fresh is asked elsewhere. */
export function kontrollerKrav(krav: JWTPayload, sammenheng: Sammenheng): Grantkrav | Oauthfeil {
  for (const regel of REGLER) {
    const feil = regel(krav, sammenheng);
    if (feil) return { error: 'invalid_grant', error_description: feil };
  }
  const onsket = onskedeScopes(krav);
  const ukjente = onsket.filter((scope) => !sammenheng.scopes.includes(scope));
  if (onsket.length === 0 || ukjente.length > 0) return ugyldigScope(ukjente, sammenheng.scopes);
  const { jti, exp } = krav as { jti: string; exp: number };
  return { scope: onsket.join(' '), jti, exp, resource: somListe(krav['resource']) };
}

const onskedeScopes = ({ scope }: JWTPayload): string[] =>
  erTekst(scope) ? scope.split(/\s+/).filter(Boolean) : [];

function ugyldigScope(ukjente: readonly string[], kjente: readonly string[]): Oauthfeil {
  const hva = ukjente.length > 0 ? `Unknown scope: ${ukjente.map(trygt).join(', ')}` : 'No scope';
  return {
    error: 'invalid_scope',
    error_description: `${hva}. The client may ask for: ${kjente.join(' ')}`,
  };
}

const erTall = (verdi: unknown): verdi is number => Number.isFinite(verdi);
const erTekst = (verdi: unknown): verdi is string => typeof verdi === 'string' && verdi !== '';
const erTekster = (verdi: unknown): boolean => [verdi].flat().every(erTekst);
const somListe = (verdi: unknown): string[] | undefined =>
  verdi === undefined ? undefined : ([verdi].flat() as string[]);

/** What the caller wrote, shortened to what an error answer may hold. */
const trygt = (tekst: string): string => tekst.replace(/[^\w.:/-]/g, '?').slice(0, 40);
