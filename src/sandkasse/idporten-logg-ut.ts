import type { KoaContextWithOIDC } from 'oidc-provider';
import { loggutside } from './idporten-sider.js';
import { sidehoder } from './side.js';

/**
 * Front-channel logout: one frame for every service where the person's session has been. Not before we
 * know that a service of ours sent the person here: a link from others must log nobody out.
 */
export async function visLoggut(
  ctx: KoaContextWithOIDC,
  skjema: string,
  issuer: string,
): Promise<void> {
  const sendtAvTjenesten = ctx.oidc.entities.IdTokenHint !== undefined;
  const rammer = sendtAvTjenesten ? await finnRammer(ctx, issuer) : [];
  ctx.set(sidehoder(rammer.map((adresse) => new URL(adresse).origin)));
  ctx.body = loggutside({
    skjema,
    skjemaId: 'op.logoutForm',
    rammer,
    sendtAvTjenesten,
  });
}

async function finnRammer(ctx: KoaContextWithOIDC, issuer: string): Promise<string[]> {
  const { session, provider } = ctx.oidc;
  const klienter = await Promise.all(
    Object.keys(session?.authorizations ?? {}).map((id) => provider.Client.find(id)),
  );
  return klienter.flatMap((klient) => {
    const adresse = klient?.['frontchannel_logout_uri'];
    if (!klient || typeof adresse !== 'string') return [];
    const sid = session?.sidFor(klient.clientId) ?? '';
    return [`${adresse}?${new URLSearchParams({ iss: issuer, sid })}`];
  });
}
