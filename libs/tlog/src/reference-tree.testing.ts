import fc from 'fast-check';

import type { FindFullTiles } from './frontier-reader.js';
import { Frontier, type Appended } from './frontier.js';
import { emptyRoot, leafHash, nodeHash } from './hashing.js';
import { type FullTile, tileKey } from './tile.js';

/** MTH of RFC 9162 2.1.1, word for word, over leaf hashes. */
export function referenceRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first = emptyRoot] = leaves;
  if (leaves.length <= 1) return first;
  const k = splitOf(leaves.length);
  return nodeHash(referenceRoot(leaves.slice(0, k)), referenceRoot(leaves.slice(k)));
}

/** PATH of RFC 9162 2.1.3.1, word for word. */
export function referencePath(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return index < k
    ? [...referencePath(index, left), referenceRoot(right)]
    : [...referencePath(index - k, right), referenceRoot(left)];
}

/** SUBPROOF of RFC 9162 2.1.4.1, word for word. */
export function referenceConsistency(oldSize: number, leaves: readonly Uint8Array[], known = true): Uint8Array[] {
  if (oldSize === leaves.length) return known ? [] : [referenceRoot(leaves)];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return oldSize <= k
    ? [...referenceConsistency(oldSize, left, known), referenceRoot(right)]
    : [...referenceConsistency(oldSize - k, right, false), referenceRoot(left)];
}

function splitOf(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}

/** Leaf hashes that differ from each other. */
export function someLeaves(count: number, seed = 0): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`${seed}/${i}`)));
}

/** Appends leaves in pieces of the given lengths, and what is left at the end. */
export function appendInPieces(leaves: readonly Uint8Array[], lengths: readonly number[]): Appended {
  let frontier = Frontier.empty();
  const tiles: FullTile[] = [];
  let at = 0;
  for (const length of [...lengths, leaves.length]) {
    const appended = frontier.append(leaves.slice(at, at + length));
    frontier = appended.frontier;
    tiles.push(...appended.tiles);
    at += length;
  }
  return { frontier, tiles };
}

/** A store of full tiles that notes what it was asked for. */
export function aStore(tiles: readonly FullTile[]): { find: FindFullTiles; calls: string[][] } {
  const calls: string[][] = [];
  const find: FindFullTiles = async (wanted) => {
    const keys = wanted.map(tileKey);
    calls.push(keys);
    return tiles.filter((tile) => keys.includes(tileKey(tile)));
  };
  return { find, calls };
}

/** A copy with one bit of one byte turned. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, i) => (i === at ? byte ^ 0x01 : byte));
}

/** A tree size with a leaf in it: often around tile borders. */
export const sizeWithLeaf = fc
  .oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 520 }), fc.integer({ min: 1, max: 1100 }))
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));
