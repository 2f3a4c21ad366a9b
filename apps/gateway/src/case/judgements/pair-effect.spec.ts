import { expect, it } from '@jest/globals';
import type { DecidedPair } from './groups.js';
import { effectOf, type PairEffect } from './pair-effect.js';
import type { CountingWords } from './pair-words.js';
import type { VerdictName } from './verdicts.table.js';

/** NL owns `a`, BG `b`, RO `c` and `d`. */
const OWNERS: Readonly<Record<string, string>> = { a: 'nl', b: 'bg', c: 'ro', d: 'ro' };

const joined = (left: string, right: string): DecidedPair => ({ left, right, state: 'joined' });
const apart = (left: string, right: string): DecidedPair => ({ left, right, state: 'apart' });

type Words = Readonly<Record<string, Exclude<VerdictName, 'none'>>>;

it.each<[string, string, Words, readonly DecidedPair[], VerdictName, string, Partial<PairEffect>]>([
  ['ab', 'nl', {}, [], 'same', 'waits', { waitsFor: ['bg'] }],
  ['ab', 'nl', { bg: 'same' }, [], 'same', 'joins', { left: 1, right: 1, waitsFor: [] }],
  ['ab', 'nl', { bg: 'same' }, [joined('b', 'c')], 'same', 'joins', { left: 1, right: 2 }],
  [
    'ab',
    'nl',
    { bg: 'same' },
    [joined('b', 'c'), apart('a', 'c')],
    'same',
    'disputes',
    { apart: { left: 'a', right: 'c' } },
  ],
  [
    'ab',
    'nl',
    { nl: 'same', bg: 'same' },
    [joined('a', 'b')],
    'none',
    'parts',
    { left: 1, right: 1, waitsFor: ['nl'] },
  ],
  [
    'ab',
    'nl',
    { nl: 'same', bg: 'same' },
    [joined('a', 'b'), joined('b', 'c')],
    'different',
    'parts',
    { left: 1, right: 2 },
  ],
  [
    'ab',
    'nl',
    { nl: 'same', bg: 'same' },
    [joined('a', 'b'), joined('a', 'c'), joined('b', 'c')],
    'different',
    'disputes',
    { apart: { left: 'a', right: 'b' } },
  ],
  ['ac', 'nl', { nl: 'different' }, [joined('a', 'b'), joined('b', 'c'), apart('a', 'c')], 'none', 'settles', {}],
  ['ac', 'nl', { ro: 'same' }, [joined('a', 'b'), joined('b', 'c')], 'same', 'nothing', {}],
  ['ac', 'bg', {}, [], 'same', 'supports', {}],
  ['ac', 'bg', { bg: 'different' }, [], 'none', 'nothing', {}],
  ['ab', 'nl', {}, [], 'different', 'keeps-apart', { waitsFor: [] }],
  ['ab', 'nl', { bg: 'same' }, [], 'unsure', 'nothing', { waitsFor: [] }],
  ['cd', 'ro', {}, [], 'same', 'joins', { left: 1, right: 1 }],
  ['cd', 'nl', { ro: 'same' }, [joined('c', 'd')], 'different', 'supports', {}],
])('6 of %s, %s who stands at %j and %j says %s: %s', (pair, own, words, around, verdict, kind, more) => {
  const [left = '', right = ''] = pair;
  const said: CountingWords = new Map(Object.entries(words));
  const owners = [OWNERS[left] ?? '', OWNERS[right] ?? ''] as const;
  const standing = { pair: { left, right }, owners, own, words: said, around, isTooLarge: false };
  expect(effectOf(standing, verdict)).toMatchObject({ kind, ...more });
});

it('6 tells nothing where there are too many records to look at', () => {
  const pair = { left: 'a', right: 'b' };
  const standing = { pair, owners: ['nl', 'bg'], own: 'nl', words: new Map(), around: [], isTooLarge: true } as const;
  expect(effectOf(standing, 'same')).toMatchObject({ kind: 'too-large', apart: null });
});
