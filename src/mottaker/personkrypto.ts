import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Nokkel } from '../felles/miljo/miljoverdier.js';

const ALGORITME = 'aes-256-gcm';
const NONCE = 12;
const MERKE = 16;

export interface KryptertPerson {
  /** HMAC-SHA-256 of the number: the same number gives the same value. */
  readonly oppslag: Buffer;
  /** Nonce, ciphertext and tag. */
  readonly kryptert: Buffer;
  readonly nokkelId: string;
}

export interface Personnokler {
  readonly oppslag: readonly Nokkel[];
  /** The first one encrypts; the others still decrypt what they once encrypted. */
  readonly kryptering: readonly Nokkel[];
}

/** Turns a fødselsnummer into what may be stored, and back. */
@Injectable()
export class Personkrypto {
  private readonly forste: Nokkel;
  private readonly oppslagsnokkel: Buffer;
  private readonly nokler: ReadonlyMap<string, Buffer>;

  constructor({ oppslag, kryptering }: Personnokler) {
    const [forste] = kryptering;
    const [oppslagsnokkel] = oppslag;
    if (!forste || !oppslagsnokkel) throw new Error('Personnøkler mangler');
    this.forste = forste;
    this.oppslagsnokkel = oppslagsnokkel.nokkel;
    this.nokler = new Map(kryptering.map(({ id, nokkel }) => [id, nokkel]));
  }

  oppslag(nummer: string): Buffer {
    return createHmac('sha256', this.oppslagsnokkel).update(nummer).digest();
  }

  krypter(nummer: string): KryptertPerson {
    const nonce = randomBytes(NONCE);
    const chiffer = createCipheriv(ALGORITME, this.forste.nokkel, nonce);
    const innhold = Buffer.concat([chiffer.update(nummer, 'utf8'), chiffer.final()]);
    return {
      oppslag: this.oppslag(nummer),
      kryptert: Buffer.concat([nonce, innhold, chiffer.getAuthTag()]),
      nokkelId: this.forste.id,
    };
  }

  /** @throws when the key is not configured, or the stored bytes were changed. */
  dekrypter(kryptert: Buffer, nokkelId: string): string {
    const nokkel = this.nokler.get(nokkelId);
    if (!nokkel) throw new Error(`Krypteringsnøkkelen «${nokkelId}» er ikke konfigurert`);
    const chiffer = createDecipheriv(ALGORITME, nokkel, kryptert.subarray(0, NONCE));
    chiffer.setAuthTag(kryptert.subarray(-MERKE));
    return (
      chiffer.update(kryptert.subarray(NONCE, -MERKE), undefined, 'utf8') + chiffer.final('utf8')
    );
  }
}
