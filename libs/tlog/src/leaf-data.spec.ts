import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type LeafData, leafData, parseLeafData } from './leaf-data.js';

const LEAF: LeafData = { t: 1_700_000_000_000n, verdict: 22, identity: new Uint8Array(32).fill(7) };

describe('leafData', () => {
  it('has 43 bytes at fixed places', () => {
    expect(Buffer.from(leafData(LEAF)).toString('hex')).toBe(`01${'0000018bcfe56800'}${'0016'}${'07'.repeat(32)}`);
  });

  it('reads back what it wrote', () => {
    const parts = fc.record({
      t: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      verdict: fc.nat({ max: 0xffff }),
      identity: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(fc.property(parts, (leaf) => expect(parseLeafData(leafData(leaf))).toEqual(leaf)));
  });

  it.each<Partial<LeafData>>([
    { t: -1n },
    { t: 2n ** 64n },
    { verdict: -1 },
    { verdict: 65_536 },
    { verdict: 0.5 },
    { verdict: Number.NaN },
    { identity: new Uint8Array(31) },
  ])('refuses %p', (change) => {
    expect(() => leafData({ ...LEAF, ...change })).toThrow(expect.objectContaining({ code: 'LEAF_FORMAT' }));
  });

  it.each([
    ['cut', leafData(LEAF).subarray(0, 42)],
    ['padded', Buffer.concat([leafData(LEAF), Buffer.of(0)])],
    ['of another version', Buffer.concat([Buffer.of(2), leafData(LEAF).subarray(1)])],
    ['empty', new Uint8Array(0)],
  ])('refuses to read bytes that are %s', (_, bytes) => {
    expect(() => parseLeafData(bytes)).toThrow(expect.objectContaining({ code: 'LEAF_FORMAT' }));
  });
});
