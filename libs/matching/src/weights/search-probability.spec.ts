import { describe, expect, it } from '@jest/globals';
import { searchFeatures, searchProbability, type SearchEvidence } from './search-probability.js';

const NAME: SearchEvidence = {
  prior: -14,
  score: -2,
  rivals: -10,
  fields: [{ field: 'familyName', level: 'form', bits: 12 }],
};
const year = (level: string, bits: number) => [...NAME.fields, { field: 'birthDate', level, bits } as const];

describe('searchProbability', () => {
  it('is higher with every bit of evidence, whatever the others have', () => {
    for (const rivals of [-Infinity, -14, -5, 0, 20]) {
      const steps = Array.from({ length: 60 }, (_, i) => searchProbability({ ...NAME, rivals, score: i - 30 }));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      expect(new Set(steps).size).toBe(steps.length);
    }
  });

  it('is higher with less evidence of others, until the record is behind them', () => {
    const believed = (rivals: number) => searchProbability({ ...NAME, rivals });
    expect([-3, -5, -9].map(believed)).toEqual([-3, -5, -9].map(believed).toSorted((a, b) => a - b));
    expect(believed(-3)).toBeLessThan(believed(-9));
    expect(believed(4)).toBe(believed(30));
  });

  it('is lower where a field speaks against with the same sum', () => {
    const fields = [...NAME.fields, { field: 'givenName', level: 'differ', bits: -4 } as const];
    expect(searchProbability({ ...NAME, fields })).toBeLessThan(searchProbability(NAME));
  });

  it('is higher for an equal year of few bits than for no year', () => {
    expect(searchProbability({ ...NAME, fields: year('yearOnly', 0) })).toBeGreaterThan(searchProbability(NAME));
    expect(searchProbability({ ...NAME, fields: year('nearYear', 0) })).toBe(searchProbability(NAME));
  });
});

describe('searchFeatures', () => {
  it('lets nobody lead by more than its evidence, as one of which nothing is known stays possible', () => {
    expect(searchFeatures({ ...NAME, rivals: -Infinity })[1]).toBeCloseTo(NAME.score - NAME.prior, 10);
  });
});
