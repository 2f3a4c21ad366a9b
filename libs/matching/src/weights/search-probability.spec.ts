import { describe, expect, it } from '@jest/globals';
import { searchProbability, type SearchEvidence } from './search-probability.js';

const NAME: SearchEvidence = {
  score: -2,
  lead: 8,
  fields: [{ field: 'familyName', level: 'form', bits: 12 }],
};
const withYear = (level: string, bits: number): SearchEvidence => ({
  ...NAME,
  fields: [...NAME.fields, { field: 'birthDate', level, bits }],
});
const rises = (steps: readonly number[]) => steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 1));
const BITS = Array.from({ length: 40 }, (_, i) => i - 20);

describe('searchProbability', () => {
  it('is higher with every bit of evidence, its lead with it or not', () => {
    expect(rises(BITS.map((score) => searchProbability({ ...NAME, score })))).toBe(true);
    expect(rises(BITS.map((score) => searchProbability({ ...NAME, score, lead: score })))).toBe(true);
  });

  it('is higher with every bit of lead', () => {
    expect(rises(BITS.map((lead) => searchProbability({ ...NAME, lead })))).toBe(true);
  });

  it('is higher with every bit of the birth date', () => {
    const dated = (bits: number) => ({ ...withYear('differ', bits), score: NAME.score + bits });
    expect(rises(BITS.map((bits) => searchProbability(dated(bits))))).toBe(true);
  });

  it('is higher with every bit of a field, also where it speaks against', () => {
    const named = (bits: number): SearchEvidence => ({
      ...NAME,
      score: NAME.score + bits,
      fields: [...NAME.fields, { field: 'givenName', level: 'differ', bits }],
    });
    expect(rises(BITS.map((bits) => searchProbability(named(bits))))).toBe(true);
    expect(searchProbability({ ...named(-4), score: NAME.score })).toBeLessThan(searchProbability(NAME));
  });

  it('is higher for an equal year of few bits than for no year', () => {
    expect(searchProbability(withYear('yearOnly', 0))).toBeGreaterThan(searchProbability(NAME));
    expect(searchProbability(withYear('nearYear', 0))).toBe(searchProbability(NAME));
  });
});
