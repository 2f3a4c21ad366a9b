import { expect, it } from '@jest/globals';
import { curvesOf } from './curves-of.js';

const quarter = (at: number): Date => new Date(Date.UTC(2027, 0, 10, 12, 15 * at));
const all = (at: number) => ({
  quarter: quarter(at),
  sender: '',
  receiver: '',
  messages: 5,
  p50Ms: 1,
  p95Ms: 1,
  behind: 0,
});

it('line 41 a quarter that nobody watched is a gap, one without messages is a nought', () => {
  const sent = { quarter: quarter(0), sender: 'nl', receiver: 'hu', messages: 5, p50Ms: 700, p95Ms: 1400, behind: 3 };
  expect(curvesOf([quarter(0), quarter(1), quarter(2)], [all(0), sent, all(2)])).toEqual([
    {
      sender: 'nl',
      receiver: 'hu',
      messages: [5, null, 0],
      p50Ms: [700, null, null],
      p95Ms: [1400, null, null],
      behind: [3, null, 0],
    },
  ]);
});
