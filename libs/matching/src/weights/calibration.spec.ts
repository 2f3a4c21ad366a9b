import { describe, expect, it } from '@jest/globals';
import { calibrated, fitCalibration, type LabelledScore } from './calibration.js';
import { NAMES_CALIBRATION } from './calibration.table.js';

/** A hundred pairs with these bits, so many of them true. */
const pairs = (bits: number, same: number): LabelledScore[] =>
  Array.from({ length: 100 }, (_, i) => ({ bits, isSame: i < same }));

describe('fitCalibration', () => {
  it('gives each step of evidence the share of true pairs that was seen', () => {
    const fitted = fitCalibration([...pairs(-3, 10), ...pairs(0, 30), ...pairs(4, 95)], 100);
    expect(fitted.map(([bits, share]) => [bits, Number(share.toFixed(2))])).toEqual([
      [-3, 0.1],
      [0, 0.3],
      [4, 0.95],
    ]);
  });

  it('pools neighbours that stand in the wrong order', () => {
    const fitted = fitCalibration([...pairs(-3, 10), ...pairs(0, 60), ...pairs(2, 40), ...pairs(4, 95)], 100);
    expect(fitted.map(([bits, share]) => [bits, Number(share.toFixed(2))])).toEqual([
      [-3, 0.1],
      [1, 0.5],
      [4, 0.95],
    ]);
  });

  it('takes few pairs for no knowledge', () => {
    expect(fitCalibration(pairs(1, 50).slice(45, 60), 20)).toHaveLength(1);
    expect(fitCalibration([...pairs(1, 50), ...pairs(2, 100).slice(0, 19)], 20)).toHaveLength(1);
    expect(fitCalibration([...pairs(1, 50), ...pairs(2, 100).slice(0, 20)], 20)).toHaveLength(2);
  });

  it('takes pairs of equal bits in any order', () => {
    const seen = [...pairs(1, 30), ...pairs(2, 60), ...pairs(3, 90)];
    expect(fitCalibration(seen.toReversed(), 70)).toEqual(fitCalibration(seen, 70));
  });
});

describe('calibrated', () => {
  it('never believes less of more evidence', () => {
    let last = 0;
    for (let bits = -40; bits <= 40; bits += 0.25) {
      const probability = calibrated(NAMES_CALIBRATION, bits);
      expect(probability).toBeGreaterThan(last);
      expect(probability).toBeLessThan(1);
      last = probability;
    }
  });

  it('gives back what it was fitted to', () => {
    expect(
      calibrated(
        [
          [-2, 0.1],
          [2, 0.8],
        ],
        2,
      ),
    ).toBeCloseTo(0.8);
    expect(
      calibrated(
        [
          [-2, 0.2],
          [2, 0.8],
        ],
        0,
      ),
    ).toBeCloseTo(0.5);
  });

  it('takes evidence as it is where nothing was learnt', () => {
    expect(calibrated([], 1)).toBeCloseTo(2 / 3);
  });
});
