import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Nokkel } from '../felles/miljo/miljoverdier.js';

const ALGORITME = 'aes-256-gcm';
const NONCE = 12;
const MERKE = 16;
/**
 * Numbers that were just read, for fagsystemer that ask again and again. They lie beside the keys that open them all,
 * in this process's memory only, so they reveal nothing more.
 */
const HUSKER_HOYST = 20_000;
const HUSKES_MS = 60_000;

export interface Forseglet {
  /** Nonce, ciphertext and tag. */
  readonly kryptert: Buffer;
  readonly nokkelId: string;
}

export interface KryptertPerson extends Forseglet {
  /** HMAC-SHA-256 of the number: the same number gives the same value. */
  readonly oppslag: Buffer;
}

export interface Personnokler {
  readonly oppslag: readonly Nokkel[];
  /** The first one encrypts; the others still decrypt what they once encrypted. */
  readonly kryptering: readonly Nokkel[];
}

/** Turns a fødselsnummer into what may be stored, and back. */
@Injectable()
export class Personkrypto {
  private readonly forste: { readonly id: string; readonly nokkel: KeyObject };
  private readonly oppslagsnokkel: KeyObject;
  private readonly nokler: ReadonlyMap<string, KeyObject>;
  private readonly dekryptert = new LRUCache<string, string>({
    max: HUSKER_HOYST,
    ttl: HUSKES_MS,
    ttlResolution: HUSKES_MS / 60,
  });

  constructor({ oppslag, kryptering }: Personnokler) {
    const [forste] = kryptering;
    const [oppslagsnokkel] = oppslag;
    if (!forste || !oppslagsnokkel) throw new Error('Personnøkler mangler');
    this.forste = { id: forste.id, nokkel: createSecretKey(forste.nokkel) };
    this.oppslagsnokkel = createSecretKey(oppslagsnokkel.nokkel);
    this.nokler = new Map(kryptering.map(({ id, nokkel }) => [id, createSecretKey(nokkel)]));
  }

  /** Of the key that encrypts what is new. */
  get nokkelId(): string {
    return this.forste.id;
  }

  /** Whether what that key encrypted can be read. */
  kjenner(nokkelId: string): boolean {
    return this.nokler.has(nokkelId);
  }

  oppslag(nummer: string): Buffer {
    return createHmac('sha256', this.oppslagsnokkel).update(nummer).digest();
  }

  krypter(nummer: string): KryptertPerson {
    return { oppslag: this.oppslag(nummer), ...this.forsegl(nummer) };
  }

  /** Encrypts a text that tells of a person. */
  forsegl(tekst: string): Forseglet {
    const nonce = randomBytes(NONCE);
    const chiffer = createCipheriv(ALGORITME, this.forste.nokkel, nonce);
    const innhold = Buffer.concat([chiffer.update(tekst, 'utf8'), chiffer.final()]);
    return {
      kryptert: Buffer.concat([nonce, innhold, chiffer.getAuthTag()]),
      nokkelId: this.forste.id,
    };
  }

  /** @throws when the key is not configured, or the stored bytes were changed. */
  apne({ kryptert, nokkelId }: Forseglet): string {
    return apne(kryptert, this.nokkel(nokkelId));
  }

  /**
   * @param base64 what was stored
   * @throws when the key is not configured, or the stored bytes were changed.
   */
  dekrypter(base64: string, nokkelId: string): string {
    const nokkel = this.nokkel(nokkelId);
    const husket = this.dekryptert.get(base64);
    if (husket !== undefined) return husket;
    const nummer = apne(Buffer.from(base64, 'base64'), nokkel);
    this.dekryptert.set(base64, nummer);
    return nummer;
  }

  private nokkel(id: string): KeyObject {
    const nokkel = this.nokler.get(id);
    if (!nokkel) throw new Error(`Krypteringsnøkkelen «${id}» er ikke konfigurert`);
    return nokkel;
  }
}

function apne(kryptert: Buffer, nokkel: KeyObject): string {
  const chiffer = createDecipheriv(ALGORITME, nokkel, kryptert.subarray(0, NONCE));
  chiffer.setAuthTag(kryptert.subarray(-MERKE));
  return (
    chiffer.update(kryptert.subarray(NONCE, -MERKE), undefined, 'utf8') + chiffer.final('utf8')
  );
}
