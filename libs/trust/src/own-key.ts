import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { hex } from './bytes.js';
import { keyIdOf } from './key-id.js';
import { algorithmOfSpki, parsePublicKey } from './public-key.js';
import { type KeyAlgorithm, type KeyUse, suiteOf } from './suites.js';
import { TrustError } from './trust.errors.js';

/** A key pair that this process may use. */
export interface OwnKey {
  readonly use: KeyUse;
  readonly suite: number;
  /** 16 bytes. */
  readonly keyId: Uint8Array;
  readonly keyIdHex: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
}

/** Generates a key pair. */
export function generateOwnKey(use: KeyUse, algorithm: KeyAlgorithm): OwnKey {
  return toOwnKey(use, generatePrivateKey(algorithm));
}

/**
 * Describes a private key for one use; its algorithm decides the suite.
 *
 * @throws TrustError KEY_FORMAT where the use has no suite for such a key
 */
export function toOwnKey(use: KeyUse, privateKey: KeyObject): OwnKey {
  const publicKey = createPublicKey(privateKey);
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const algorithm = algorithmOfSpki(spki);
  const suite = algorithm && suiteOf(use, algorithm);
  if (!algorithm || !suite) throw new TrustError('KEY_FORMAT', `this kind of key is not for ${use}`);
  parsePublicKey(spki, algorithm);
  const keyId = keyIdOf(spki);
  return { use, suite, keyId, keyIdHex: hex(keyId), privateKey, publicKey, spki };
}

function generatePrivateKey(algorithm: KeyAlgorithm): KeyObject {
  switch (algorithm) {
    case 'ed25519':
      return generateKeyPairSync('ed25519').privateKey;
    case 'x25519':
      return generateKeyPairSync('x25519').privateKey;
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  }
}
