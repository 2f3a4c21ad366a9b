import { expect, it } from '@jest/globals';
import { Visitor } from './visitor.js';

/** Layout shift of a visit (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.02;

/** What holds for all visits of the suites before it. */
export function quietPages(): void {
  it('13 of twenty visits at most one moved by more than 0.02 while somebody was there', () => {
    const far = [...Visitor.moved].filter(([, { by }]) => by > MOST_SHIFT);
    const told = far.map(([visit, { by, what }]) => `${visit.replace(/^\S+ /, '')} ${by.toFixed(3)}: ${what}`);
    expect(told.length > Visitor.moved.size / 20 ? told : []).toEqual([]);
  });

  it('23 no page wrote an error, a warning or a refusal of its policy', () => {
    expect(Visitor.heard).toEqual([]);
  });
}
