import { createPublicKey, type KeyObject } from 'node:crypto';

import { sameBytes } from './bytes.js';
import { judgeEd25519, judgeX25519 } from './curve25519.js';
import { judgeP256 } from './p256.js';
import type { PointQuality } from './point-quality.js';
import type { KeyAlgorithm } from './suites.js';
import { TrustError } from './trust.errors.js';

/** A public key, checked and parsed. */
export interface ParsedPublicKey {
  readonly publicKey: KeyObject;
  /** Ed25519 and X25519: 32 bytes. P-256: the uncompressed point, 65 bytes. */
  readonly raw: Uint8Array;
}

/** A SubjectPublicKeyInfo has one DER form for each algorithm: this prefix, then the raw key (RFC 8410, RFC 5480). */
interface SpkiForm {
  readonly prefix: Uint8Array;
  readonly rawBytes: number;
  judge(raw: Uint8Array): PointQuality;
}

const FORMS = {
  ed25519: { prefix: Buffer.from('302a300506032b6570032100', 'hex'), rawBytes: 32, judge: judgeEd25519 },
  x25519: { prefix: Buffer.from('302a300506032b656e032100', 'hex'), rawBytes: 32, judge: judgeX25519 },
  p256: {
    prefix: Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
    rawBytes: 65,
    judge: judgeP256,
  },
} as const satisfies Record<KeyAlgorithm, SpkiForm>;

/**
 * Parses the SubjectPublicKeyInfo of a key whose algorithm is known, and refuses every key that is not in its one canonical form, is
 * no point of the curve or has small order (such a key verifies signatures that nobody made). All of that is decided here, the same in
 * every build: what OpenSSL then refuses, in a restricted mode of its own, is an outage and no verdict.
 *
 * @throws TrustError KEY_FORMAT, KEY_NOT_CANONICAL, KEY_SMALL_ORDER
 */
export function parsePublicKey(spki: Uint8Array, algorithm: KeyAlgorithm): ParsedPublicKey {
  const form: SpkiForm = FORMS[algorithm];
  const prefix = spki.subarray(0, form.prefix.length);
  if (spki.length !== form.prefix.length + form.rawBytes || !sameBytes(prefix, form.prefix)) {
    throw new TrustError('KEY_FORMAT', `expected the SubjectPublicKeyInfo of a key for ${algorithm}`);
  }
  const raw = new Uint8Array(spki.subarray(form.prefix.length));
  requireGood(form.judge(raw), algorithm);
  return { publicKey: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), raw };
}

/** Names the algorithm of a SubjectPublicKeyInfo; null where it is none of ours. The key itself is not checked. */
export function algorithmOfSpki(spki: Uint8Array): KeyAlgorithm | null {
  const algorithms: readonly KeyAlgorithm[] = ['ed25519', 'x25519', 'p256'];
  return algorithms.find((name) => sameBytes(spki.subarray(0, FORMS[name].prefix.length), FORMS[name].prefix)) ?? null;
}

function requireGood(quality: PointQuality, algorithm: KeyAlgorithm): void {
  switch (quality) {
    case 'good':
      return;
    case 'not-canonical':
      throw new TrustError('KEY_NOT_CANONICAL', `the ${algorithm} key is not in canonical form`);
    case 'no-point':
      throw new TrustError('KEY_FORMAT', `the ${algorithm} key is no point of the curve`);
    case 'small-order':
      throw new TrustError('KEY_SMALL_ORDER', `the ${algorithm} key has small order`);
  }
}
