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
/** The same with so many bits more, while all others stay. */
const more = (evidence: SearchEvidence, bits: number): SearchEvidence => ({
  ...evidence,
  score: evidence.score + bits,
  lead: evidence.lead + bits,
});
const rises = (steps: readonly number[]) => steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 1));
const BITS = Array.from({ length: 40 }, (_, i) => i - 20);

describe('searchProbability', () => {
  it('is higher with every bit of evidence, and no lower where its rivals gain as much', () => {
    expect(rises(BITS.map((bits) => searchProbability(more(NAME, bits))))).toBe(true);
    const held = BITS.map((score) => searchProbability({ ...NAME, score }));
    expect(held).toEqual(held.toSorted((x, y) => x - y));
  });

  it('is higher with every bit of lead', () => {
    expect(rises(BITS.map((lead) => searchProbability({ ...NAME, lead })))).toBe(true);
  });

  it('is no more than one half of each of two answers that are as likely', () => {
    expect(searchProbability({ ...NAME, score: 40, lead: 0 })).toBe(0.5);
    expect(searchProbability({ ...NAME, score: 40, lead: -1 })).toBeCloseTo(1 / 3, 10);
  });

  it('is higher with every bit of the birth date', () => {
    expect(rises(BITS.map((bits) => searchProbability(more(withYear('differ', bits), bits))))).toBe(true);
  });

  it('is higher with every bit of a field, also where it speaks against', () => {
    const named = (bits: number): SearchEvidence => ({
      ...NAME,
      fields: [...NAME.fields, { field: 'givenName', level: 'differ', bits }],
    });
    expect(rises(BITS.map((bits) => searchProbability(more(named(bits), bits))))).toBe(true);
    expect(searchProbability(named(-4))).toBeLessThan(searchProbability(NAME));
  });

  it('is higher for an equal year of few bits than for no year', () => {
    expect(searchProbability(withYear('yearOnly', 0))).toBeGreaterThan(searchProbability(NAME));
    expect(searchProbability(withYear('nearYear', 0))).toBe(searchProbability(NAME));
  });
});
