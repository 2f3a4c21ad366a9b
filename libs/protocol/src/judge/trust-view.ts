import { decodeCanonical, type SignedTrustList, TrustListSchema } from '#libs/contracts';
import type { TrustedKey, TrustList } from '#libs/trust';

import { sameBytes, sha256 } from '../layout.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import type { KnownLists } from './judge-context.js';
import { successorOf } from './list-successor.js';
import { Halted } from './refusal.js';
import { listInForce } from './space-state.js';
import type { ListConflict } from './step.js';

/**
 * Judges a received TRUST_VIEW record: each list stands here already, or follows the newest.
 *
 * @throws Halted UNKNOWN_SUITE
 */
export function judgeTrustView(lists: readonly SignedTrustList[], { state, context }: Received): ContentVerdict {
  const standing = [...state.lists];
  let newest = listInForce(state);
  for (const signed of lists) {
    if (standing.some(({ hash }) => sameBytes(hash, sha256(signed.list)))) continue;
    const next = successorOf(newest, signed);
    if (next === null) return refuseList(signed, standing, context.knownLists);
    if (next === 'unreadable') throw new Halted('UNKNOWN_SUITE');
    standing.push(next);
    newest = next;
  }
  const adopted = standing.slice(state.lists.length);
  if (adopted.length === 0) return accepted();
  return accepted({ kind: 'listsAdopted', lists: adopted, revoked: newlyRevoked(listInForce(state), adopted) });
}

/** Keys that any of the lists revokes, also where a later one no longer holds them. */
function newlyRevoked(before: TrustList, adopted: readonly TrustList[]): TrustedKey[] {
  const revoked = adopted
    .flatMap(({ members }) => [...members.values()])
    .flatMap(({ keys }) => keys)
    .filter(({ status, keyIdHex }) => status === 'revoked' && before.key(keyIdHex)?.status !== 'revoked');
  return [...new Map(revoked.map((key) => [key.keyIdHex, key])).values()];
}

function refuseList(signed: SignedTrustList, standing: readonly TrustList[], knownLists: KnownLists): ContentVerdict {
  const conflict = conflictOf(signed, standing, knownLists);
  return conflict === null ? refused('E_TRUST') : refused('E_TRUST', { kind: 'listConflict', conflict });
}

/** A second valid list of a version that stands here already; what it follows may be known from `network` only. */
function conflictOf(signed: SignedTrustList, lists: readonly TrustList[], knownLists: KnownLists): ListConflict | null {
  const claimed = decodeCanonical(TrustListSchema, signed.list);
  const standing = lists.find(({ version }) => version === claimed?.version);
  if (claimed === null || standing === undefined) return null;
  const before = lists.find(({ hash }) => sameBytes(hash, claimed.previous)) ?? knownLists.byHash(claimed.previous);
  const other = before && successorOf(before, signed);
  return other === null || other === 'unreadable' ? null : { standing, other };
}
