import { listSigners, type TrustList } from '#libs/trust';

import { sameBytes } from '../bytes.js';
import { type Line, newestOf, openLine } from '../check-lists.js';
import { ProofError } from '../proof.errors.js';
import type { ContradictionFact } from './evidence.js';

/**
 * Requires two lists of one version, each signed by as many administrators as the lists before it ask for.
 *
 * @throws TrustError of the first list that does not count; ProofError NO_CONTRADICTION
 */
export function checkListsApart(
  signedLines: readonly [readonly Uint8Array[], readonly Uint8Array[]],
  pin: Uint8Array,
): ContradictionFact {
  const lines = signedLines.map((line) => openLine(line, pin));
  const [one, other] = lines.map(newestOf);
  if (!one || !other || one.version !== other.version || sameBytes(one.hash, other.hash)) {
    throw new ProofError('NO_CONTRADICTION', 'two lists contradict each other where they have one version');
  }
  const signers = lines.map(signersOf);
  return {
    kind: 'lists',
    signedBy: [...new Set(signers.flat())].sort(),
    says: lines.map((line, i) => said(newestOf(line), signers[i] ?? [])),
  };
}

function said({ version, hashHex }: TrustList, signers: readonly string[]): string {
  return `trust list ${version} is ${hashHex}, signed by ${signers.join(', ')}`;
}

/** Administrators of the list before; a line of one list is the pinned one, which nobody needs to sign. */
function signersOf(line: Line): readonly string[] {
  const authority = line.at(-2);
  return authority ? [...listSigners(authority, newestOf(line))].sort() : [];
}
