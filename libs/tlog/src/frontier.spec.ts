import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Frontier } from './frontier.js';
import { emptyRoot, HASH_BYTES, MAX_SIZE } from './hashing.js';
import { appendInPieces, referenceRoot, someLeaves } from './reference-tree.testing.js';
import { TILE_BYTES, tileKey } from './tile.js';
import { TlogError } from './tlog.errors.js';

const LEAVES = someLeaves(1100);

describe('Frontier', () => {
  it('starts with the root of nothing', () => {
    expect(Frontier.empty().size).toBe(0n);
    expect(Frontier.empty().root()).toEqual(emptyRoot);
  });

  it('has the root of the RFC for every size across tile borders', () => {
    let frontier = Frontier.empty();
    for (const [i, leaf] of LEAVES.slice(0, 600).entries()) {
      frontier = frontier.append([leaf]).frontier;
      if (i < 70 || i % 31 === 0 || i % 256 > 250 || i % 256 < 4) {
        expect(frontier.root()).toEqual(referenceRoot(LEAVES.slice(0, i + 1)));
      }
    }
  });

  it('gives the same root, state and tiles however the leaves are cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LEAVES.length }),
        fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 600 })), { maxLength: 12 }),
        (size, lengths) => {
          const leaves = LEAVES.slice(0, size);
          const whole = Frontier.empty().append(leaves);
          const pieces = appendInPieces(leaves, lengths);
          expect(pieces.tiles).toEqual(whole.tiles);
          expect(pieces.frontier).toEqual(whole.frontier);
          expect(pieces.frontier.size).toBe(BigInt(size));
          expect(pieces.frontier.root()).toEqual(referenceRoot(leaves));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('emits each tile of every level once, when its last hash is known', () => {
    const leaves = someLeaves(65_536 + 300);
    const before = Frontier.empty().append(leaves.slice(0, 65_535));
    expect(before.tiles).toHaveLength(255);
    const { frontier, tiles } = before.frontier.append(leaves.slice(65_535));

    expect(tiles.map(tileKey)).toEqual(['0/255', '0/256', '1/0']);
    expect(tiles.every(({ hashes }) => hashes.length === TILE_BYTES)).toBe(true);
    expect(tiles[1]?.hashes).toEqual(new Uint8Array(Buffer.concat(leaves.slice(65_536, 65_792))));
    const tops = [...before.tiles, ...tiles.slice(0, 1)].map(({ hashes }) =>
      Frontier.empty().append(split(hashes)).frontier.root(),
    );
    expect(tiles[2]?.hashes).toEqual(new Uint8Array(Buffer.concat(tops)));
    expect(frontier.root()).toEqual(referenceRoot(leaves));
    expect([0, 1, 2, 3].map((level) => frontier.partialTile(level).length / HASH_BYTES)).toEqual([44, 1, 1, 0]);
  });

  it('K5 has the root of the RFC over runs of one leaf, which share hashes, cut anyhow', () => {
    const [a, b] = someLeaves(2);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 300 })), { maxLength: 6 }), (runs) => {
        const leaves = runs.flatMap(([isFirst, length]) => Array<Uint8Array>(length).fill((isFirst ? a : b)!));
        const copies = leaves.map((leaf) => new Uint8Array(leaf));
        expect(Frontier.empty().append(leaves)).toEqual(Frontier.empty().append(copies));
        expect(Frontier.empty().append(leaves).frontier.root()).toEqual(referenceRoot(leaves));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the earlier value as it was', () => {
    const first = Frontier.empty().append(LEAVES.slice(0, 255)).frontier;
    const encoded = first.encode();
    first.append(LEAVES.slice(255, 600));
    expect(first.encode()).toEqual(encoded);
    expect(first.root()).toEqual(referenceRoot(LEAVES.slice(0, 255)));
  });

  it('does not depend on memory of the caller', () => {
    const mine = LEAVES.slice(0, 257).map((leaf) => new Uint8Array(leaf));
    const { frontier, tiles } = Frontier.empty().append(mine);
    mine.forEach((leaf) => leaf.fill(0));
    expect(frontier.root()).toEqual(referenceRoot(LEAVES.slice(0, 257)));
    expect(tiles).toEqual(Frontier.empty().append(LEAVES.slice(0, 256)).tiles);
  });

  it('goes on from its encoding as if nothing had happened', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 }), (size, more) => {
        const { frontier } = Frontier.empty().append(LEAVES.slice(0, size));
        const again = Frontier.decode(frontier.encode());
        expect(again).toEqual(frontier);
        expect(again.append(LEAVES.slice(size, size + more))).toEqual(frontier.append(LEAVES.slice(size, size + more)));
      }),
      { numRuns: 20 },
    );
  });

  it('takes up a tree from the partial tiles of its levels', () => {
    const { frontier } = Frontier.empty().append(LEAVES);
    const hashes = [frontier.partialTile(0), frontier.partialTile(1)];
    expect(Frontier.from({ size: frontier.size, hashes })).toEqual(frontier);
  });

  it('refuses an encoding that was cut, padded or has another version', () => {
    const encoded = Frontier.empty().append(LEAVES.slice(0, 300)).frontier.encode();
    const negative = Buffer.from(encoded);
    negative.writeUInt8(0x80, 1);
    for (const bytes of [
      new Uint8Array(0),
      encoded.subarray(0, 8),
      encoded.subarray(0, -1),
      Buffer.concat([encoded, Buffer.of(0)]),
      Buffer.concat([Buffer.of(2), encoded.subarray(1)]),
      negative,
    ]) {
      expect(() => Frontier.decode(bytes)).toThrow(expect.objectContaining({ code: 'FRONTIER_FORMAT' }));
    }
  });

  it.each([
    ['FRONTIER_FORMAT', () => Frontier.from({ size: 1n, hashes: [] })],
    ['FRONTIER_FORMAT', () => Frontier.from({ size: 1n, hashes: [new Uint8Array(31)] })],
    ['FRONTIER_FORMAT', () => Frontier.from({ size: 256n, hashes: [new Uint8Array(32), new Uint8Array(0)] })],
    ['FRONTIER_FORMAT', () => Frontier.from({ size: -1n, hashes: [] })],
    ['FRONTIER_FORMAT', () => Frontier.from({ size: MAX_SIZE + 1n, hashes: [] })],
    ['HASH_LENGTH', () => Frontier.empty().append([new Uint8Array(31)])],
    ['SIZE_RANGE', () => fullTree().append(LEAVES.slice(0, 1))],
  ])('refuses with %s what is no tree', (code, attempt) => {
    expect(attempt).toThrow(TlogError);
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });
});

/** A tree of 2^63 - 1 leaves: every level has a partial tile of 255, the top one of 127. */
function fullTree(): Frontier {
  const widths = [255, 255, 255, 255, 255, 255, 255, 127];
  return Frontier.from({ size: MAX_SIZE, hashes: widths.map((width) => new Uint8Array(width * HASH_BYTES)) });
}

function split(hashes: Uint8Array): Uint8Array[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, i) =>
    hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}
