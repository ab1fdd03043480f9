import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { GRANT_TYPE } from './maskinporten-grant.js';
import type { RsaNokkel } from './nokler.js';

export interface Grantoppsett {
  readonly issuer: string;
  readonly klientId: string;
  readonly nokkel: RsaNokkel;
  readonly scope: string;
  readonly na: Date;
}

/** The form that a client posts to Maskinporten's token endpoint, signed with its key. */
export async function lagGrantskjema(oppsett: Grantoppsett): Promise<URLSearchParams> {
  const iat = Math.floor(oppsett.na.getTime() / 1000);
  const krav = {
    aud: oppsett.issuer,
    iss: oppsett.klientId,
    scope: oppsett.scope,
    iat,
    exp: iat + 120,
    jti: randomUUID(),
  };
  const assertion = await new SignJWT(krav)
    .setProtectedHeader({ alg: oppsett.nokkel.alg, kid: oppsett.nokkel.kid })
    .sign(oppsett.nokkel);
  return new URLSearchParams({ grant_type: GRANT_TYPE, assertion });
}
