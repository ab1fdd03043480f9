import { importJWK, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { AvslagFeil, kastVedAvslag, type Avslag } from '../felles/feil/avslag.js';
import type { Sprak } from '../felles/sprak.js';
import { personnummer, vurderNiva } from './domene/token.js';
import type { Innlogging } from './lagring/innlogging.repository.js';
import type { Innlogget } from './sesjon.service.js';

const NIVA = 'idporten-loa-substantial';
const SVARFRIST_S = 5;

export interface Portalklient {
  readonly klientId: string;
  /** Private RSA key as a JWK, with `kid`. */
  readonly nokkel: JWK;
  /** What the client must accept to meet an ID-porten that is not the real one; the sandbox's is on plain http. */
  readonly tilpass?: (config: oidc.Configuration) => void;
}

export interface Oidcoppsett extends Portalklient {
  readonly issuer: string;
  /** Where ID-porten sends people back; registered there. */
  readonly returadresse: string;
}

/** Meets ID-porten as its client: authorization code with PKCE, pushed request, private_key_jwt. */
export class OidcKlient {
  private oppsatt: Promise<oidc.Configuration> | undefined;

  constructor(private readonly oppsett: Oidcoppsett) {}

  /**
   * The address where the person logs in, and what must match when they return.
   * @param sprak of ID-porten's own pages, unless the person has chosen another there
   * @throws AvslagFeil UTILGJENGELIG when ID-porten cannot be reached
   */
  async start(sprak: Sprak): Promise<{ adresse: string } & Omit<Innlogging, 'retur'>> {
    const kodeverifikator = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const adresse = await this.spor(async (config) =>
      oidc.buildAuthorizationUrlWithPAR(config, {
        redirect_uri: this.oppsett.returadresse,
        scope: 'openid',
        code_challenge: await oidc.calculatePKCECodeChallenge(kodeverifikator),
        code_challenge_method: 'S256',
        acr_values: NIVA,
        ui_locales: sprak,
        state,
        nonce,
      }),
    );
    return { adresse: adresse.href, state, nonce, kodeverifikator };
  }

  /**
   * @param svar the query with which ID-porten sent the person back
   * @throws AvslagFeil UGYLDIG_TOKEN for whatever does not match, INGEN_TILGANG for too low a level
   */
  async fullfor(
    svar: string,
    { state, nonce, kodeverifikator }: Omit<Innlogging, 'retur'>,
  ): Promise<Innlogget> {
    const tokener = await this.spor((config) =>
      oidc.authorizationCodeGrant(config, new URL(this.oppsett.returadresse + svar), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: kodeverifikator,
        idTokenExpected: true,
      }),
    );
    const innhold = tokener.claims() ?? {};
    const nummer = personnummer(innhold);
    if (nummer === undefined || !tokener.id_token) throw new AvslagFeil(ukjentPerson);
    kastVedAvslag(vurderNiva(innhold));
    const { sid } = innhold as { sid?: unknown };
    return {
      personnummer: nummer,
      sid: typeof sid === 'string' ? sid : undefined,
      idToken: tokener.id_token,
    };
  }

  /** Where logging out of ID-porten is asked for. */
  async utlogging(): Promise<string | undefined> {
    return this.spor(async (config) => config.serverMetadata().end_session_endpoint);
  }

  private async spor<T>(arbeid: (config: oidc.Configuration) => Promise<T>): Promise<T> {
    const config = await this.settOpp();
    try {
      return await arbeid(config);
    } catch (feil) {
      throw feil instanceof AvslagFeil ? feil : new AvslagFeil(grunn(feil), { cause: feil });
    }
  }

  private settOpp(): Promise<oidc.Configuration> {
    this.oppsatt ??= this.oppdag().catch((feil: unknown) => {
      this.oppsatt = undefined;
      throw new AvslagFeil(idportenBorte, { cause: feil });
    });
    return this.oppsatt;
  }

  private async oppdag(): Promise<oidc.Configuration> {
    const { issuer, klientId, nokkel } = this.oppsett;
    const key = (await importJWK(nokkel, 'RS256')) as oidc.CryptoKey;
    const kid = nokkel.kid === undefined ? {} : { kid: nokkel.kid };
    return oidc.discovery(
      new URL(issuer),
      klientId,
      undefined,
      oidc.PrivateKeyJwt({ key, ...kid }),
      {
        timeout: SVARFRIST_S,
        execute: this.oppsett.tilpass ? [this.oppsett.tilpass] : [],
      },
    );
  }
}

/**
 * ID-porten did not answer, or answered that it could not: nobody's fault. All else did not match.
 * Where `fetch` gets no answer it throws a TypeError; openid-client may put it behind one of its own.
 */
function grunn(feil: unknown): Avslag {
  const { name, code, cause } = feil as Aarsak & { cause?: Aarsak };
  const erBorte =
    [name, cause?.name].includes('TypeError') ||
    code === 'OAUTH_TIMEOUT' ||
    (cause?.status ?? 0) >= 500;
  return erBorte ? idportenBorte : ugyldigSvar;
}

interface Aarsak {
  readonly name?: string;
  readonly code?: string;
  /** Where it is the answer itself. */
  readonly status?: number;
}

const idportenBorte: Avslag = {
  kode: 'UTILGJENGELIG',
  melding: 'Vi får ikke kontakt med ID-porten akkurat nå. Prøv igjen om litt.',
};

const ugyldigSvar: Avslag = {
  kode: 'UGYLDIG_TOKEN',
  melding: 'Innloggingen kunne ikke fullføres. Prøv å logge inn på nytt.',
};

const ukjentPerson: Avslag = {
  kode: 'UGYLDIG_TOKEN',
  melding: 'ID-porten ga oss ikke et norsk fødselsnummer eller D-nummer. Det trenger vi.',
};
