import { expect, it } from '@jest/globals';
import { CaseTurns } from './case-turns.js';

it('D1 a case that cannot be worked on waits twice as long each time, a minute at most, and no other with it', () => {
  const turns = new CaseTurns();
  turns.miss(1, 1000);
  expect([turns.waiting(1499), turns.waiting(1500)]).toEqual([[1], []]);
  turns.miss(1, 2000);
  expect([turns.waiting(2999), turns.waiting(3000)]).toEqual([[1], []]);
  for (let times = 0; times < 30; times++) turns.miss(1, 5000);
  expect([turns.waiting(64_999), turns.waiting(65_000)]).toEqual([[1], []]);
});

it('D1 a case that had its turn waits for nothing, and is behind those whose turn was longer ago', () => {
  const turns = new CaseTurns();
  turns.miss(1, 1000);
  turns.done(1, 2000);
  turns.done(2, 1500);
  expect(turns.waiting(2000)).toEqual([]);
  expect([1, 2, 3].toSorted((a, b) => turns.lastOf(a) - turns.lastOf(b))).toEqual([3, 2, 1]);
});
