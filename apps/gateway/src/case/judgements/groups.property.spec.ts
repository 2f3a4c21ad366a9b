import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DecidedPair,
  type DecidingVerdict,
  type Group,
  groupsOf,
  MOST_MEMBERS,
  pairState,
  wayBetween,
} from './groups.js';

const RUNS = 10_000;
const FEWER_RUNS = 2000;

/** Records with their owners: two of one country, and two countries that own one each. `xd` owns none. */
const OWNERS: Readonly<Record<string, string>> = { r1: 'xa', r2: 'xa', r3: 'xb', r4: 'xc', r5: 'xc' };
const RECORDS = Object.keys(OWNERS);
const MEMBERS = ['xa', 'xb', 'xc', 'xd'];

type Verdict = DecidingVerdict | 'none';

interface Word {
  readonly left: string;
  readonly right: string;
  readonly member: string;
  readonly revision: number;
  readonly verdict: Verdict;
}

const word: fc.Arbitrary<Omit<Word, 'revision'>> = fc
  .record({
    ends: fc.shuffledSubarray(RECORDS, { minLength: 2, maxLength: 2 }),
    member: fc.constantFrom(...MEMBERS),
    // Owners that agree are rare among all words, and what the groups are about.
    verdict: fc.constantFrom<Verdict>('same', 'same', 'same', 'same', 'different', 'other', 'none'),
  })
  .map(({ ends, ...said }) => {
    const [left = '', right = ''] = ends.toSorted();
    return { left, right, ...said };
  });

/** Words one after the other, each with the next number of its member and pair. */
const history: fc.Arbitrary<readonly Word[]> = fc.array(word, { maxLength: 40 }).map((words) => {
  const said = new Map<string, number>();
  return words.map((one) => {
    const revision = (said.get(nameOf(one)) ?? 0) + 1;
    said.set(nameOf(one), revision);
    return { ...one, revision };
  });
});

function nameOf({ left, right, member }: Pick<Word, 'left' | 'right' | 'member'>): string {
  return `${left} ${right} ${member}`;
}

/** What counts: of each member and pair the highest number. */
function pairsOf(words: readonly Word[]): readonly DecidedPair[] {
  const counting = new Map<string, Word>();
  for (const one of words) {
    const before = counting.get(nameOf(one));
    if (!before || before.revision < one.revision) counting.set(nameOf(one), one);
  }
  const pairs = new Map<string, { left: string; right: string; words: Map<string, DecidingVerdict> }>();
  for (const { left, right, member, verdict } of counting.values()) {
    const pair = pairs.get(`${left} ${right}`) ?? { left, right, words: new Map() };
    pairs.set(`${left} ${right}`, pair);
    if (verdict !== 'none') pair.words.set(member, verdict);
  }
  return [...pairs.values()].map(({ left, right, words: said }) => ({
    left,
    right,
    state: pairState([OWNERS[left] ?? '', OWNERS[right] ?? ''], said),
  }));
}

const groups = (words: readonly Word[]): readonly Group[] => groupsOf(pairsOf(words));

/** Which records are connected, found another way: by widening until nothing changes. */
function connected(pairs: readonly DecidedPair[]): (one: string, other: string) => boolean {
  const label = new Map(RECORDS.map((id, at) => [id, at]));
  const at = (id: string): number => label.get(id) ?? -1;
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const { left, right, state } of pairs) {
      const lower = Math.min(at(left), at(right));
      if (state !== 'joined' || (at(left) === lower && at(right) === lower)) continue;
      label.set(left, lower).set(right, lower);
      isChanged = true;
    }
  }
  return (one, other) => at(one) === at(other);
}

