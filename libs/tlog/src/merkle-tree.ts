import { leafHash, nodeHash } from './hashing.js';
import { TlogError } from './tlog.errors.js';

/** A small tree held in memory. */
export interface MerkleTree {
  readonly root: Uint8Array;
  /**
   * Path of a leaf, leaf to root (RFC 9162 2.1.3.1); empty in a tree of one leaf.
   *
   * @throws TlogError INDEX_RANGE
   */
  path(index: number): Uint8Array[];
}

/**
 * Builds the RFC 9162 tree over the data of a few leaves, such as the records under one signature; leaf i is
 * SHA-256(0x00 ‖ leaves[i]).
 *
 * @throws TlogError SIZE_RANGE without leaves
 */
export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  let top = leaves.map(leafHash);
  const levels = [top];
  while (top.length > 1) {
    top = parentsOf(top);
    levels.push(top);
  }
  const [root] = top;
  if (root === undefined) throw new TlogError('SIZE_RANGE', 'a tree needs a leaf');

  const path = (index: number): Uint8Array[] => {
    if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
      throw new TlogError('INDEX_RANGE', `a tree of ${leaves.length} leaves has no leaf ${index}`);
    }
    return levels.flatMap((hashes, level) => hashes[(index >> level) ^ 1] ?? []);
  };
  return { root, path };
}

/** Pairs up a level; a last node without a right sibling moves up unchanged, which gives the RFC's shape. */
function parentsOf(level: readonly Uint8Array[]): Uint8Array[] {
  return level.flatMap((left, i) => {
    if (i % 2 === 1) return [];
    const right = level[i + 1];
    return right === undefined ? [left] : [nodeHash(left, right)];
  });
}
