import { describe, expect, it } from '@jest/globals';
import type { Condition } from '#libs/content';
import fc from 'fast-check';
import { type Facts, holds } from './holds.js';

const FACTS: Facts = { danger: true, minor: 'unknown', strong: 2, forms: ['ForcedLabour'], quiet: false };

describe('holds', () => {
  const cases: readonly [what: string, condition: Condition, answer: boolean][] = [
    ['a fact that is true', { var: 'danger' }, true],
    ['a fact that is no boolean', { var: 'strong' }, false],
    ['a fact that is not known', { var: 'nationality' }, false],
    ['a name of every object', { var: 'constructor' }, false],
    ['equal texts', { '==': [{ var: 'minor' }, 'unknown'] }, true],
    ['a number and its text', { '==': [{ var: 'strong' }, '2'] }, false],
    ['two facts that are not known', { '==': [{ var: 'a' }, { var: 'b' }] }, false],
    ['one of a list', { in: [{ var: 'minor' }, ['yes', 'unknown']] }, true],
    ['one of a fact', { in: ['ForcedLabour', { var: 'forms' }] }, true],
    ['a part of a text', { in: ['know', { var: 'minor' }] }, false],
    ['at least', { '>=': [{ var: 'strong' }, 2] }, true],
    ['at least, of a fact that is not known', { '>=': [{ var: 'weak' }, 0] }, false],
    ['at most', { '<=': [{ var: 'strong' }, 1] }, false],
    ['all', { and: [{ var: 'danger' }, { '!': { var: 'quiet' } }] }, true],
    ['some', { or: [{ var: 'quiet' }, { var: 'danger' }] }, true],
    ['an operator that there is not', { '+': [1, 2] }, false],
  ];
  it.each(cases)('A16 answers for %s', (_, condition, answer) => {
    expect(holds(condition, FACTS)).toBe(answer);
  });

  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.boolean(),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('yes', 'ForcedLabour'),
      fc.record({ var: fc.constantFrom(...Object.keys(FACTS), 'missing') }),
      fc
        .tuple(fc.constantFrom('and', 'or', '!', '==', 'in', '>=', '<='), fc.array(tie('condition'), { maxLength: 3 }))
        .map(([operator, operands]) => ({ [operator]: operands })),
    ),
  }));

  it('A16 gives an answer for any condition and any facts, and not is its opposite', () => {
    fc.assert(
      fc.property(condition, fc.dictionary(fc.constantFrom(...Object.keys(FACTS)), fc.jsonValue()), (one, facts) => {
        const known: Facts = JSON.parse(JSON.stringify(facts));
        expect(holds({ '!': [one] }, known)).toBe(!holds(one, known));
        expect(holds({ and: [one] }, known)).toBe(holds({ or: [one] }, known));
      }),
      { numRuns: 2000 },
    );
  });
});
