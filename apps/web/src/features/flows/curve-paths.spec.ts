import { expect, it } from '@jest/globals';
import { curveCsv } from './curve-csv.js';
import { curvePaths, scaleOf } from './curve-paths.js';

const CURVE = {
  sender: 'nl',
  receiver: 'hu',
  messages: [2, 4, null, 0],
  p50Ms: [500, null, null, null],
  p95Ms: [1000, 2000, null, null],
  behind: [0, 1, null, 0],
};

it('line 41 a curve breaks where nobody watched, and a quarter alone is a level line', () => {
  expect(scaleOf([CURVE])).toEqual({ messages: 4, ms: 2000 });
  expect(curvePaths(CURVE, { messages: 4, ms: 2000 })).toEqual({
    area: 'M0 0.5H1L1 0H2V1H0ZM3 1H4V1H3Z',
    half: 'M0 0.75H1',
    most: 'M0.5 0.5L1.5 0',
    gaps: [[2, 3]],
  });
});

it('line 41 a file of the curves has the numbers of the curves, and leaves empty what nobody knows', () => {
  const quarters = [0, 15, 30, 45].map((minute) => new Date(Date.UTC(2027, 0, 10, 12, minute)).toISOString());
  expect(curveCsv({ quarters, curves: [CURVE] }).split('\r\n')).toEqual([
    'quarter,sender,receiver,messages,p50_ms,p95_ms,behind',
    '2027-01-10T12:00:00.000Z,nl,hu,2,500,1000,0',
    '2027-01-10T12:15:00.000Z,nl,hu,4,,2000,1',
    '2027-01-10T12:30:00.000Z,nl,hu,,,,',
    '2027-01-10T12:45:00.000Z,nl,hu,0,,,0',
    '',
  ]);
});
