import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { kanSignere } from '../felles/rsanokkel.js';

/** A private RSA key as JWK, with the name it is published under. */
export interface RsaNokkel extends JWK {
  readonly kty: 'RSA';
  readonly kid: string;
  readonly alg: 'RS256';
  readonly use: 'sig';
  readonly n: string;
  readonly e: string;
  readonly d: string;
}

export async function lagRsaNokkel(): Promise<RsaNokkel> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: randomUUID(), alg: 'RS256', use: 'sig' } as RsaNokkel;
}

/** Field by field, so that no private part can slip into a key set that is published. */
export function offentligDel({ kty, kid, alg, use, n, e }: RsaNokkel): JWK {
  return { kty, kid, alg, use, n, e };
}

/** Whether the value is a whole private key, so that a damaged one is found at start, not at first use. */
export function erRsaNokkel(verdi: unknown): verdi is RsaNokkel {
  if (typeof verdi !== 'object' || verdi === null) return false;
  const { kid, kty, alg, use } = verdi as Record<string, unknown>;
  if (typeof kid !== 'string' || kty !== 'RSA' || alg !== 'RS256' || use !== 'sig') return false;
  return kanSignere(verdi);
}
