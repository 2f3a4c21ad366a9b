import { expect, it } from '@jest/globals';
import { timeOf } from './edtf-time.js';

it.each([
  ['2026-03-04', null, '2026-03-04T00:00:00.000Z', '2026-03-04T23:59:59.999Z'],
  ['2026-02', null, '2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
  ['198X', null, '1980-01-01T00:00:00.000Z', '1989-12-31T23:59:59.999Z'],
  ['2025-24', null, '2025-12-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
  ['1984~', null, '1984-01-01T00:00:00.000Z', '1984-12-31T23:59:59.999Z'],
  ['2026-01-05', '2026-02', '2026-01-05T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
])('%s to %s is a bar from its earliest to its latest moment', (begins, ends, from, to) => {
  expect(timeOf(begins, ends)?.map((ms) => new Date(ms).toISOString())).toEqual([from, to]);
});

it('draws no bar of what is no date', () => {
  expect([timeOf(null), timeOf('soon'), timeOf('', '2026-13')]).toEqual([null, null, null]);
});
