import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Claim,
  disagreementsOf,
  type Inputs,
  type JoinedGroup,
  type Suggestion,
  type Word,
} from './disagreements-of.js';

const IDS = ['a', 'b', 'c', 'd'];
const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const id = fc.constantFrom(...IDS);
const member = fc.constantFrom(...MEMBERS);

const claims: fc.Arbitrary<readonly Claim[]> = fc.array(
  fc.record({
    recordId: id,
    owner: member,
    property: fc.constantFrom('birthDate', 'gender'),
    value: fc.constantFrom('1', '2'),
  }),
);
const words: fc.Arbitrary<readonly Word[]> = fc.array(
  fc
    .record({ one: id, other: id, member, verdict: fc.constantFrom('same', 'different', 'other') })
    .filter(({ one, other }) => one < other)
    .map(({ one, other, ...rest }): Word => ({ left: one, right: other, ...rest })),
);
const proposals: fc.Arbitrary<readonly Suggestion[]> = fc.array(
  fc.record({ member, proposalId: id, owner: member, recordId: id }),
);
const groups: fc.Arbitrary<readonly JoinedGroup[]> = fc.constantFrom(
  [],
  [{ members: ['a', 'b'], isDisputed: false }],
  [{ members: ['a', 'b', 'c'], isDisputed: true }],
);
const inputs: fc.Arbitrary<Inputs> = fc.record({ claims, words, groups, proposals });

describe('what countries do not agree about', () => {
  it('10 is a function of what was said, in whatever order it came', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const turned = {
          ...given,
          claims: given.claims.toReversed(),
          words: given.words.toReversed(),
          proposals: given.proposals.toReversed(),
        };
        expect(disagreementsOf(turned)).toEqual(disagreementsOf(given));
      }),
    );
  });

  it('10 goes when what is said otherwise goes', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const [first] = disagreementsOf(given).filter(({ kind }) => kind === 'value');
        if (!first) return;
        const kept = first.values[0]?.value.trim();
        const rest = given.claims.filter(
          ({ recordId, property, value }) =>
            !first.recordIds.includes(recordId) || property !== first.property || value.trim() === kept,
        );
        const after = disagreementsOf({ ...given, claims: rest });
        expect(after.map(({ subject, kind }) => `${kind} ${subject}`)).not.toContain(`value ${first.subject}`);
      }),
    );
  });
});

const NONE: Inputs = { claims: [], words: [], groups: [], proposals: [] };

it.each<[string, Partial<Inputs>, readonly string[]]>([
  ['one value said twice', { claims: [claimed('a', 'nl', '1'), claimed('a', 'nl', '1 ')] }, []],
  ['two values of one record', { claims: [claimed('a', 'nl', '1'), claimed('a', 'nl', '2')] }, ['value a birthDate']],
  ['a value each of two that stand apart', { claims: [claimed('a', 'nl', '1'), claimed('b', 'hu', '2')] }, []],
  [
    'a value each of two that stand as one',
    {
      claims: [claimed('a', 'nl', '1'), claimed('b', 'hu', '2')],
      groups: [{ members: ['a', 'b'], isDisputed: false }],
    },
    ['value a birthDate'],
  ],
  ['same and unsure', { words: [word('nl', 'same'), word('hu', 'other')] }, []],
  ['same and different', { words: [word('nl', 'same'), word('hu', 'different')] }, ['pair a b']],
  ['a disputed group', { groups: [{ members: ['a', 'b'], isDisputed: true }] }, ['group a']],
])('of %s there is what is open', (_, given, expected) => {
  expect(disagreementsOf({ ...NONE, ...given }).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(expected);
});

function claimed(recordId: string, owner: string, value: string): Claim {
  return { recordId, owner, property: 'birthDate', value };
}

function word(by: string, verdict: Word['verdict']): Word {
  return { left: 'a', right: 'b', member: by, verdict };
}
