import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

import { sameBytes } from '../layout.js';

const BLOCK_BYTES = 16;
const HALF_NONCE_BYTES = 12;
const TAG_BYTES = 16;
const REDUCTION = 0x87;

/**
 * XAES-256-GCM (C2SP xaes-256-gcm.md): AES-256-GCM with 24-byte nonces, under a key derived from the first half of the nonce, so that
 * random nonces never run out. Holds the expanded key; one object per key, used for all its messages.
 */
export class XaesKey {
  /** ECB without padding keeps no state between blocks, so one cipher serves every derivation. */
  readonly #blocks;
  readonly #mask: Uint8Array;
  /** First half of all nonces that this object makes. */
  readonly #ownHalf = randomBytes(HALF_NONCE_BYTES);
  /** Key of the nonces that begin like the last one seen: setting up AES anew costs more than a message of 1 KiB. */
  #derived: { readonly half: Uint8Array; readonly key: KeyObject } | null = null;

  /** @param key 32 bytes */
  constructor(key: Uint8Array) {
    this.#blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    this.#mask = doubled(this.#blocks.update(new Uint8Array(BLOCK_BYTES)));
  }

  /**
   * Makes a nonce. All 24 bytes are random, the first half once for this object: its messages share a derived key, for which 96 random
   * bits are enough up to 2^32 messages (NIST SP 800-38D), far more than a key ever seals.
   */
  newNonce(): Uint8Array {
    return Buffer.concat([this.#ownHalf, randomBytes(HALF_NONCE_BYTES)]);
  }

  /** Seals; answers ciphertext ‖ tag. A nonce has 24 bytes and is used once, see {@link newNonce}. */
  seal(nonce: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Uint8Array {
    const cipher = createCipheriv('aes-256-gcm', this.#keyFor(nonce), nonce.subarray(HALF_NONCE_BYTES));
    cipher.setAAD(aad);
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  }

  /** Opens ciphertext ‖ tag; null where it was not sealed so. */
  open(nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Uint8Array | null {
    if (sealed.length < TAG_BYTES) return null;
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.#keyFor(nonce), nonce.subarray(HALF_NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(end));
    const plaintext = decipher.update(sealed.subarray(0, end));
    try {
      decipher.final();
    } catch {
      return null;
    }
    return plaintext;
  }

  #keyFor(nonce: Uint8Array): KeyObject {
    const half = nonce.subarray(0, HALF_NONCE_BYTES);
    if (this.#derived !== null && sameBytes(this.#derived.half, half)) return this.#derived.key;
    const key = createSecretKey(this.#derive(half));
    this.#derived = { half: new Uint8Array(half), key };
    return key;
  }

  /** The two blocks of CMAC in counter mode (NIST SP 800-108r1) that make up the key for this half of a nonce. */
  #derive(half: Uint8Array): Uint8Array {
    const blocks = Buffer.alloc(2 * BLOCK_BYTES);
    for (const counter of [1, 2]) {
      const at = (counter - 1) * BLOCK_BYTES;
      blocks.set([0x00, counter, 0x58, 0x00], at);
      blocks.set(half, at + 4);
      for (const [i, byte] of this.#mask.entries()) blocks[at + i] = (blocks[at + i] ?? 0) ^ byte;
    }
    return this.#blocks.update(blocks);
  }
}

/** Doubling in GF(2^128): the subkey K1 of CMAC (NIST SP 800-38B). */
function doubled(block: Uint8Array): Uint8Array {
  const carries = Buffer.concat([block.subarray(1), Buffer.of(0)]);
  const shifted = block.map((byte, i) => (byte << 1) | ((carries[i] ?? 0) >> 7));
  const overflow = ((block[0] ?? 0) >> 7) * REDUCTION;
  shifted[BLOCK_BYTES - 1] = (shifted[BLOCK_BYTES - 1] ?? 0) ^ overflow;
  return shifted;
}
