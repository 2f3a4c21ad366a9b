import type { KeyObject } from 'node:crypto';

import type { KeyAlgorithm, KeyUse } from './suites.js';

/** `retired` keys still verify, their owner no longer signs; `revoked` keys verify nothing from the list on that says so. */
export type KeyStatus = 'active' | 'retired' | 'revoked';

/** A public key as a trust list states it: checked, parsed once and kept. */
export interface TrustedKey {
  /** 16 bytes. */
  readonly keyId: Uint8Array;
  readonly keyIdHex: string;
  /** Id of the member that owns it. */
  readonly member: string;
  readonly use: KeyUse;
  readonly suite: number;
  readonly algorithm: KeyAlgorithm;
  readonly status: KeyStatus;
  /** Set for revoked keys where the owner knows it. */
  readonly compromisedSinceMs: bigint | null;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly publicKey: KeyObject;
  /** Ed25519 and X25519: 32 bytes. P-256: the uncompressed point, 65 bytes. */
  readonly publicKeyRaw: Uint8Array;
}
