import { describe, expect, it } from '@jest/globals';
import { CLUSTER_RULES } from './cluster-rules.js';
import { clusterRecords } from './cluster.js';
import type { PairJudge } from './pair-judge.js';

const AGREE: PairJudge = {
  score: () => 1200,
  contradicts: () => false,
  excludes: () => false,
  haveConflict: () => false,
  areRelatives: () => false,
  hasDates: () => true,
};

/** A chain of records of which each agrees with the next. */
function chain(count: number) {
  const left = Uint32Array.from({ length: count - 1 }, (_, i) => i);
  return {
    left,
    right: left.map((i) => i + 1),
    score: new Int32Array(count - 1).fill(1200),
    apart: new Uint8Array(count - 1),
  };
}

const cluster = (count: number, judge: PairJudge, largest = CLUSTER_RULES.largest) =>
  clusterRecords(count, chain(count), { judge, rules: { ...CLUSTER_RULES, largest } });

describe('clusterRecords', () => {
  it('groups a chain that agrees on the whole', () => {
    expect([...cluster(4, AGREE)]).toEqual([0, 0, 0, 0]);
  });

  it('lets no group grow beyond the largest size', () => {
    const groups = cluster(9, AGREE, 3);
    for (const root of groups) expect(groups.filter((other) => other === root).length).toBeLessThanOrEqual(3);
  });

  it('keeps two records apart that exclude each other, whoever stands between them', () => {
    const judge = { ...AGREE, excludes: (a: number, b: number) => Math.abs(a - b) === 2 };
    const [first, , third] = cluster(3, judge);
    expect(third).not.toBe(first);
  });

  it('lets one odd record not part a group that agrees on the whole', () => {
    const judge = { ...AGREE, areRelatives: (a: number, b: number) => a === 0 && b === 5 };
    expect(new Set(cluster(6, judge)).size).toBe(1);
  });

  it('keeps two records apart that look like relatives', () => {
    const judge = { ...AGREE, areRelatives: (a: number, b: number) => Math.abs(a - b) === 2 };
    expect(new Set(cluster(3, judge)).size).toBe(2);
  });

  it('does not group where the records disagree on the whole', () => {
    const judge = { ...AGREE, score: (a: number, b: number) => (Math.abs(a - b) === 1 ? 600 : -1450) };
    expect(new Set(cluster(3, judge)).size).toBe(2);
  });
});
