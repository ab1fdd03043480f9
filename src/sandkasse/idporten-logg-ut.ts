import type { KoaContextWithOIDC } from 'oidc-provider';
import { loggutside } from './idporten-sider.js';
import { sidehoder } from './side.js';

/** Front-channel logout: one frame for every service where the person's session has been. */
export async function visLoggut(
  ctx: KoaContextWithOIDC,
  skjema: string,
  issuer: string,
): Promise<void> {
  const { session, provider } = ctx.oidc;
  const klienter = await Promise.all(
    Object.keys(session?.authorizations ?? {}).map((id) => provider.Client.find(id)),
  );
  const rammer = klienter.flatMap((klient) => {
    const adresse = klient?.['frontchannel_logout_uri'];
    if (!klient || typeof adresse !== 'string') return [];
    const sid = session?.sidFor(klient.clientId) ?? '';
    return [`${adresse}?${new URLSearchParams({ iss: issuer, sid })}`];
  });
  ctx.set(sidehoder(rammer.map((adresse) => new URL(adresse).origin)));
  ctx.body = loggutside({
    skjema,
    skjemaId: 'op.logoutForm',
    rammer,
    sendtAvTjenesten: ctx.oidc.entities.IdTokenHint !== undefined,
  });
}
