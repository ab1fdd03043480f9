import type { ClientMetadata } from 'oidc-provider';
import { PORTAL_KLIENT_ID } from './innbyggertoken.js';
import { offentligDel, type RsaNokkel } from './nokler.js';

// Where the portal and forvaltning meet ID-porten. Everything is registered, as at the real one:
// an address that is not in this list is refused.
const PORTALSTIER = {
  retur: ['/logg-inn/retur'],
  etterUtlogging: ['/', '/logget-ut', '/forvaltning/logget-ut'],
  frontkanal: '/logg-ut/frontkanal',
} as const;

/** The one client of the sandbox's ID-porten. */
export function lagPortalklient(rot: string, nokkel: RsaNokkel): ClientMetadata {
  return {
    client_id: PORTAL_KLIENT_ID,
    client_name: 'Min kommune',
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [offentligDel(nokkel)] },
    subject_type: 'pairwise',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: PORTALSTIER.retur.map((sti) => `${rot}${sti}`),
    post_logout_redirect_uris: PORTALSTIER.etterUtlogging.map((sti) => `${rot}${sti}`),
    frontchannel_logout_uri: `${rot}${PORTALSTIER.frontkanal}`,
  };
}
