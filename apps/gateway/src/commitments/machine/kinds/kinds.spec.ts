import { expect, it } from '@jest/globals';
import { CommitmentKind } from '#libs/contracts';
import { COMMITMENT_MOVES, MOVES } from '../commitment-moves.table.js';
import { KIND_NAMES, KINDS, kindOf } from './kinds.table.js';

it('each kind of the contract has its file, and each file its kind', () => {
  const codes = Object.values(CommitmentKind).filter((code) => typeof code === 'number' && code !== 0);
  expect(codes.map((code) => KINDS[kindOf(code as CommitmentKind)].code)).toEqual(codes);
  expect(codes).toHaveLength(Object.keys(KINDS).length);
  expect(Object.keys(KINDS)).toEqual([...KIND_NAMES]);
});

it.each(Object.values(KINDS))('$name has codes for exactly the moves that need one, each once', ({ codes }) => {
  expect(Object.keys(codes).toSorted()).toEqual(MOVES.filter((move) => COMMITMENT_MOVES[move].code).toSorted());
  for (const some of Object.values(codes)) {
    expect(new Set(some.map(({ code }) => code)).size).toBe(some.length);
    // As the contract has them.
    for (const { code } of some) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});
