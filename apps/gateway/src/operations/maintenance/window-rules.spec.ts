import { expect, it } from '@jest/globals';
import { brokenWindowRule, spentUntil, windowAt } from './window-rules.js';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const AT = Date.UTC(2027, 0, 10);
const window = (fromMs: number, ms: number) => ({ fromMs: AT + fromMs, untilMs: AT + fromMs + ms });

it.each([
  [[], null],
  [[window(HOUR_MS, 3 * DAY_MS)], null],
  [[window(60 * DAY_MS, HOUR_MS)], null],
  [[window(-DAY_MS, 3 * DAY_MS), window(5 * DAY_MS, DAY_MS)], null],
  [[window(0, 3 * DAY_MS), window(14 * DAY_MS, 3 * DAY_MS)], null],
  [[window(0, 3 * DAY_MS), window(14 * DAY_MS - 1, DAY_MS)], 'a member announces 3 days within 14 at most'],
  [[window(0, 0)], 'a window ends after it begins'],
  [[window(0, 3 * DAY_MS + 1)], 'a window lasts 3 days at most'],
  [[window(60 * DAY_MS + 1, HOUR_MS)], 'a window begins within 60 days'],
  [
    [window(0, 3 * DAY_MS), window(0, 3 * DAY_MS), window(0, DAY_MS + 1)],
    'the windows of a member last 7 days together at most',
  ],
])('41 of the windows %j it is said: %s', (windows, broken) => {
  expect(brokenWindowRule(windows, AT)).toBe(broken);
});

it('41 a moment stands in the window that ends last, and in none at its end', () => {
  const [short, long] = [window(0, HOUR_MS), window(0, 2 * HOUR_MS)];
  expect(windowAt([short, long], AT)).toBe(long);
  expect(windowAt([short, long], AT + 2 * HOUR_MS)).toBeNull();
  expect(windowAt([short], AT - 1)).toBeNull();
});

it('41 what counts of an earlier post lasted from when it was said until the next, and not longer ago than 14 days', () => {
  const windows = [window(-DAY_MS, 2 * DAY_MS), window(4 * DAY_MS, DAY_MS)];
  const before = { windows, atMs: AT, spent: [window(-3 * DAY_MS, HOUR_MS)] };
  expect(spentUntil(before, AT + HOUR_MS)).toEqual([window(-3 * DAY_MS, HOUR_MS), window(0, HOUR_MS)]);
  expect(spentUntil(before, AT + 13 * DAY_MS)).toEqual([window(0, DAY_MS), window(4 * DAY_MS, DAY_MS)]);
  expect(brokenWindowRule([window(5 * DAY_MS, DAY_MS + 1)], AT, [window(-DAY_MS, 2 * DAY_MS)])).toBe(
    'a member announces 3 days within 14 at most',
  );
});

it('41 however often somebody posts, little is kept of it', () => {
  let spent: readonly { fromMs: number; untilMs: number }[] = [];
  for (let minute = 0; minute < 1000; minute++) {
    const atMs = AT + minute * 60_000;
    spent = spentUntil({ windows: [{ fromMs: atMs, untilMs: atMs + 1000 }], atMs, spent }, atMs + 60_000);
  }
  expect(spent).toHaveLength(1);
});