describe('5 groups of records', () => {
  it('5 are what joined pairs connect, and none is shown that holds a pair which is kept apart', () => {
    fc.assert(
      fc.property(history, (words) => {
        const pairs = pairsOf(words);
        const found = groupsOf(pairs);
        const areConnected = connected(pairs);
        const groupOf = (id: string): Group | undefined => found.find(({ members }) => members.includes(id));
        const together = RECORDS.flatMap((one) =>
          RECORDS.filter((other) => one < other && groupOf(one) !== undefined && groupOf(one) === groupOf(other)).map(
            (other) => `${one} ${other}`,
          ),
        );
        const reachable = RECORDS.flatMap((one) =>
          RECORDS.filter((other) => one < other && areConnected(one, other)).map((other) => `${one} ${other}`),
        );
        expect(together).toEqual(reachable);
        for (const { members, dispute, groupId } of found) {
          const isApart = pairs.some(
            ({ left, right, state }) => state === 'apart' && members.includes(left) && members.includes(right),
          );
          expect([dispute, groupId]).toEqual([isApart ? 'apart' : null, members.toSorted()[0]]);
          expect(members.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('5 are the same in any order of the words, and however often one is said again', () => {
    const shuffled = history.chain((words) =>
      fc.tuple(
        fc.constant(words),
        fc.shuffledSubarray([...words, ...words], { minLength: 2 * words.length, maxLength: 2 * words.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([words, again]) => {
        expect(groups(again)).toEqual(groups(words));
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('6 are exactly those without a word once it is taken back', () => {
    const taken = history
      .filter((words) => words.length > 0)
      .chain((words) => fc.tuple(fc.constant(words), fc.constantFrom(...words)));
    fc.assert(
      fc.property(taken, ([words, one]) => {
        const back: Word = { ...one, revision: words.length + 1, verdict: 'none' };
        expect(groups([...words, back])).toEqual(groups(words.filter((other) => nameOf(other) !== nameOf(one))));
      }),
      { numRuns: RUNS },
    );
  });

  it('6 are exactly the earlier ones once the last word is the one before it again', () => {
    const extended = fc.tuple(history, word);
    fc.assert(
      fc.property(extended, ([words, one]) => {
        const own = words.filter((other) => nameOf(other) === nameOf({ ...one }));
        const verdict = own.at(-1)?.verdict ?? 'none';
        const changed: Word = { ...one, revision: own.length + 1 };
        const back: Word = { ...changed, revision: own.length + 2, verdict };
        expect(groups([...words, changed, back])).toEqual(groups(words));
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('7 are the same without the words of whoever owns neither record', () => {
    fc.assert(
      fc.property(history, (words) => {
        const owners = words.filter(({ left, right, member }) => [OWNERS[left], OWNERS[right]].includes(member));
        expect(groups(owners)).toEqual(groups(words));
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('6 show a shortest way between two of a group, over joined pairs alone', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...RECORDS), fc.constantFrom(...RECORDS), (words, from, to) => {
        const pairs = pairsOf(words);
        const way = wayBetween(pairs, from, to);
        if (from !== to) expect(way !== null).toBe(connected(pairs)(from, to));
        if (way === null) return;
        expect([way[0], way.at(-1), new Set(way).size]).toEqual([from, to, way.length]);
        for (const [at, one] of way.slice(1).entries()) {
          const [left, right] = [way[at] ?? '', one].toSorted();
          expect(pairs).toContainEqual({ left, right, state: 'joined' });
        }
      }),
      { numRuns: FEWER_RUNS },
    );
  });
});

describe('5 the words on a pair', () => {
  const said = (words: Readonly<Record<string, DecidingVerdict>>) => new Map(Object.entries(words));

  it.each<[string, readonly string[], Readonly<Record<string, DecidingVerdict>>, string]>([
    ['both owners say same', ['xa', 'xb'], { xa: 'same', xb: 'same' }, 'joined'],
    ['one owner says same', ['xa', 'xb'], { xa: 'same' }, 'open'],
    ['one is not sure', ['xa', 'xb'], { xa: 'same', xb: 'other' }, 'open'],
    ['one says different', ['xa', 'xb'], { xa: 'same', xb: 'different' }, 'apart'],
    ['the one owner of both says same', ['xa', 'xa'], { xa: 'same' }, 'joined'],
    ['the one owner of both says different', ['xa', 'xa'], { xa: 'different', xb: 'same' }, 'apart'],
    ['others alone say same', ['xa', 'xb'], { xc: 'same', xd: 'same' }, 'open'],
    ['others say different', ['xa', 'xb'], { xa: 'same', xb: 'same', xc: 'different' }, 'joined'],
    ['nobody says anything', ['xa', 'xb'], {}, 'open'],
  ])('7 decide where %s', (_, owners, words, state) => {
    expect(pairState(owners, said(words))).toBe(state);
  });
});

it('5 a group that nobody can have looked at is disputed, and has no name by which it could be walked', () => {
  const chain = (length: number): readonly DecidedPair[] =>
    Array.from({ length: length - 1 }, (_, at) => ({ left: `r${at + 1000}`, right: `r${at + 1001}`, state: 'joined' }));
  expect(groupsOf(chain(MOST_MEMBERS))).toMatchObject([{ groupId: 'r1000', dispute: null }]);
  expect(groupsOf(chain(MOST_MEMBERS + 1))).toMatchObject([{ groupId: null, dispute: 'too-large' }]);
});
