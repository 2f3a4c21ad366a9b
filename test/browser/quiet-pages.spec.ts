import { expect, it } from '@jest/globals';
import { VISITED, visitsOf } from './quiet-pages.js';

/** Layout shift of a visit (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.02;
/** Fewer would be no layer. */
const FEW = 100;

it('13 of twenty visits of the whole layer at most one moved by more than 0.02 while somebody was there', () => {
  const visits = VISITED.flatMap(visitsOf);
  const far = visits.filter(([, { by }]) => by > MOST_SHIFT);
  const told = far.map(([visit, { by, what }]) => `${visit.replace(/^\S+ /, '')} ${by.toFixed(3)}: ${what}`);
  expect(visits.length).toBeGreaterThan(FEW);
  expect(told.length > visits.length / 20 ? told : []).toEqual([]);
});
