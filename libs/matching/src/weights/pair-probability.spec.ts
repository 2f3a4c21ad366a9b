import { describe, expect, it } from '@jest/globals';
import { COMPARED_FIELDS, type ComparedField } from '../compare/levels.js';
import { groupingProbability, isOfNamesAlone, sideBySideProbability, type PairEvidence } from './pair-probability.js';

/** Log-odds in bits with which weights for pairs side by side begin. */
const PRIOR = 1;

function evidence(bits: Partial<Record<ComparedField, number>>): PairEvidence {
  const fields = COMPARED_FIELDS.flatMap((field) => {
    const value = bits[field];
    return value === undefined ? [] : [{ field, level: 'equal', bits: value }];
  });
  return { prior: PRIOR, score: fields.reduce((sum, field) => sum + field.bits, PRIOR), fields };
}

const NAMES = { familyName: 0.07, givenName: 0.07 };

describe.each(Object.entries({ groupingProbability, sideBySideProbability }))('%s', (_, probability) => {
  it.each(['familyName', 'birthDate', 'sex', 'city', 'nationalId', 'clash'] as const)(
    'never believes less of more evidence: %s',
    (field) => {
      let last = 0;
      for (let bits = -12; bits <= 12; bits += 0.25) {
        const believed = probability(evidence({ ...NAMES, birthDate: 0.3, phone: -0.7, [field]: bits }));
        expect(believed).toBeGreaterThan(last);
        expect(believed).toBeLessThan(1);
        last = believed;
      }
    },
  );

  it('believes a pair less for a fact that disagrees, and no less for one that agrees', () => {
    const believed = probability(evidence({ ...NAMES, birthDate: 0.9 }));
    expect(probability(evidence({ ...NAMES, birthDate: 0.9, city: -1.5 }))).toBeLessThan(believed);
    expect(probability(evidence({ ...NAMES, birthDate: 0.9, city: 1.8 }))).toBeGreaterThan(believed);
  });
});

describe('sideBySideProbability', () => {
  it.each([
    ['nothing compared', {}, 0.3, 0.7],
    ['names and birth date', { ...NAMES, birthDate: 7.8 }, 0.99, 1],
    ['namesakes of other ages in another town', { ...NAMES, birthDate: -6, city: -1.5 }, 0, 0.1],
    ['a telephone number without a name', { phone: 6 }, 0.9, 0.99],
    ['another national number', { ...NAMES, birthDate: 7.8, nationalId: -12 }, 0, 0.1],
  ])('takes %s for what it is worth', (_, bits, least, most) => {
    const believed = sideBySideProbability(evidence(bits));
    expect(believed).toBeGreaterThanOrEqual(least);
    expect(believed).toBeLessThanOrEqual(most);
  });
});

describe('sideBySideProbability of names and one fact more', () => {
  it('believes them no less for a fact that agrees, and no more for one that disagrees', () => {
    for (let names = -12; names <= 12; names += 0.25) {
      const alone = sideBySideProbability(evidence({ familyName: names }));
      const [agreeing, silent, disagreeing] = [0.3, 0, -0.7].map((phone) =>
        sideBySideProbability(evidence({ familyName: names, phone })),
      );
      expect(agreeing).toBeGreaterThanOrEqual(alone);
      expect(silent).toBe(alone);
      expect(disagreeing).toBeLessThanOrEqual(alone);
    }
  });
});

describe('sideBySideProbability of companies', () => {
  it.each(['orgName', 'orgNumber', 'legalForm'] as const)('never believes less of more evidence: %s', (field) => {
    let last = 0;
    for (let bits = -9; bits <= 4; bits += 0.25) {
      const believed = sideBySideProbability(evidence({ orgName: 2.4, [field]: bits }));
      expect(believed).toBeGreaterThan(last);
      last = believed;
    }
  });

  it('doubts a number more than as many bits of the words', () => {
    const number = sideBySideProbability(evidence({ orgName: 1, orgNumber: -6 }));
    expect(number).toBeLessThan(sideBySideProbability(evidence({ orgName: -5 })));
  });
});

describe('isOfNamesAlone', () => {
  it.each([
    [{ ...NAMES, sex: 0.6 }, true],
    [{ ...NAMES, city: 0 }, false],
    [{ sex: 0.6 }, false],
    [{}, false],
  ])('tells %p: %p', (bits, isAlone) => {
    expect(isOfNamesAlone(evidence(bits))).toBe(isAlone);
  });
});
