import { decodeCanonical, encode, type SignedTrustList, SignedTrustListSchema, TrustListSchema } from '#libs/contracts';
import {
  openTrustList,
  preAuthEncoding,
  requireSuccessor,
  TrustError,
  type TrustList,
  verifyDetached,
} from '#libs/trust';

import { hex, sameBytes } from '../layout.js';
import { Halted } from './refusal.js';

const LIST_TYPE = 'application/vnd.joinder.trust-list.v1';

/**
 * Opens the list that follows another; null where it does not count after it.
 *
 * @throws Halted UNKNOWN_SUITE where a quorum signed a list with keys that only a newer build can read
 */
export function successorOf(previous: TrustList, signed: SignedTrustList): TrustList | null {
  try {
    const next = openTrustList(encode(SignedTrustListSchema, signed));
    requireSuccessor(previous, next);
    return next;
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    if (error.needsUpdate && isSignedByQuorum(previous, signed)) throw new Halted('UNKNOWN_SUITE');
    return null;
  }
}

/** Opens a list without asking what it follows; null where it is not in order by itself. */
export function readList(signed: SignedTrustList): TrustList | null {
  try {
    return openTrustList(encode(SignedTrustListSchema, signed));
  } catch (error) {
    if (error instanceof TrustError) return null;
    throw error;
  }
}

/** Tells whether a list counts after another. */
export function isSuccessorOf(previous: TrustList, next: TrustList): boolean {
  try {
    requireSuccessor(previous, next);
    return true;
  } catch (error) {
    if (error instanceof TrustError) return false;
    throw error;
  }
}

/** What can be checked of a successor that this build cannot read: without a quorum of the list before, no build will accept it. */
function isSignedByQuorum(previous: TrustList, { list, signatures }: SignedTrustList): boolean {
  const next = decodeCanonical(TrustListSchema, list);
  if (next?.version !== previous.version + 1n || !sameBytes(next.previous, previous.hash)) return false;

  const statement = preAuthEncoding(LIST_TYPE, list);
  const signers = signatures.flatMap(({ keyId, value }) => {
    const key = previous.key(hex(keyId));
    const counts = key?.use === 'admin' && key.status === 'active' && verifyDetached(key, statement, value);
    return counts ? [key.member] : [];
  });
  return new Set(signers).size >= previous.quorum;
}
