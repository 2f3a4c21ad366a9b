import { expect, it } from '@jest/globals';
import { type DesksOfMember, untilNextMs } from './directory.query.js';

const NOW_MS = Date.UTC(2026, 10, 30, 12);

const changing = (...moments: readonly (string | null)[]): DesksOfMember => ({
  member: 'hu',
  own: false,
  ground: 'none',
  onDuty: [],
  desks: moments.map((changesAt, i) => ({
    deskId: `${i}`,
    name: 'Desk',
    phone: '+361000000140',
    languages: [],
    zone: 'UTC',
    hours: [],
    deputies: [],
    duties: [],
    state: 'closed',
    changesAt,
  })),
});

it.each([
  ['a day later where nothing changes', [null], 24 * 3_600_000],
  ['behind the next change', ['2026-11-30T14:00:00Z', '2026-11-30T13:00:00Z'], 3_601_000],
  ['not at once where a clock is behind', ['2026-11-30T11:00:00Z'], 30_000],
])('desks are asked for again %s', (_, moments, ms) => {
  expect(untilNextMs([changing(...moments)], NOW_MS)).toBe(ms);
});
