import { describe, expect, it } from '@jest/globals';

import { leafHash } from './hashing.js';
import { merkleTree } from './merkle-tree.js';
import { referencePath, referenceRoot } from './reference-tree.testing.js';
import { rootFromPath } from './verify.js';

describe('merkleTree', () => {
  it('has the root and paths of the RFC for batches of 1 to 64', () => {
    for (const size of [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64]) {
      const leaves = Array.from({ length: size }, (_, i) => Buffer.from(`record ${i}`));
      const hashes = leaves.map(leafHash);
      const tree = merkleTree(leaves);
      expect(tree.root).toEqual(referenceRoot(hashes));
      hashes.forEach((hash, i) => {
        const path = tree.path(i);
        expect(path).toEqual(referencePath(i, hashes));
        expect(rootFromPath({ leafHash: hash, index: BigInt(i), size: BigInt(size), path })).toEqual(tree.root);
      });
    }
  });

  it('has an empty path when alone', () => {
    const tree = merkleTree([Buffer.from('record')]);
    expect(tree.root).toEqual(leafHash(Buffer.from('record')));
    expect(tree.path(0)).toEqual([]);
  });

  it('needs a leaf', () => {
    expect(() => merkleTree([])).toThrow(expect.objectContaining({ code: 'SIZE_RANGE' }));
  });

  it.each([-1, 3, 0.5, Number.NaN, 2 ** 32])('has no leaf %p among three', (index) => {
    const tree = merkleTree(['a', 'b', 'c'].map((text) => Buffer.from(text)));
    expect(() => tree.path(index)).toThrow(expect.objectContaining({ code: 'INDEX_RANGE' }));
  });
});
