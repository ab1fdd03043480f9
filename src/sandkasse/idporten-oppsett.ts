import { errors, type Configuration } from 'oidc-provider';
import { lagPortalklient } from './idporten-klient.js';
import { lagLager } from './idporten-lager.js';
import { visLoggut } from './idporten-logg-ut.js';
import { hentEllerGiSamtykke, OIDC_SCOPES, RESSURS, RESSURSSCOPES } from './idporten-samtykke.js';
import { feilside, utloggetside } from './idporten-sider.js';
import { ACR_HOY, INNBYGGERTOKEN_SEKUNDER, subFor } from './innbyggertoken.js';
import type { RsaNokkel } from './nokler.js';
import { finnPerson } from './personer.js';

export interface Idportenoppsett {
  readonly issuer: string;
  /** The address of the product, where the portal's client is. */
  readonly rot: string;
  readonly signering: RsaNokkel;
  readonly portalKlient: RsaNokkel;
  readonly informasjonskapsel: string;
}

export function lagOidcOppsett(oppsett: Idportenoppsett): Configuration {
  return {
    jwks: { keys: [{ ...oppsett.signering }] },
    adapter: lagLager(lagPortalklient(oppsett.rot, oppsett.portalKlient)),
    cookies: lagKapsler(oppsett),
    ...PROTOKOLL,
    ttl: LEVETIDER,
    routes: STIER,
    interactions: { url: (_ctx, { uid }) => `${oppsett.issuer}/velg/${uid}` },
    features: lagFunksjoner(oppsett.issuer),
    findAccount: (_ctx, personId) => finnKonto(personId),
    pairwiseIdentifier: (_ctx, personId, { clientId }) => subFor(personId, clientId),
    loadExistingGrant: hentEllerGiSamtykke,
    extraTokenClaims: (_ctx, token) => ({
      pid: 'accountId' in token ? token.accountId : undefined,
      acr: ACR_HOY,
      token_type: 'Bearer',
    }),
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = feilside(error, error_description);
    },
  };
}

const PROTOKOLL = {
  acrValues: ['idporten-loa-substantial', ACR_HOY],
  claims: { openid: ['sub', 'pid', 'locale', 'acr', 'amr', 'auth_time', 'sid'], profile: [] },
  conformIdTokenClaims: false,
  clientAuthMethods: ['private_key_jwt'],
  clientBasedCORS: () => false,
  extraClientMetadata: { properties: ['frontchannel_logout_uri'] },
  extraParams: ['onbehalfof'],
  pkce: { required: () => true },
  responseTypes: ['code'],
  scopes: OIDC_SCOPES.split(' '),
  subjectTypes: ['pairwise'],
  enabledJWA: {
    idTokenSigningAlgValues: ['RS256'],
    clientAuthSigningAlgValues: ['RS256', 'RS384', 'RS512'],
  },
  discovery: {
    ui_locales_supported: ['nb', 'nn', 'en', 'se'],
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
  },
} satisfies Configuration;

export const UTLOGGING = '/logout';

const STIER = {
  authorization: '/authorize',
  end_session: UTLOGGING,
  jwks: '/jwks.json',
  pushed_authorization_request: '/par',
  token: '/token',
};

/** Seconds, as at the real one (norge.md §3), apart from the access token. */
const LEVETIDER = {
  AccessToken: INNBYGGERTOKEN_SEKUNDER,
  AuthorizationCode: 120,
  Grant: 7200,
  IdToken: 120,
  Interaction: 600,
  PushedAuthorizationRequest: 120,
  Session: 1800,
};

const lagKapsler = ({ issuer, informasjonskapsel }: Idportenoppsett): Configuration['cookies'] => ({
  keys: [informasjonskapsel],
  names: {
    session: 'sandkasse_idporten',
    interaction: 'sandkasse_idporten_valg',
    resume: 'sandkasse_idporten_videre',
  },
  // Not the whole host: the portal lives there too, and must find its way without this cookie.
  long: { httpOnly: true, sameSite: 'lax', path: new URL(issuer).pathname },
});

function lagFunksjoner(issuer: string): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    userinfo: { enabled: false },
    pushedAuthorizationRequests: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESSURS,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, ressurs) => {
        if (ressurs !== RESSURS) throw new errors.InvalidTarget();
        return { scope: RESSURSSCOPES, audience: 'unspecified', accessTokenFormat: 'jwt' };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, skjema) => visLoggut(ctx, skjema, issuer),
      postLogoutSuccessSource: (ctx) => {
        ctx.body = utloggetside();
      },
    },
  };
}

function finnKonto(
  personId: string,
): Awaited<ReturnType<NonNullable<Configuration['findAccount']>>> {
  const person = finnPerson(personId);
  return (
    person && {
      accountId: personId,
      claims: () => ({ sub: personId, pid: personId, locale: person.sprak }),
    }
  );
}
