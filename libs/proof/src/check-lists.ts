import { hash } from 'node:crypto';
import { decodeCanonical, SignedTrustListSchema } from '#libs/contracts';
import type { KnownLists } from '#libs/protocol';
import { openTrustList, requireLine, requirePinned, TrustError, type TrustList } from '#libs/trust';

import { hex, sameBytes } from './bytes.js';

/** Lists that follow each other; never empty. */
export type Line = readonly [TrustList, ...TrustList[]];

/**
 * Follows the lists of a proof from the pin on.
 *
 * @throws TrustError of the first list that does not count
 */
export function followLists(signedLists: readonly Uint8Array[], pin: Uint8Array): KnownLists {
  const lists = openLine(signedLists, pin);
  const byHash = new Map(lists.map((list) => [list.hashHex, list]));
  return {
    inNetwork: (hash) => byHash.get(hex(hash)) ?? null,
    networkVersion: newestOf(lists).version,
  };
}

/**
 * Opens lists that follow each other from the pinned one on.
 *
 * @throws TrustError of the first list that does not count
 */
export function openLine(signedLists: readonly Uint8Array[], pin: Uint8Array): Line {
  requirePinnedBytes(signedLists, pin);
  const lists = signedLists.map(openTrustList);
  const [first] = lists;
  if (first === undefined) throw new TrustError('PIN_MISMATCH', 'a chain of lists begins with list 1');
  requirePinned(first, pin);
  if (first.signatures.length > 0) {
    throw new TrustError('LIST_SIGNATURES', 'list 1 stands in a proof without signatures, which the pin replaces');
  }
  requireLine(lists);
  return [first, ...lists.slice(1)];
}

/** The last list of a line. */
export function newestOf(line: Line): TrustList {
  return line.at(-1) ?? line[0];
}

/** What is not under the pin needs no reading. */
function requirePinnedBytes([first]: readonly Uint8Array[], pin: Uint8Array): void {
  const list = first && decodeCanonical(SignedTrustListSchema, first)?.list;
  if (!list || !sameBytes(hash('sha256', list, 'buffer'), pin)) {
    throw new TrustError('PIN_MISMATCH', 'list 1 is not the one that is pinned');
  }
}
