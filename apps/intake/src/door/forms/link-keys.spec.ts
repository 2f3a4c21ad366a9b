import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { practiceText } from '#libs/testing';
import { openPractice } from '../../shared/practice/practice.js';
import { optionsFor } from '../door.testing.js';
import { LinkKeys } from './link-keys.js';

const practice = openPractice(practiceText(), 'nl');
const FORM = practice.content.reporters.get('citizen')!;
const TOLD = { phone: '06 12345678' };
const [OLD, NEW, OTHER] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

const digests = (...linkKeys: readonly Uint8Array[]): readonly string[] =>
  new LinkKeys(Object.assign(optionsFor('everybody'), { linkKeys }), practice)
    .of(FORM, TOLD, new Date('2026-11-28T09:00:00Z'))
    .map(({ digest }) => Buffer.from(digest).toString('hex'));

it('A16 finds under a new key what came under the one before it, as long as both are in force', () => {
  expect(digests(NEW, OLD)).toEqual([...digests(NEW), ...digests(OLD)]);
  expect(digests(OTHER)).not.toEqual(digests(NEW));
});

it('A16 has no digest that follows from what was said without the key', () => {
  const guesses = ['+31612345678', 'phone\n+31612345678'].map((one) => createHash('sha256').update(one).digest('hex'));
  for (const digest of digests(NEW)) for (const guess of guesses) expect(guess.startsWith(digest)).toBe(false);
});
