import { describe, expect, it } from '@jest/globals';
import { COMPARED_FIELDS, DateLevel, Field, FIELD_COUNT, Level, LEVEL_COUNT } from '../compare/levels.js';
import { PairMatcher } from '../engine/pair-matcher.js';
import { checkedWeights } from './check-weights.js';
import { SeededRandom } from './random.js';
import { centibitsOf, priorWeights, sideBySideWeights } from './weight-set.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });
const believed = (left: string, right: string): number =>
  matcher.judge({ country: 'bg', name: left }, { country: 'bg', name: right }).explanation.probability;

const WORDS = ['Ivan', 'Petrov', 'Georgiev', 'Johannes', 'Kovács', 'Németh', 'Ionescu', 'Popescu', 'Bakker', 'Трейд'];

/** A word with one letter left out, doubled or replaced. */
function nearOf(word: string, random: SeededRandom): string {
  const at = 1 + random.below(word.length - 1);
  const letter = ['', 'a', 'n', word[at] ?? ''][random.below(4)] ?? '';
  return `${word.slice(0, at)}${letter}${word.slice(at + random.below(2))}`;
}

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

  it.each(ladders)('holds side by side: $name', ({ field }) => {
    const { centibits } = sideBySideWeights();
    const at = (level: number): number => centibits[field * LEVEL_COUNT + level] ?? 0;
    for (let near = 2; near < Level.far; near++) {
      expect(at(Level.equal)).toBeGreaterThanOrEqual(at(near));
      if (at(near) !== 0) expect(at(near)).toBeGreaterThanOrEqual(at(Level.differ));
    }
  });

  it.each(['Person', 'Organization'])('believes equal names no less than near ones, whatever they are: %s', (type) => {
    const random = new SeededRandom(11);
    const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
    for (let draw = 0; draw < 300; draw++) {
      const words = Array.from({ length: 1 + random.below(3) }, () => pick(WORDS));
      const at = random.below(words.length);
      const other = words.with(at, nearOf(words[at] ?? '', random));
      const judged = (right: readonly string[]): number =>
        matcher.judge({ type, name: words.join(' ') }, { type, name: right.join(' ') }).explanation.score;
      expect({ words, other, isLess: judged(other) > judged(words) }).toEqual({ words, other, isLess: false });
    }
  });

  it('believes signs that are read alike less than equal ones', () => {
    expect(believed('高市早苗', '高市早苗')).toBeGreaterThan(believed('高市早苗', '高石早苗'));
    expect(believed('김정은', '김정은')).toBeGreaterThan(believed('김정은', '김종은'));
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
