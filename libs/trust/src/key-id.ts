import { hash } from 'node:crypto';

/** Length of a key id in bytes. */
export const KEY_ID_BYTES = 16;

/** Derives the id of a key: the first 16 bytes of SHA-256 over its SubjectPublicKeyInfo (DER). */
export function keyIdOf(spki: Uint8Array): Uint8Array {
  return new Uint8Array(hash('sha256', spki, 'buffer').subarray(0, KEY_ID_BYTES));
}
