import { describe, expect, it } from '@jest/globals';
import type { Band } from '../explain/explanation.js';
import { bandOfHit, BestHits } from './searcher-hits.js';

describe('BestHits', () => {
  const kept = (scores: readonly number[], top: number) => {
    const best = new BestHits(top);
    scores.forEach((score, record) => {
      best.add({ record, score });
    });
    return best;
  };

  it('keeps the best, ties in order of their numbers', () => {
    expect(kept([100, 300, 200, 300, 0], 3).hits.map(({ record }) => record)).toEqual([1, 3, 2]);
  });

  it.each([1, 2, 4])('adds up the odds of all others, %d kept', (top) => {
    const best = kept([0, 100, 300, 100], top);
    const [first] = best.hits;
    expect(best.rivalsOf(first ?? { record: -1, score: 0 })).toBeCloseTo(Math.log2(1 + 2 + 2), 10);
  });

  it('knows of no rivals where one record was found', () => {
    const best = kept([250], 5);
    expect(best.hits.map((hit) => best.rivalsOf(hit))).toEqual([-Infinity]);
  });
});

describe('bandOfHit', () => {
  it.each<[Band, number, Band]>([
    ['very-likely', 0.95, 'weak'],
    ['possible', 0.9499, 'very-likely'],
    ['possible', 0.5, 'weak'],
    ['weak', 0.4999, 'very-likely'],
    ['weak', 0.1, 'unlikely'],
    ['unlikely', 0.0999, 'weak'],
    ['conflict', 0.99, 'conflict'],
    ['not-compared', 0.6, 'not-compared'],
  ])('is %s at probability %d, of a pair that is %s', (band, probability, ofPair) => {
    expect(bandOfHit(probability, ofPair)).toBe(band);
  });
});
