import type { KeyUse } from './suites.js';
import type { TrustedKey } from './trusted-key.js';

/** A member as a trust list states it. */
export interface TrustedMember {
  readonly id: string;
  /** In the order of the list. */
  readonly keys: readonly TrustedKey[];
  /** DER of the TLS certificates that may speak for this member. */
  readonly certificates: readonly Uint8Array[];
}

/** One signature under a list, taken apart and not verified. */
export interface ListSignature {
  readonly keyId: Uint8Array;
  readonly keyIdHex: string;
  readonly value: Uint8Array;
}

/** A trust list that is in order by itself. Whether it may be trusted is for `requirePinned` and `requireSuccessor` to say. */
export interface TrustList {
  /** 1 for the pinned list, then one more each time. */
  readonly version: bigint;
  /** SHA-256 of `listBytes`. */
  readonly hash: Uint8Array;
  readonly hashHex: string;
  /** Hash of the list before; null in list 1. */
  readonly previous: Uint8Array | null;
  /** Hash of the other list of the version before, where two were signed and this one heals that; else null. */
  readonly also: Uint8Array | null;
  readonly issuedMs: bigint;
  /** After this a gateway seals only TRUST_VIEW and EPOCH and cosigns nothing; no record is refused for it. */
  readonly expiresMs: bigint;
  /** How many different members' admin keys must sign the next list. */
  readonly quorum: number;
  /** By member id, ascending. */
  readonly members: ReadonlyMap<string, TrustedMember>;
  /** Admitted contract digests, hex. */
  readonly contractDigests: ReadonlySet<string>;
  readonly protocolVersions: ReadonlySet<number>;
  readonly minRecordSuite: number;
  readonly minSealingSuite: number;
  /** Serialised TrustList: what is hashed and signed. */
  readonly listBytes: Uint8Array;
  /** Serialised SignedTrustList, as received. */
  readonly signedBytes: Uint8Array;
  /** Ascending by key id. */
  readonly signatures: readonly ListSignature[];
  /** Finds a key of any member, use and status. */
  key(keyIdHex: string): TrustedKey | undefined;
  /** Finds the key that the member uses now: the last active one in the order of the list. */
  activeKey(member: string, use: KeyUse): TrustedKey | undefined;
}
