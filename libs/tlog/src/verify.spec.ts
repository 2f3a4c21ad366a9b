import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { emptyRoot, MAX_SIZE } from './hashing.js';
import {
  flipped,
  referenceConsistency,
  referencePath,
  referenceRoot,
  sizeWithLeaf,
  someLeaves,
} from './reference-tree.testing.js';
import { TlogError } from './tlog.errors.js';
import {
  type ConsistencyClaim,
  type InclusionClaim,
  rootFromPath,
  verifyConsistency,
  verifyInclusion,
} from './verify.js';

const LEAVES = someLeaves(1100);
const HASH = LEAVES[0]!;

function anInclusion(size: number, index: number): InclusionClaim {
  const leaves = LEAVES.slice(0, size);
  const path = referencePath(index, leaves);
  return { leafHash: LEAVES[index]!, index: BigInt(index), size: BigInt(size), root: referenceRoot(leaves), path };
}

function aConsistency(oldSize: number, newSize: number): ConsistencyClaim {
  const roots = { oldRoot: referenceRoot(LEAVES.slice(0, oldSize)), newRoot: referenceRoot(LEAVES.slice(0, newSize)) };
  const path = oldSize === 0 ? [] : referenceConsistency(oldSize, LEAVES.slice(0, newSize));
  return { oldSize: BigInt(oldSize), newSize: BigInt(newSize), path, ...roots };
}

/** Everything else is a hole: an unexpected exception is no refusal. */
function refusalOf(attempt: () => void): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof TlogError) return error.code;
    throw error;
  }
  return 'verified';
}

describe('verifyInclusion', () => {
  it('verifies every leaf of every small tree', () => {
    for (let size = 1; size <= 33; size += 1) {
      for (let index = 0; index < size; index += 1) {
        expect(refusalOf(() => verifyInclusion(anInclusion(size, index)))).toBe('verified');
      }
    }
  });

  it('fails for any flipped byte', () => {
    fc.assert(
      fc.property(sizeWithLeaf, fc.nat(), fc.nat({ max: 31 }), ({ size, index }, pick, at) => {
        const claim = anInclusion(size, index);
        const part = pick % (claim.path.length + 2);
        const broken: InclusionClaim =
          part === 0
            ? { ...claim, leafHash: flipped(claim.leafHash, at) }
            : part === 1
              ? { ...claim, root: flipped(claim.root, at) }
              : { ...claim, path: claim.path.map((hash, i) => (i === part - 2 ? flipped(hash, at) : hash)) };
        expect(refusalOf(() => verifyInclusion(broken))).toBe('ROOT_MISMATCH');
      }),
    );
  });

  it('fails at every other index', () => {
    for (let size = 2; size <= 17; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = anInclusion(size, 0);
        const refusal = refusalOf(() => verifyInclusion({ ...claim, index: BigInt(index) }));
        expect(refusal).toMatch(index === 0 ? /^verified$/ : /^(ROOT_MISMATCH|PATH_LENGTH)$/);
      }
    }
  });

  it('takes exactly one path length', () => {
    fc.assert(
      fc.property(sizeWithLeaf, fc.nat({ max: 70 }), ({ size, index }, length) => {
        const claim = anInclusion(size, index);
        const path = Array.from({ length }, (_, i) => claim.path[i] ?? HASH);
        const refusal = refusalOf(() => verifyInclusion({ ...claim, path }));
        expect(refusal).toBe(length === claim.path.length ? 'verified' : 'PATH_LENGTH');
      }),
    );
  });

  it('works up to the largest tree', () => {
    const path = Array.from({ length: 63 }, () => HASH);
    const top = { leafHash: HASH, size: MAX_SIZE, path };
    expect(rootFromPath({ ...top, index: 0n })).toHaveLength(32);
    expect(rootFromPath({ ...top, index: MAX_SIZE - 1n, path: path.slice(0, 62) })).toHaveLength(32);
  });

  const claim = anInclusion(7, 3);
  it.each<[string, Partial<InclusionClaim>]>([
    ['HASH_LENGTH', { leafHash: HASH.subarray(1) }],
    ['HASH_LENGTH', { root: new Uint8Array(0) }],
    ['HASH_LENGTH', { path: [HASH, HASH, new Uint8Array(33)] }],
    ['INDEX_RANGE', { index: 7n }],
    ['INDEX_RANGE', { index: -1n }],
    ['INDEX_RANGE', { size: 0n, index: 0n }],
    ['SIZE_RANGE', { size: -7n }],
    ['SIZE_RANGE', { size: MAX_SIZE + 1n }],
    ['PATH_LENGTH', { path: [] }],
    ['PATH_LENGTH', { path: Array.from({ length: 100_000 }, () => HASH) }],
  ])('refuses with %s', (code, change) => {
    expect(refusalOf(() => verifyInclusion({ ...claim, ...change }))).toBe(code);
  });
});

