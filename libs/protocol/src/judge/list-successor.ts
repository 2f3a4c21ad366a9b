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

const LIST_TYPE = 'application/vnd.joinder.trust-list.v1';

/** A list that counts after another; null where it does not, `unreadable` where only a newer build can tell. */
export type Successor = TrustList | 'unreadable' | null;

/**
 * Opens the list that follows another. The signatures of a quorum come first: they are cheap to count, while opening a list that nobody
 * vouches for could keep a gateway busy for seconds.
 */
export function successorOf(previous: TrustList, signed: SignedTrustList): Successor {
  if (!isSignedByQuorum(previous, signed)) return null;
  try {
    const next = openTrustList(encode(SignedTrustListSchema, signed));
    requireSuccessor(previous, next);
    return next;
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    return error.needsUpdate ? 'unreadable' : null;
  }
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
