import { emptyRoot, nodeHash, requireHash, requireIndex, requireSize, sameBytes } from './hashing.js';
import { TlogError } from './tlog.errors.js';

/** The claim that a leaf stands at `index` of a tree of `size` leaves; `path` runs from leaf to root. */
export interface InclusionPath {
  readonly leafHash: Uint8Array;
  readonly index: bigint;
  readonly size: bigint;
  readonly path: readonly Uint8Array[];
}

/** An {@link InclusionPath} under a root that is already believed. */
export interface InclusionClaim extends InclusionPath {
  readonly root: Uint8Array;
}

/** The claim that the older tree is the beginning of the newer one. */
export interface ConsistencyClaim {
  readonly oldSize: bigint;
  readonly oldRoot: Uint8Array;
  readonly newSize: bigint;
  readonly newRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/**
 * Computes the root that a path leads to (RFC 9162 2.1.3.2). The path must have exactly the length that index and size demand,
 * which is checked before anything is hashed.
 *
 * @throws TlogError HASH_LENGTH, SIZE_RANGE, INDEX_RANGE, PATH_LENGTH
 */
export function rootFromPath({ leafHash, index, size, path }: InclusionPath): Uint8Array {
  requireHash(leafHash);
  requireIndex(index, size);
  requirePathLength(path, inclusionPathLength(index, size));

  let root = leafHash;
  let node = index;
  let last = size - 1n;
  for (const sibling of path) {
    // The last node of a level without a right sibling moves up unchanged until it is a right child.
    while (node === last && node % 2n === 0n) {
      node >>= 1n;
      last >>= 1n;
    }
    root = node % 2n === 1n ? nodeHash(sibling, root) : nodeHash(root, sibling);
    node >>= 1n;
    last >>= 1n;
  }
  return root;
}

/**
 * Verifies that a leaf is in the tree with this root.
 *
 * @throws TlogError ROOT_MISMATCH, and the codes of {@link rootFromPath}
 */
export function verifyInclusion(claim: InclusionClaim): void {
  requireHash(claim.root);
  requireSameRoot(rootFromPath(claim), claim.root);
}

/**
 * Verifies that the tree with `newRoot` begins with the tree with `oldRoot` (RFC 9162 2.1.4.2). Every tree begins with the empty one,
 * and with itself; both take an empty path.
 *
 * @throws TlogError HASH_LENGTH, SIZE_RANGE, PATH_LENGTH, ROOT_MISMATCH
 */
export function verifyConsistency({ oldSize, oldRoot, newSize, newRoot, path }: ConsistencyClaim): void {
  requireHash(oldRoot);
  requireHash(newRoot);
  requireSize(oldSize);
  requireSize(newSize);
  if (oldSize > newSize) throw new TlogError('SIZE_RANGE', `${oldSize} leaves are no beginning of ${newSize}`);
  if (newSize === 0n) requireSameRoot(newRoot, emptyRoot);
  if (oldSize === 0n || oldSize === newSize) {
    requirePathLength(path, 0);
    requireSameRoot(oldRoot, oldSize === 0n ? emptyRoot : newRoot);
    return;
  }
  const roots = rootsFromPath({ oldSize, oldRoot, newSize, path });
  requireSameRoot(roots.old, oldRoot);
  requireSameRoot(roots.new, newRoot);
}

/** The two roots that a consistency path leads to, for 0 < oldSize < newSize. */
function rootsFromPath({ oldSize, oldRoot, newSize, path }: Omit<ConsistencyClaim, 'newRoot'>) {
  let node = oldSize - 1n;
  let last = newSize - 1n;
  while (node % 2n === 1n) {
    node >>= 1n;
    last >>= 1n;
  }
  // An older tree of a power of two leaves is itself the first subtree, so the path leaves it out.
  const [first, ...rest] = node === 0n ? [oldRoot, ...path] : path;
  if (first === undefined) throw new TlogError('PATH_LENGTH', 'the path is empty');
  requirePathLength(rest, inclusionPathLength(node, last + 1n));

  const roots = { old: first, new: first };
  for (const sibling of rest) {
    while (node === last && node % 2n === 0n) {
      node >>= 1n;
      last >>= 1n;
    }
    if (node % 2n === 1n) {
      roots.old = nodeHash(sibling, roots.old);
      roots.new = nodeHash(sibling, roots.new);
    } else {
      roots.new = nodeHash(roots.new, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return roots;
}

/** Levels where the node has a sibling: all below the one where its way meets the right edge, above that each left turn. */
function inclusionPathLength(index: bigint, size: bigint): number {
  let length = 0;
  for (let node = index, last = size - 1n; last > 0n; node >>= 1n, last >>= 1n) {
    if (node < last || node % 2n === 1n) length += 1;
  }
  return length;
}

function requirePathLength(path: readonly Uint8Array[], expected: number): void {
  if (path.length !== expected) {
    throw new TlogError('PATH_LENGTH', `expected ${expected} hashes in the path, got ${path.length}`);
  }
}

function requireSameRoot(computed: Uint8Array, claimed: Uint8Array): void {
  if (!sameBytes(computed, claimed)) throw new TlogError('ROOT_MISMATCH', 'the path leads to another root');
}
