import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';

/** The only algorithms of Maskinporten's and ID-porten's tokens: no `none`, no shared secrets. */
const ALGORITMER = ['RS256', 'RS384', 'RS512'];
/** How far our clock may be from the issuer's, in seconds. */
const KLOKKESLINGRING_S = 10;
/** A verified token is trusted again this long at most, whatever its own expiry says. */
const HUSKES_MS = 60_000;
const HUSKER_HOYST = 5_000;
/** How exactly the time is kept; reading the clock for every request would cost more than it gives. */
const OPPLOSNING_MS = 50;
/** A signing key that its issuer withdraws is trusted this long at most. */
const NOKLER_HUSKES_MS = 3600 * 1000;
const NYE_NOKLER_TIDLIGST_MS = 30_000;
const SVARFRIST_MS = 5_000;

/**
 * Verifies the access tokens of one issuer: signature by its published keys, issuer, times.
 * The keys are found through the issuer's metadata at the first token, not at start.
 */
class Tokenkontroll {
  private nokler: Promise<JWTVerifyGetKey> | undefined;
  private readonly verifiserte = new LRUCache<string, JWTPayload>({
    max: HUSKER_HOYST,
    ttl: HUSKES_MS,
    ttlResolution: OPPLOSNING_MS,
  });

  constructor(
    private readonly issuer: string,
    private readonly metadata: string,
  ) {}

  /**
   * @param na the real time; the sandbox's moved clock does not age tokens
   * @throws AvslagFeil UGYLDIG_TOKEN; UTILGJENGELIG when the issuer cannot be asked for its keys
   */
  verifiser(token: string, na: Date): JWTPayload | Promise<JWTPayload> {
    const husket = this.verifiserte.get(token);
    return husket && (husket.exp ?? 0) * 1000 > na.getTime() ? husket : this.forste(token, na);
  }

  private async forste(token: string, na: Date): Promise<JWTPayload> {
    const innhold = await this.kontroller(token, na);
    this.verifiserte.set(token, innhold);
    return innhold;
  }

  private async kontroller(token: string, na: Date): Promise<JWTPayload> {
    const nokler = await this.hentNokler();
    try {
      const { payload } = await jwtVerify(token, nokler, {
        issuer: this.issuer,
        algorithms: ALGORITMER,
        clockTolerance: KLOKKESLINGRING_S,
        currentDate: na,
        requiredClaims: ['exp'],
      });
      if ((payload.iat ?? 0) > na.getTime() / 1000 + KLOKKESLINGRING_S) {
        throw new errors.JWTClaimValidationFailed('utstedt i fremtiden', payload, 'iat');
      }
      return payload;
    } catch (feil) {
      throw new AvslagFeil(erTokenetsFeil(feil) ? ugyldigToken(feil) : utstederBorte, {
        cause: feil,
      });
    }
  }

  private hentNokler(): Promise<JWTVerifyGetKey> {
    this.nokler ??= this.finnNokler().catch((feil: unknown) => {
      this.nokler = undefined;
      throw new AvslagFeil(utstederBorte, { cause: feil });
    });
    return this.nokler;
  }

  private async finnNokler(): Promise<JWTVerifyGetKey> {
    const svar = await fetch(this.metadata, { signal: AbortSignal.timeout(SVARFRIST_MS) });
    const { issuer, jwks_uri: adresse } = (await svar.json()) as Metadata;
    if (!svar.ok || issuer !== this.issuer || !adresse) {
      throw new Error(`${this.metadata} er ikke metadata for ${this.issuer}`);
    }
    return createRemoteJWKSet(new URL(adresse), {
      cacheMaxAge: NOKLER_HUSKES_MS,
      cooldownDuration: NYE_NOKLER_TIDLIGST_MS,
      timeoutDuration: SVARFRIST_MS,
    });
  }
}

/** Vouches for organisations. The issuer ends with a slash. */
export class Maskinporten extends Tokenkontroll {
  constructor(issuer: string) {
    super(issuer, `${issuer}.well-known/oauth-authorization-server`);
  }
}

/** Vouches for persons. The issuer does not end with a slash. */
export class Idporten extends Tokenkontroll {
  constructor(issuer: string) {
    super(issuer, `${issuer}/.well-known/openid-configuration`);
  }
}

interface Metadata {
  readonly issuer?: string;
  readonly jwks_uri?: string;
}

/** Whether the token is to blame, and not the road to the issuer's keys. */
const erTokenetsFeil = (feil: unknown): feil is errors.JOSEError =>
  feil instanceof errors.JOSEError &&
  !(feil instanceof errors.JWKSTimeout) &&
  !(feil instanceof errors.JWKSInvalid) &&
  feil.code !== 'ERR_JOSE_GENERIC';

const ugyldigToken = (feil: errors.JOSEError): Avslag => ({
  kode: 'UGYLDIG_TOKEN',
  melding:
    feil instanceof errors.JWTExpired
      ? 'Tokenet er utløpt. Hent et nytt og prøv igjen.'
      : 'Tokenet kan ikke brukes. Sjekk at det er nytt og kommer fra riktig utsteder.',
});

const utstederBorte: Avslag = {
  kode: 'UTILGJENGELIG',
  melding: 'Vi får ikke sjekket tokenet akkurat nå. Prøv igjen om litt.',
};
