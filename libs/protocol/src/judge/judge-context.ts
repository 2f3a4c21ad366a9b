import type { TrustList } from '#libs/trust';

import type { HistoryView } from './history.js';
import type { SignatureCache } from './signature-cache.js';

/**
 * Trust lists that stand in `network` as this gateway has read it, the pinned list 1 among them. Lists that only other spaces have are none of
 * them: members that read other spaces would judge an opening differently.
 */
export interface KnownLists {
  /** The list of `network` whose bytes have this SHA-256; null where it is not known. */
  inNetwork(hash: Uint8Array): TrustList | null;
  /** Version of the newest list there; each version up to it is known, and no other list of it ever will be. */
  readonly networkVersion: bigint;
}

/** What a verdict needs beside the state. */
export interface JudgeContext {
  readonly history: HistoryView;
  readonly knownLists: KnownLists;
  readonly signatures: SignatureCache;
  /** Digests (hex) of the contracts that are read; those of this build where left out. */
  readonly readableContracts?: ReadonlySet<string>;
}
