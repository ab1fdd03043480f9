import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** What is signed with a shorter one is refused by those we sign for, in bits. */
const MINSTE_MODULUS = 2_048;

/**
 * Whether it is a whole private RSA key, so that a damaged one is found at start, not at first use. One with a digit
 * too few still imports; only its use shows the damage.
 */
export function kanSignere(jwk: object): boolean {
  try {
    const prove = Buffer.from('prøve');
    const privat = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    const erLang = (privat.asymmetricKeyDetails?.modulusLength ?? 0) >= MINSTE_MODULUS;
    return (
      erLang && verify('sha256', prove, createPublicKey(privat), sign('sha256', prove, privat))
    );
  } catch {
    return false;
  }
}
