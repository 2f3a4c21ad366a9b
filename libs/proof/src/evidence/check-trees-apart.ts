import { type Checkpoint, verifyConsistency } from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import { hex, sameBytes } from '../bytes.js';
import { ProofError } from '../proof.errors.js';
import type { Contradiction, ContradictionFact, TreeStatement } from './evidence.js';
import { statedTree } from './stated-tree.js';

/**
 * Requires two signed trees of one log of which the larger does not begin with the smaller, or which are alike and stand under other rules.
 *
 * @throws TlogError where a statement is not signed, or the path leads elsewhere; ProofError ORIGIN_MISMATCH, NO_CONTRADICTION
 */
export function checkTreesApart(
  { statements, begins }: Extract<Contradiction, { kind: 'trees' }>,
  list: TrustList,
): ContradictionFact {
  const [smaller, larger] = [statedTree(statements[0], list), statedTree(statements[1], list)];
  if (smaller.spaceId !== larger.spaceId) throw new ProofError('ORIGIN_MISMATCH', 'the trees are of two logs');
  const { root: oldRoot, path } = begins;
  const { size: oldSize, root } = smaller.tree;
  verifyConsistency({ oldSize, oldRoot, newSize: larger.tree.size, newRoot: larger.tree.root, path });
  if (sameBytes(root, oldRoot) && !hasOtherRules(smaller.tree, larger.tree)) {
    throw new ProofError('NO_CONTRADICTION', 'the larger tree begins with the smaller one');
  }
  return {
    kind: 'trees',
    signedBy: [...new Set([smaller.member, larger.member])].sort(),
    says: [
      `two trees of the log of space ${smaller.spaceId}`,
      smaller.says,
      larger.says,
      `the second begins at size ${oldSize} with root ${hex(oldRoot)}`,
    ],
  };
}

/**
 * One statement contradicts nothing by itself.
 *
 * @throws TlogError, ProofError where it is not signed; ProofError NO_CONTRADICTION always
 */
export function refuseAlone(statement: TreeStatement, list: TrustList): never {
  const { spaceId, says } = statedTree(statement, list);
  const alone = 'that stands alone: no member had signed another tree of that size or above';
  throw new ProofError('NO_CONTRADICTION', `in space ${spaceId} ${says}; ${alone}`);
}

/** A header says nothing of rules. */
function hasOtherRules(one: Checkpoint, other: Checkpoint): boolean {
  if (one.size !== other.size || one.rules === undefined || other.rules === undefined) return false;
  return !sameBytes(one.rules, other.rules);
}
