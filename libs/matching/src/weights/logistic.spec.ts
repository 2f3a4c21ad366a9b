import { describe, expect, it } from '@jest/globals';
import { fitLogistic, logistic, type LabelledFeatures } from './logistic.js';

/** A hundred pairs with these features, so many of them true. */
const pairs = (features: readonly number[], same: number): LabelledFeatures[] =>
  Array.from({ length: 100 }, (_, i) => ({ features, isSame: i < same }));

const odds = (share: number): number => Math.log(share / (1 - share));

describe('fitLogistic', () => {
  it('gives each feature what it adds to the log-odds', () => {
    const seen = [...pairs([0, 0], 50), ...pairs([1, 0], 80), ...pairs([0, 1], 20), ...pairs([1, 1], 50)];
    const { intercept, slopes } = fitLogistic(seen, 0);
    expect(intercept).toBeCloseTo(0);
    expect(slopes[0]).toBeCloseTo(odds(0.8));
    expect(slopes[1]).toBeCloseTo(odds(0.2));
  });

  it('believes on average what was seen', () => {
    const seen = [...pairs([-3], 10), ...pairs([0], 30), ...pairs([4], 95)];
    const model = fitLogistic(seen, 5);
    const believed = seen.reduce((sum, { features }) => sum + logistic(model, features), 0);
    expect(believed).toBeCloseTo(135, 6);
  });

  it('holds a feature that parts all pairs, the more the greater the ridge', () => {
    const parted = [...pairs([0], 0), ...pairs([1], 100)];
    const [loose = 0, tight = 0] = [1, 10].map((ridge) => fitLogistic(parted, ridge).slopes[0]);
    expect(tight).toBeGreaterThan(0);
    expect(loose).toBeGreaterThan(tight);
    expect(loose).toBeLessThan(20);
  });

  it.each([
    ['no pairs', []],
    ['true pairs only', pairs([1], 100)],
  ])('refuses %s', (_, seen) => {
    expect(() => fitLogistic(seen, 2)).toThrow(RangeError);
  });
});

describe('logistic', () => {
  it('reads log-odds in nats', () => {
    expect(logistic({ intercept: odds(0.2), slopes: [odds(0.8)] }, [1])).toBeCloseTo(0.5);
    expect(logistic({ intercept: odds(0.2), slopes: [odds(0.8)] }, [0])).toBeCloseTo(0.2);
  });
});
