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

  const strangers = { prior: -100, isOne: () => false };

  it.each([1, 2, 4])('leads the odds of all others and of nobody, %d kept', (top) => {
    const best = kept([0, 100, 300, 100], top);
    const [first] = best.hits;
    expect(best.leadOf(first ?? { record: -1, score: 0 }, strangers)).toBeCloseTo(3 - Math.log2(1 + 2 + 2 + 0.5), 10);
  });

  it('counts what is rather one thing with a hit for it and not against it', () => {
    const best = kept([0, 200, 300, 100], 4);
    const isOne = (record: number, other: number) => record + other === 3;
    const leads = best.hits.map((hit) => best.leadOf(hit, { prior: -100, isOne }));
    const [first, second] = [Math.log2(8 + 4) - Math.log2(2 + 1 + 0.5), Math.log2(1 + 2) - Math.log2(8 + 4 + 0.5)];
    expect(leads.map((lead) => lead.toFixed(9))).toEqual([first, first, second, second].map((lead) => lead.toFixed(9)));
  });

  it('is measured against nobody where one record was found', () => {
    const best = kept([250], 5);
    expect(best.hits.map((hit) => best.leadOf(hit, strangers))).toEqual([3.5]);
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
