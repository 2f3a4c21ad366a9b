import { createHmac } from 'node:crypto';

import { ascii } from '../layout.js';
import { XaesKey } from './xaes.js';

/** A key that seals to one recipient list for one epoch. What is derived from it is derived once and kept. */
export class SenderKey {
  /** Binds the key to its record; 32 bytes. */
  readonly commitment: Uint8Array;
  /** Seals and opens bodies. */
  readonly body: XaesKey;
  /** Private, so that no log or dump of an object shows it. */
  readonly #secret: Uint8Array;

  /**
   * @param id identity of the SENDER_KEY record
   * @param secret S, 32 bytes
   */
  constructor(
    readonly id: Uint8Array,
    secret: Uint8Array,
  ) {
    this.#secret = secret;
    this.commitment = keyCommitment(secret);
    this.body = new XaesKey(bodyKey(secret));
  }

  /** Hands out S, to be stored wrapped. */
  exportSecret(): Uint8Array {
    return this.#secret;
  }
}

/** Derives what a SENDER_KEY body states about the key it wraps. */
export function keyCommitment(secret: Uint8Array): Uint8Array {
  return expand(secret, 'joinder/v1 key-commitment');
}

/** Derives K, the key of the bodies. */
export function bodyKey(secret: Uint8Array): Uint8Array {
  return expand(secret, 'joinder/v1 body-key');
}

/** HKDF-Expand with SHA-256 to 32 bytes: one block (RFC 5869 2.3). Node's `hkdf` would extract first. */
function expand(secret: Uint8Array, info: string): Uint8Array {
  return createHmac('sha256', secret).update(ascii(info)).update(Buffer.of(1)).digest();
}