describe('verifyConsistency', () => {
  it('verifies every pair of small trees', () => {
    for (let newSize = 0; newSize <= 33; newSize += 1) {
      for (let oldSize = 0; oldSize <= newSize; oldSize += 1) {
        expect(refusalOf(() => verifyConsistency(aConsistency(oldSize, newSize)))).toBe('verified');
      }
    }
  });

  it('fails for any flipped byte', () => {
    fc.assert(
      fc.property(sizeWithLeaf, fc.nat(), fc.nat({ max: 31 }), ({ size, index }, pick, at) => {
        const whole = aConsistency(index + 1, size);
        const part = pick % (whole.path.length + 2);
        const broken: ConsistencyClaim =
          part === 0
            ? { ...whole, oldRoot: flipped(whole.oldRoot, at) }
            : part === 1
              ? { ...whole, newRoot: flipped(whole.newRoot, at) }
              : { ...whole, path: whole.path.map((hash, i) => (i === part - 2 ? flipped(hash, at) : hash)) };
        expect(refusalOf(() => verifyConsistency(broken))).toBe('ROOT_MISMATCH');
      }),
    );
  });

  it('takes exactly one path length', () => {
    fc.assert(
      fc.property(sizeWithLeaf, fc.nat({ max: 70 }), ({ size, index }, length) => {
        const whole = aConsistency(index + 1, size);
        const path = Array.from({ length }, (_, i) => whole.path[i] ?? HASH);
        const refusal = refusalOf(() => verifyConsistency({ ...whole, path }));
        expect(refusal).toBe(length === whole.path.length ? 'verified' : 'PATH_LENGTH');
      }),
    );
  });

  const claim = aConsistency(3, 7);
  it.each<[string, Partial<ConsistencyClaim>]>([
    ['HASH_LENGTH', { oldRoot: HASH.subarray(1) }],
    ['HASH_LENGTH', { newRoot: new Uint8Array(33) }],
    ['HASH_LENGTH', { path: claim.path.map((hash) => hash.subarray(1)) }],
    ['SIZE_RANGE', { oldSize: 8n }],
    ['SIZE_RANGE', { oldSize: -1n }],
    ['SIZE_RANGE', { newSize: MAX_SIZE + 1n }],
    ['PATH_LENGTH', { path: [] }],
    ['PATH_LENGTH', { ...aConsistency(7, 7), path: [HASH] }],
    ['PATH_LENGTH', { ...aConsistency(0, 7), path: [HASH] }],
    ['ROOT_MISMATCH', { ...aConsistency(7, 7), oldRoot: HASH }],
    ['ROOT_MISMATCH', { ...aConsistency(0, 7), oldRoot: HASH }],
    ['ROOT_MISMATCH', { ...aConsistency(0, 0), oldRoot: HASH, newRoot: HASH }],
    ['ROOT_MISMATCH', { ...aConsistency(0, 0), newRoot: HASH }],
    ['verified', { ...aConsistency(0, 0), oldRoot: emptyRoot, newRoot: emptyRoot }],
  ])('answers %s', (code, change) => {
    expect(refusalOf(() => verifyConsistency({ ...claim, ...change }))).toBe(code);
  });
});
