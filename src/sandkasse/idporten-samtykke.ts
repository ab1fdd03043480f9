import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';

/** oidc-provider makes JWT access tokens for a named resource only; all of ours are for this one. */
export const RESSURS = 'urn:ks:fiks';
export const OIDC_SCOPES = 'openid profile';
export const RESSURSSCOPES = 'openid profile ks:fiks';

type Samtykke = Awaited<ReturnType<NonNullable<Configuration['loadExistingGrant']>>>;

/** ID-porten asks for no consent: what the client may ask for, it gets. */
export async function hentEllerGiSamtykke(ctx: KoaContextWithOIDC): Promise<Samtykke> {
  const { session, client, provider } = ctx.oidc;
  if (!session?.accountId || !client) return undefined;
  const id = session.grantIdFor(client.clientId);
  const gitt = id ? await provider.Grant.find(id) : undefined;
  if (gitt) return gitt;
  const samtykke = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  samtykke.addOIDCScope(OIDC_SCOPES);
  samtykke.addResourceScope(RESSURS, RESSURSSCOPES);
  await samtykke.save();
  return samtykke;
}
