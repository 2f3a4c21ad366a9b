import { describe, expect, it } from '@jest/globals';
import { PairMatcher } from './pair-matcher.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });
const judged = (country: string, left: string, right: string) =>
  matcher.judge({ type: 'organisation', country, name: left }, { type: 'organisation', country, name: right })
    .explanation;

/** Invented companies. */
describe('F6 companies', () => {
  it.each([
    ['bg', 'Жабленов и син АД', 'Карагьозов и син АД'],
    ['nl', 'Visser en Zonen B.V.', 'Dekker en Zonen B.V.'],
    ['hu', 'Morvai és Társa Kft.', 'Csikesi és Társa Kft.'],
  ])('are two when the families differ, whatever joins them: %s %s', (country, left, right) => {
    const { probability, fields } = judged(country, left, right);
    expect(probability).toBeLessThan(0.5);
    expect(fields.find(({ field }) => field === 'orgName')?.level).not.toBe('equal');
  });

  it.each([
    ['bg', 'Жабленов и син АД', 'Zhablenov i sin AD'],
    ['nl', 'Visser en Zonen B.V.', 'Visser & Zonen BV'],
  ])('are one in another spelling: %s %s', (country, left, right) => {
    expect(judged(country, left, right).probability).toBeGreaterThan(0.5);
  });

  it.each([
    ['hu', 'Tarpali és Társa Kft.', 'Tarvári és Társa Kft.'],
    ['bg', 'Щърбанов Консулт СД', 'Щърсуров Консулт СД'],
    ['ro', 'Crăița și Fiicele S.A.', 'Crăiasa și Fiicele S.A.'],
  ])('are two when the families begin alike and are two letters apart: %s %s', (country, left, right) => {
    expect(judged(country, left, right).probability).toBeLessThan(0.5);
  });

  it('are not sure to be one when a number in Roman letters follows one of them', () => {
    const [bare, second] = ['Marlwood Growth Fund, Inc.', 'Marlwood Growth Fund II, Inc.'];
    expect(judged('us', second, second).probability).toBeGreaterThan(0.95);
    expect(judged('us', bare, second).fields).toContainEqual(expect.objectContaining({ level: 'orgExtra' }));
    expect(judged('us', bare, second).probability).toBeLessThan(0.8);
  });

  it('are one where a letter of a long family is missing', () => {
    expect(judged('hu', 'Csikesvári Építő Kft.', 'Cskesvári Építő Kft.').probability).toBeGreaterThan(0.5);
  });

  it.each([
    ['nl', 'Visser Transport 2 B.V.', 'Visser Transport 3 B.V.'],
    ['bg', 'Жабленов Трейд 5 ООД', 'Жабленов Трейд ООД'],
    ['hu', 'Morvai Építő Kft.', 'Morvai Építő Zrt.'],
    ['ro', 'Ciorbaru Trans 4 S.R.L.', 'Ciorbaru Trans 4 S.A.'],
    ['nl', 'Visser Transport B.V.', 'V.O.F. Visser Transport'],
  ])('are two when number or legal form differ, however equal the words: %s %s', (country, left, right) => {
    expect(judged(country, left, right).probability).toBeLessThan(0.25);
  });

  it.each([
    ['gb', 'JSC Tarnmoor Shipping', 'Tarnmoor Shipping Joint Stock Company'],
    ['gb', 'Tarnmoor Refinery Corporation', 'The Tarnmoor Refinery Company'],
    ['gb', 'Harbour of the Tarnmoor Estates', 'Harbour of Tarnmoor Estates'],
    ['nl', 'StrandmeerBV', 'Strandmeer B.V.'],
    ['nl', 'Visser Transport Holding', 'Visser Transport B.V.'],
    ['hu', 'Morvai Építő korlátolt felelősségű társaság', 'MORVAI ÉPÍTŐ KFT'],
  ])(
    'are one when only the words for a form differ, a blank before it, or an article: %s %s',
    (country, left, right) => {
      expect(judged(country, left, right).probability).toBeGreaterThan(0.5);
    },
  );
});
