import { expect, it } from '@jest/globals';
import { CommitmentKind } from '#libs/contracts';
import { COMMITMENT_MOVES, MOVES } from '../commitment-moves.table.js';
import { kindName, KINDS_OF_REQUESTS, storedKind } from '../commitment-codes.table.js';
import type { Kind } from './commitment-kind.js';
import { KINDS } from './kinds.table.js';

it('each kind of the contract has its file, which stands under its name', () => {
  const codes = Object.values(CommitmentKind).filter((code) => typeof code === 'number' && code !== 0);
  expect(codes.map((code) => KINDS[kindName(code as CommitmentKind)].name).toSorted()).toEqual(
    [...KINDS_OF_REQUESTS].toSorted(),
  );
  for (const [name, kind] of Object.entries(KINDS)) expect(kind.name).toBe(name);
});

it('each kind is approved as what no other is', () => {
  expect(new Set(Object.values(KINDS).map(({ disclosure }) => disclosure)).size).toBe(KINDS_OF_REQUESTS.length);
});

it.each(['consent', 'constructor', ''])('nothing is approved of a kind that this build does not know: %j', (name) => {
  expect(() => storedKind(name)).toThrow('has no name');
  expect(() => kindName(99 as CommitmentKind)).toThrow('has no name');
});

it.each<Kind>(Object.values(KINDS))('$name has codes for exactly the moves that need one, each once', ({ codes }) => {
  expect(Object.keys(codes).toSorted()).toEqual(MOVES.filter((move) => COMMITMENT_MOVES[move].code).toSorted());
  for (const some of Object.values(codes)) {
    expect(new Set(some.map(({ code }) => code)).size).toBe(some.length);
    // As the contract has them.
    for (const { code } of some) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});
