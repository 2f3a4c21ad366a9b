import { describe, expect, it } from '@jest/globals';

import { emptyRoot, leafHash, leafHashes, nodeHash } from './hashing.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('hashing', () => {
  it('keeps leaves, nodes and nothing apart', () => {
    const [left, right] = [leafHash(Buffer.of(1)), leafHash(Buffer.of(2))];
    const values = [
      emptyRoot,
      leafHash(new Uint8Array(0)),
      leafHash(Buffer.concat([left, right])),
      nodeHash(left, right),
    ];
    expect(new Set(values.map(hex)).size).toBe(values.length);
  });

  it('answers memory of its own', () => {
    const [a, b] = [leafHash(Buffer.of(1)), leafHash(Buffer.of(2))];
    const first = nodeHash(a, b);
    const before = hex(first);
    nodeHash(b, a);
    expect(hex(first)).toBe(before);
  });

  it('K5 gives leaves the hash that each has alone, and a run of one leaf one value', () => {
    const leaves = [1, 1, 1, 2, 1].map((byte) => Buffer.of(byte));
    const hashes = leafHashes(leaves);
    expect(hashes).toEqual(leaves.map(leafHash));
    expect(new Set(hashes).size).toBe(3);
  });

  it.each([0, 31, 33, 64])('refuses a child of %p bytes, which could shift the border between two', (length) => {
    const hash = leafHash(Buffer.of(1));
    const odd = new Uint8Array(length);
    expect(() => nodeHash(odd, hash)).toThrow(expect.objectContaining({ code: 'HASH_LENGTH' }));
    expect(() => nodeHash(hash, odd)).toThrow(expect.objectContaining({ code: 'HASH_LENGTH' }));
  });
});
