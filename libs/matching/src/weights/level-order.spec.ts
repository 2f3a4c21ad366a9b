import { describe, expect, it } from '@jest/globals';
import { COMPARED_FIELDS, DateLevel, Field, FIELD_COUNT, Level, LEVEL_COUNT } from '../compare/levels.js';
import { PairMatcher } from '../engine/pair-matcher.js';
import { checkedWeights } from './check-weights.js';
import { SeededRandom } from './random.js';
import { centibitsOf, priorWeights, sideBySideWeights } from './weight-set.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });
const believed = (left: string, right: string): number =>
  matcher.judge({ country: 'bg', name: left }, { country: 'bg', name: right }).explanation.probability;

/** Shares of levels as any list may show them, most of them too rare to be counted. */
function anyShares(random: SeededRandom): Float64Array {
  return Float64Array.from({ length: FIELD_COUNT * LEVEL_COUNT }, () => 10 ** -(random.next() * 8));
}

describe('row 8 the order of levels', () => {
  const priors = priorWeights(0).centibits;
  const ladders = COMPARED_FIELDS.flatMap((name, field) =>
    field === Field.order || field === Field.clash ? [] : [{ name, field }],
  );

  it.each(ladders)('holds whatever was learned: $name', ({ field }) => {
    const random = new SeededRandom(field + 1);
    for (let draw = 0; draw < 200; draw++) {
      const bits = centibitsOf(anyShares(random), anyShares(random));
      const at = (level: number): number => bits[field * LEVEL_COUNT + level] ?? 0;
      for (let near = 2; near < Level.far; near++) {
        if (priors[field * LEVEL_COUNT + near] === 0) continue;
        expect(at(Level.equal)).toBeGreaterThanOrEqual(at(near));
        if (at(near) !== 0) expect(at(near)).toBeGreaterThanOrEqual(at(Level.differ));
      }
    }
  });

  it.each(ladders.filter(({ name }) => name !== 'orgName'))('holds side by side: $name', ({ field }) => {
    const { centibits } = sideBySideWeights();
    const at = (level: number): number => centibits[field * LEVEL_COUNT + level] ?? 0;
    for (let near = 2; near < Level.far; near++) {
      expect(at(Level.equal)).toBeGreaterThanOrEqual(at(near));
      if (at(near) !== 0) expect(at(near)).toBeGreaterThanOrEqual(at(Level.differ));
    }
  });

  it('believes equal names no less than near ones, and a name in another order hardly', () => {
    expect(believed('Иван Петров', 'Иван Петров')).toBeGreaterThanOrEqual(believed('Иван Петров', 'Иван Петрев'));
    expect(believed('Иван Петров Георгиев', 'Иван Георгиев Петров')).toBeLessThanOrEqual(0.3);
    expect(believed('Иван Петров Георгиев', 'Георги Иванов Петров')).toBeLessThanOrEqual(0.3);
    expect(believed('Ivan Petrov Georgiev', 'Petar Georgiev Ivanov')).toBeLessThanOrEqual(0.3);
  });
});

describe('F3 weights', () => {
  it('are refused when they agree on a date alone, and priors are used', () => {
    const start = priorWeights(-1500);
    const centibits = start.centibits.slice();
    centibits[Field.birthDate * LEVEL_COUNT + DateLevel.equal] = 2340;
    for (const field of [Field.familyName, Field.givenName]) centibits[field * LEVEL_COUNT + Level.differ] = -70;
    const learned = { ...start, centibits, origin: 'estimated' as const };
    expect(checkedWeights(learned, start).origin).toBe('priors');
    expect(checkedWeights({ ...start, origin: 'estimated' }, start).origin).toBe('estimated');
  });

  it('never count a differing name for less than half of what it costs before', () => {
    const random = new SeededRandom(5);
    const priors = priorWeights(0).centibits;
    for (let draw = 0; draw < 200; draw++) {
      const bits = centibitsOf(anyShares(random), anyShares(random));
      for (const field of [Field.familyName, Field.givenName]) {
        const at = field * LEVEL_COUNT + Level.differ;
        expect(bits[at]).toBeLessThanOrEqual((priors[at] ?? 0) / 2);
      }
    }
  });
});
