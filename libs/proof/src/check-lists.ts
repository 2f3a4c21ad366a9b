import type { KnownLists } from '#libs/protocol';
import { followTrustLists, openTrustList, TrustError } from '#libs/trust';

import { hex } from './bytes.js';

/**
 * Follows the lists of a proof from the pin on.
 *
 * @throws TrustError of the first list that does not count
 */
export function followLists(signedLists: readonly Uint8Array[], pin: Uint8Array): KnownLists {
  followTrustLists(signedLists, pin);
  const lists = signedLists.map(openTrustList);
  if ((lists[0]?.signatures.length ?? 0) > 0) {
    throw new TrustError('LIST_SIGNATURES', 'list 1 stands in a proof without signatures, which the pin replaces');
  }
  const byHash = new Map(lists.map((list) => [list.hashHex, list]));
  return { byHash: (hash) => byHash.get(hex(hash)) ?? null };
}
