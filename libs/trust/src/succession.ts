import type { TrustList } from './trust-list.js';

/** Requires that the list is list 1 and the one that was pinned. Throws TrustError PIN_MISMATCH. */
export function requirePinned(list: TrustList, pinHash: Uint8Array): void {
  throw new Error(`not built yet: ${list.version} ${pinHash.length}`);
}

/** Requires that `next` counts after `previous`. Throws TrustError SUCCESSOR_*. */
export function requireSuccessor(previous: TrustList, next: TrustList): void {
  throw new Error(`not built yet: ${previous.version} ${next.version}`);
}
