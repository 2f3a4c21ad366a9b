import { describe, expect, it } from '@jest/globals';
import { Comparison } from '../compare/comparison.js';
import { Field, Level } from '../compare/levels.js';
import { bandOf } from './band.js';
import type { Band } from './explanation.js';

describe('bandOf', () => {
  it.each<[Band, number, number]>([
    ['very-likely', 1000, 0.9],
    ['possible', 999, 0.9],
    ['possible', -100, 0.5],
    ['weak', 100, 0.49],
    ['weak', 1000, 0.49],
    ['weak', -600, 0.1],
    ['unlikely', -601, 0.1],
  ])('is %s at %d hundredths of a bit and probability %d', (band, score, probability) => {
    const pair = new Comparison();
    pair.note(Field.familyName, Level.equal);
    expect(bandOf(score, probability, pair)).toBe(band);
  });

  it('is a conflict where only a national number speaks against a likely pair', () => {
    const pair = new Comparison();
    pair.note(Field.nationalId, Level.conflict);
    expect([-200, -201].map((score) => bandOf(score, 0.1, pair))).toEqual(['conflict', 'weak']);
  });

  it('says that nothing was compared, whatever the odds before', () => {
    expect(bandOf(182, 0.56, new Comparison())).toBe('not-compared');
  });
});
