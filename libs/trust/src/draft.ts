import type { KeyUse } from './suites.js';
import type { KeyStatus } from './trusted-key.js';

/** A public key on its way into a list. */
export interface DraftKey {
  readonly use: KeyUse;
  readonly suite: number;
  readonly spki: Uint8Array;
  /** Active where left out. */
  readonly status?: KeyStatus;
  readonly compromisedSinceMs?: bigint | null;
}

/** A member on its way into a list. */
export interface DraftMember {
  readonly id: string;
  readonly keys: readonly DraftKey[];
  /** DER. */
  readonly certificates?: readonly Uint8Array[];
}

/** What a list says. Members, digests and versions may come in any order. */
export interface TrustListDraft {
  /** 1 where left out. */
  readonly version?: bigint;
  /** Hash of the list before; left out for list 1. */
  readonly previous?: Uint8Array | null;
  readonly issuedMs: bigint;
  readonly expiresMs: bigint;
  /** Smallest allowed quorum where left out. */
  readonly quorum?: number;
  readonly members: readonly DraftMember[];
  readonly contractDigests: readonly Uint8Array[];
  /** Version 1 where left out. */
  readonly protocolVersions?: readonly number[];
  /** 1 where left out. */
  readonly minRecordSuite?: number;
  /** 1 where left out. */
  readonly minSealingSuite?: number;
}

/** Serialises an unsigned list, checked like a received one. */
export function draftTrustList(draft: TrustListDraft): Uint8Array {
  throw new Error(`not built yet: ${draft.issuedMs}`);
}
