import { expect, it } from '@jest/globals';
import { intakeCauses } from './intake-causes.js';

const AT = '2026-11-30T08:00:00.000Z';
const CALM = { at: AT, lastReportAt: null, waiting: [], untold: 0, unfetched: { count: 0, since: null } };
const waiting = (priority: string, late: number, lateSince: string | null) => ({
  priority,
  waiting: 3,
  late,
  lateSince,
});

it('43 a calm intake says that it is well', () => {
  const calm = { ...CALM, waiting: [waiting('P1', 0, null)] };
  expect(intakeCauses(calm)).toEqual([{ cause: 'WELL', whose: 'nobody', count: 0, since: null }]);
});

it('43 what operations can mend comes before what the triage desk has to do, with the first moment of all priorities', () => {
  const since = '2026-11-30T07:50:00.000Z';
  const found = intakeCauses({
    ...CALM,
    waiting: [waiting('P0', 1, '2026-11-30T07:00:00.000Z'), waiting('P2', 2, '2026-11-29T07:00:00.000Z')],
    untold: 4,
    unfetched: { count: 5, since },
  });
  expect(found).toEqual([
    { cause: 'UNFETCHED', whose: 'us', count: 5, since },
    { cause: 'LATE', whose: 'others', count: 3, since: '2026-11-29T07:00:00.000Z' },
    { cause: 'UNTOLD', whose: 'others', count: 4, since: null },
  ]);
});

it.each([
  ['2026-11-30T07:58:00.000Z', 'WELL'],
  ['2026-11-30T07:57:59.999Z', 'UNFETCHED'],
])('43 what was sent on at %s and is not fetched makes it %s: fetching takes a moment', (since, cause) => {
  expect(intakeCauses({ ...CALM, unfetched: { count: 1, since } }).map((one) => one.cause)).toEqual([cause]);
});
