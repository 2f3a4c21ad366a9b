import { sign, verify } from 'node:crypto';

import type { OwnKey } from './own-key.js';
import { algorithmOf } from './suites.js';
import { TrustError } from './trust.errors.js';
import type { TrustedKey } from './trusted-key.js';

const SIGNATURE_BYTES = 64;

/** Signs with one key. A port: a key in an HSM is another implementation. */
export interface Signer {
  readonly suite: number;
  /** 16 bytes. */
  readonly keyId: Uint8Array;
  readonly keyIdHex: string;
  /** Signs the message as it is; 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/**
 * Makes a signer of a key pair: Ed25519 (RFC 8032), or P-256 with SHA-256 as r‖s in 64 bytes.
 *
 * @throws TrustError KEY_USE for keys that do not sign
 */
export function signer({ use, suite, keyId, keyIdHex, privateKey }: OwnKey): Signer {
  const base = { suite, keyId, keyIdHex };
  switch (algorithmOf(use, suite)) {
    case 'ed25519':
      return { ...base, sign: (message) => sign(null, message, privateKey) };
    case 'p256':
      return { ...base, sign: (message) => sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }) };
    default:
      throw new TrustError('KEY_USE', `${use} keys of suite ${suite} do not sign`);
  }
}

/**
 * Tells whether the signature (64 bytes) is the key's over exactly this message: Ed25519 as RFC 8032 without cofactor and with S < L, or
 * P-256 with SHA-256 and r‖s. What the key is for and whether it is revoked is for the caller to ask.
 */
export function verifyDetached(key: TrustedKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  switch (key.algorithm) {
    case 'ed25519':
      return verify(null, message, key.publicKey, signature);
    case 'p256':
      return verify('sha256', message, { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, signature);
    case 'x25519':
      return false;
  }
}
