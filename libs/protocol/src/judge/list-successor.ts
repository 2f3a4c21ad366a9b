import { encode, type SignedTrustList, SignedTrustListSchema } from '#libs/contracts';
import {
  openTrustList,
  preAuthEncoding,
  requireSuccessor,
  TrustError,
  type TrustList,
  verifyDetached,
} from '#libs/trust';

import { hex, sameBytes } from '../layout.js';
import { type ListHead, listHead } from '../wire/list-head.js';
import type { KnownLists } from './judge-context.js';
import { Halted } from './refusal.js';

const LIST_TYPE = 'application/vnd.joinder.trust-list.v1';

/** A list that counts after another; null where it does not, `unreadable` where only a newer build can tell. */
export type Successor = TrustList | 'unreadable' | null;

/**
 * Opens the list that follows the last of a line. The signatures of a quorum come first: they are cheap to count, while opening a list that nobody
 * vouches for could keep a gateway busy for seconds.
 */
export function successorOf(line: readonly TrustList[], signed: SignedTrustList): Successor {
  const previous = line.at(-1);
  if (previous === undefined || !isSignedByQuorum(previous, signed)) return null;
  try {
    const next = openTrustList(encode(SignedTrustListSchema, signed));
    requireSuccessor(line, next);
    return next;
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    return error.needsUpdate ? 'unreadable' : null;
  }
}

/**
 * Completes lists that stand in a space to the line that begins with list 1. Those before the opening stand in `network`, where a version is one
 * list for all members, so that a key which none of the lists of this space holds is still known.
 *
 * @throws Halted UNKNOWN_LIST where `network` was not read as far; the opening was not judged before it was
 */
export function wholeLine(lists: readonly TrustList[], knownLists: KnownLists): readonly TrustList[] {
  const before: TrustList[] = [];
  for (let first = lists[0]; first && first.version > 1n; first = before[0])
    before.unshift(listBefore(first, knownLists));
  return [...before, ...lists];
}

function listBefore({ previous, also }: TrustList, knownLists: KnownLists): TrustList {
  const [before] = [previous, also].flatMap((hash) => (hash && knownLists.inNetwork(hash)) ?? []);
  if (before === undefined) throw new Halted('UNKNOWN_LIST');
  return before;
}

/** Tells whether a list names another as the one before it. Where two of one version were signed, it names both. */
export function follows({ previous, also }: ListHead, hash: Uint8Array): boolean {
  return sameBytes(previous, hash) || sameBytes(also, hash);
}

/** What can be checked of a successor without reading its keys: version, predecessor, and the quorum of the list before. */
function isSignedByQuorum(previous: TrustList, { list, signatures }: SignedTrustList): boolean {
  const next = listHead(list);
  if (next.version !== previous.version + 1n || !follows(next, previous.hash)) return false;

  const statement = preAuthEncoding(LIST_TYPE, list);
  const signers = [...new Map(signatures.map(({ keyId, value }) => [hex(keyId), value]))].flatMap(([keyId, value]) => {
    const key = previous.key(keyId);
    const counts = key?.use === 'admin' && key.status === 'active' && verifyDetached(key, statement, value);
    return counts ? [key.member] : [];
  });
  return new Set(signers).size >= previous.quorum;
}
