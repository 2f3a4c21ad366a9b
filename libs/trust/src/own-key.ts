import type { KeyObject } from 'node:crypto';

import type { KeyUse } from './suites.js';

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

/** The keys of a running gateway. */
export interface MemberKeys {
  readonly member: string;
  readonly record: OwnKey;
  readonly checkpoint: OwnKey;
  readonly sealing: OwnKey;
}

/** The key that signs trust lists; kept offline in a file of its own. */
export interface AdminKeys {
  readonly member: string;
  readonly admin: OwnKey;
}
