import { expect, it } from '@jest/globals';
import { CommitmentKind } from '#libs/contracts';
import { COMMITMENT_MOVES, MOVES } from '../commitment-moves.table.js';
import type { Kind } from './commitment-kind.js';
import { disclosureOfKind, kindOfCode, KINDS, shownKind } from './kinds.table.js';

it.each(Object.entries(KINDS))('%s stands under the name that the contract has for it', (name, kind) => {
  expect(kind.name).toBe(name);
  expect(kindOfCode(kind.code)).toBe(name);
  expect(shownKind(name)).toBe(name);
});

it('each kind that leaves is approved as what no other is, but for a release, which is asked for as questions are', () => {
  const all: readonly Kind[] = Object.values(KINDS).filter(({ isOwn }) => !isOwn);
  const others = all.filter(({ name }) => name !== 'release');
  expect(new Set(others.map(({ disclosure }) => disclosure)).size).toBe(all.length - 1);
  expect(KINDS.release.disclosure).toBe(KINDS.information.disclosure);
});

it.each(['invented', 'constructor', ''])(
  'of a kind that this build does not know nothing is approved, and it is read as a question: %j',
  (name) => {
    expect(() => disclosureOfKind(name)).toThrow('nothing is approved');
    expect(shownKind(name)).toBe('information');
  },
);

it('what the contract does not have is no kind', () => {
  expect(() => kindOfCode(99 as CommitmentKind)).toThrow('has no name');
});

it.each<Kind>(Object.values(KINDS))('$name has codes for exactly the moves that need one, each once', ({ codes }) => {
  expect(Object.keys(codes).toSorted()).toEqual(MOVES.filter((move) => COMMITMENT_MOVES[move].code).toSorted());
  for (const some of Object.values(codes)) {
    expect(new Set(some.map(({ code }) => code)).size).toBe(some.length);
    // As the contract has them.
    for (const { code } of some) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});
