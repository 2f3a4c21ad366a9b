import { expect, it } from '@jest/globals';
import type { Dated } from './api/timeline.query.js';
import { lanesOf, spanOf } from './lanes.js';

const dated = (owner: string, begins: string, ends: string | null = null): Dated => ({
  recordId: `${owner} ${begins}`,
  type: 'event',
  owner,
  name: null,
  handling: 'H1',
  kind: null,
  property: 'startDate',
  begins,
  ends,
});

it('gives each country a lane, and no bar lies over another', () => {
  const lanes = lanesOf(
    [dated('nl', '2026-01'), dated('hu', '2026'), dated('nl', '2026-01-05'), dated('nl', '2026-02-01')],
    1,
  );
  expect(lanes.map(({ owner, rows, above }) => [owner, rows, above])).toEqual([
    ['hu', 1, 0],
    ['nl', 2, 1],
  ]);
  expect(lanes[1]?.bars.map(({ item, row }) => [item.begins, row])).toEqual([
    ['2026-01', 0],
    ['2026-01-05', 1],
    ['2026-02-01', 0],
  ]);
});

it('spans all of them, and nothing where there is nothing', () => {
  const [from = 0, to = 0] =
    spanOf(lanesOf([dated('nl', '1970-01-02'), dated('hu', '1970-01-03', '1970-01-10')], 1)) ?? [];
  expect([Math.ceil(from), Math.floor(to)]).toEqual([0, 11]);
  expect(spanOf([])).toBeNull();
});

it('draws nothing of what is no date', () => {
  expect(lanesOf([dated('nl', 'soon')], 1)).toEqual([{ owner: 'nl', bars: [], rows: 1, above: 0 }]);
});
