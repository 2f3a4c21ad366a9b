import type { TrustList } from '#libs/trust';

import type { HistoryView } from './history.js';
import type { SignatureCache } from './signature-cache.js';

/** Finds trust lists that this gateway verified: those of `network`, and the pinned list 1. */
export interface KnownLists {
  /** The list whose bytes have this SHA-256; null where it is not known. */
  byHash(hash: Uint8Array): TrustList | null;
}

/** What a verdict needs beside the state. */
export interface JudgeContext {
  readonly history: HistoryView;
  readonly knownLists: KnownLists;
  readonly signatures: SignatureCache;
  /** Digests (hex) of the contracts that are read; those of this build where left out. */
  readonly readableContracts?: ReadonlySet<string>;
}
