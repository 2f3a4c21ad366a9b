import type { OwnKey } from './own-key.js';
import type { TrustedKey } from './trusted-key.js';

/** Signs with one key. A port: a key in an HSM is another implementation. */
export interface Signer {
  readonly suite: number;
  readonly keyId: Uint8Array;
  readonly keyIdHex: string;
  /** Signs the message as it is; 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** Makes a signer of a key pair: Ed25519, or P-256 with SHA-256 as r‖s. */
export function signer(key: OwnKey): Signer {
  throw new Error(`not built yet: ${key.keyIdHex}`);
}

/** Tells whether the signature (64 bytes) is the key's over exactly this message: Ed25519 (RFC 8032, S < L, without cofactor) or P-256. */
export function verifyDetached(key: TrustedKey, message: Uint8Array, signature: Uint8Array): boolean {
  throw new Error(`not built yet: ${key.keyIdHex} ${message.length} ${signature.length}`);
}
