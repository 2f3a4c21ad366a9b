import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { frontierReader } from './frontier-reader.js';
import { Frontier } from './frontier.js';
import { emptyRoot, HASH_BYTES } from './hashing.js';
import { consistencyProof, type HashReader, inclusionProof, rootAt } from './proof.js';
import {
  aStore,
  referenceConsistency,
  referencePath,
  referenceRoot,
  sizeWithLeaf,
  someLeaves,
} from './reference-tree.testing.js';
import type { TileRequest } from './tile.js';
import { verifyConsistency, verifyInclusion } from './verify.js';

const LEAVES = someLeaves(1100);
const { frontier, tiles } = Frontier.empty().append(LEAVES);
const reader = exactly(frontierReader(frontier, aStore(tiles).find));

/** A reader that answers no hash more than it is asked for. */
function exactly(whole: HashReader): HashReader {
  const cut = async (requests: readonly TileRequest[]) => {
    const answers = await whole.readTiles(requests);
    return answers.map((hashes, i) => hashes.subarray(0, requests[i]!.width * HASH_BYTES));
  };
  return { size: whole.size, readTiles: cut };
}

describe('proofs from tiles', () => {
  it('has the root of every earlier size', async () => {
    expect(await rootAt(reader, 0n)).toEqual(emptyRoot);
    for (const size of [1, 2, 3, 255, 256, 257, 511, 512, 513, 768, 1099, 1100]) {
      expect(await rootAt(reader, BigInt(size))).toEqual(referenceRoot(LEAVES.slice(0, size)));
    }
  });

  it('makes the inclusion path of the RFC for every leaf of small trees', async () => {
    for (let size = 1; size <= 20; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = await inclusionProof(reader, BigInt(index), BigInt(size));
        expect(path).toEqual(referencePath(index, LEAVES.slice(0, size)));
      }
    }
  });

  it('makes inclusion paths that are those of the RFC and verify', async () => {
    await fc.assert(
      fc.asyncProperty(sizeWithLeaf, async ({ size, index }) => {
        const leaves = LEAVES.slice(0, size);
        const path = await inclusionProof(reader, BigInt(index), BigInt(size));
        expect(path).toEqual(referencePath(index, leaves));
        verifyInclusion({
          leafHash: LEAVES[index]!,
          index: BigInt(index),
          size: BigInt(size),
          root: referenceRoot(leaves),
          path,
        });
      }),
      { numRuns: 80 },
    );
  });

  it('makes consistency paths that are those of the RFC and verify', async () => {
    await fc.assert(
      fc.asyncProperty(sizeWithLeaf, async ({ size, index }) => {
        const oldSize = index + 1;
        const leaves = LEAVES.slice(0, size);
        const path = await consistencyProof(reader, BigInt(oldSize), BigInt(size));
        expect(path).toEqual(referenceConsistency(oldSize, leaves));
        verifyConsistency({
          oldSize: BigInt(oldSize),
          oldRoot: referenceRoot(LEAVES.slice(0, oldSize)),
          newSize: BigInt(size),
          newRoot: referenceRoot(leaves),
          path,
        });
      }),
      { numRuns: 80 },
    );
  });

  it('needs no path from the empty tree', async () => {
    expect(await consistencyProof(reader, 0n, 1100n)).toEqual([]);
    expect(await consistencyProof(reader, 0n, 0n)).toEqual([]);
  });

  it('asks the store once a proof, for each tile once, and never for what the frontier holds', async () => {
    const store = aStore(tiles);
    const counted = frontierReader(frontier, store.find);
    await inclusionProof(counted, 5n, 1100n);
    await consistencyProof(counted, 300n, 700n);
    await inclusionProof(counted, 1099n, 1100n);
    expect(store.calls).toEqual([['0/0'], ['0/1', '0/2']]);
  });

  it('reads tiles of higher levels', async () => {
    const many = someLeaves(65_536 + 700, 1);
    const big = Frontier.empty().append(many);
    const deep = frontierReader(big.frontier, aStore(big.tiles).find);
    const root = big.frontier.root();
    expect(await rootAt(deep, 65_536n)).toEqual(referenceRoot(many.slice(0, 65_536)));
    for (const index of [0, 255, 256, 40_000, 65_535, 65_536, 65_537, 66_235]) {
      const path = await inclusionProof(deep, BigInt(index), big.frontier.size);
      verifyInclusion({ leafHash: many[index]!, index: BigInt(index), size: big.frontier.size, root, path });
    }
    const path = await consistencyProof(deep, 1000n, big.frontier.size);
    verifyConsistency({
      oldSize: 1000n,
      oldRoot: referenceRoot(many.slice(0, 1000)),
      newSize: big.frontier.size,
      newRoot: root,
      path,
    });
  });

  it.each<[string, (from: HashReader) => Promise<unknown>]>([
    ['INDEX_RANGE', (from) => inclusionProof(from, 5n, 5n)],
    ['INDEX_RANGE', (from) => inclusionProof(from, -1n, 5n)],
    ['INDEX_RANGE', (from) => inclusionProof(from, 0n, 0n)],
    ['SIZE_RANGE', (from) => inclusionProof(from, 0n, 1101n)],
    ['SIZE_RANGE', (from) => inclusionProof(from, 0n, -1n)],
    ['SIZE_RANGE', (from) => consistencyProof(from, 6n, 5n)],
    ['SIZE_RANGE', (from) => consistencyProof(from, -1n, 5n)],
    ['SIZE_RANGE', (from) => consistencyProof(from, 5n, 1101n)],
    ['SIZE_RANGE', (from) => rootAt(from, 1101n)],
  ])('refuses with %s what the tree does not hold', async (code, attempt) => {
    await expect(attempt(reader)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['is not stored', frontierReader(frontier, async () => [])],
    [
      'is stored cut',
      frontierReader(frontier, async () => tiles.map((tile) => ({ ...tile, hashes: tile.hashes.slice(1) }))),
    ],
    ['is not answered', { size: 1100n, readTiles: async () => [] }],
    ['is answered short', { size: 1100n, readTiles: async (all) => all.map(() => new Uint8Array(32)) }],
  ] satisfies [string, HashReader][])('refuses with TILE_MISSING when a tile %s', async (_, broken) => {
    await expect(inclusionProof(broken, 300n, 600n)).rejects.toThrow(expect.objectContaining({ code: 'TILE_MISSING' }));
  });

  it('refuses with TILE_MISSING a stored tile that is cut, even where its first hash would do', async () => {
    const cut = frontierReader(frontier, async () =>
      tiles.map((tile) => ({ ...tile, hashes: tile.hashes.slice(0, 64) })),
    );
    const answer = cut.readTiles([{ level: 0, index: 0n, width: 1 }]);
    await expect(answer).rejects.toThrow(expect.objectContaining({ code: 'TILE_MISSING' }));
  });

  it('refuses with TILE_MISSING a tile beyond the edge', async () => {
    const beyond = reader.readTiles([{ level: 0, index: 5n, width: 1 }]);
    await expect(beyond).rejects.toThrow(expect.objectContaining({ code: 'TILE_MISSING' }));
  });
});
