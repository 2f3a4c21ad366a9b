import { expect, it } from '@jest/globals';
import { Visitor } from './visitor.js';

/** Layout shift of a visit (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.02;
/** Fewer would be none of the long suites. */
const FEW = 100;

/** What holds for all visits of the suites before it. */
export function quietPages(): void {
  it('23 no page wrote an error, a warning or a refusal of its policy', () => {
    expect(Visitor.heard).toEqual([]);
  });

  it('38 what opens a dialog says so before it is pressed', () => {
    expect([...Visitor.unsaid]).toEqual([]);
  });

  it('13 of twenty visits at most one moved by more than 0.02 while somebody was there', () => {
    const visits = [...Visitor.moved];
    const far = visits.filter(([, { by }]) => by > MOST_SHIFT);
    const told = far.map(([visit, { by, what }]) => `${visit.replace(/^\S+ /, '')} ${by.toFixed(3)}: ${what}`);
    expect(visits.length).toBeGreaterThan(FEW);
    expect(told.length > visits.length / 20 ? told : []).toEqual([]);
  });
}
