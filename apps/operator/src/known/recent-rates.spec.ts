import { expect, it } from '@jest/globals';
import type { JudgedStep } from '#libs/protocol';
import { RecentRates, UNKNOWN } from './recent-rates.js';

const NOW_MS = 1_800_000_000_000;
const HOUR_MS = 3_600_000;

/** A position of nobody, as the time of the log says. */
const at = (ms: number): JudgedStep =>
  Object.assign(Object.create(null), { received: false, record: null, count: 1, t: BigInt(ms) });

it('row 68 counts what a log stamps ahead where it came, so that an hour of it is no flood', () => {
  const rates = new RecentRates();
  for (let second = 0; second < 600; second += 1)
    rates.add(at(NOW_MS + HOUR_MS), 100, { nowMs: NOW_MS + second * 1000, isLive: false });
  const rate = rates.rates(NOW_MS + 599_000).get(UNKNOWN);
  expect(rate?.recordsPerSecond).toBeLessThan(2);
  expect(rates.rates(NOW_MS + HOUR_MS)).toEqual(new Map());
});

it('counts what is old by its own time, so that catching up is no flood', () => {
  const rates = new RecentRates();
  for (let second = 0; second < 600; second += 1)
    rates.add(at(NOW_MS - HOUR_MS + second * 1000), 100, { nowMs: NOW_MS, isLive: false });
  expect(rates.rates(NOW_MS)).toEqual(new Map());
});

it('K5 counts what comes live by the own clock, so that a clock of the broker that is behind or stands still hides no flood', () => {
  const rates = new RecentRates();
  for (let n = 0; n < 3000; n += 1) rates.add(at(NOW_MS - HOUR_MS), 100, { nowMs: NOW_MS + n, isLive: true });
  expect(rates.rates(NOW_MS + 3000).get(UNKNOWN)).toEqual({ recordsPerSecond: 300, bytesPerSecond: 30_000 });
});

it('K5 counts each position of a step that stands for many', () => {
  const rates = new RecentRates();
  const many = Object.assign(at(NOW_MS), { count: 30_000 });
  rates.add(many, 9, { nowMs: NOW_MS, isLive: true });
  rates.add(many, 9, { nowMs: NOW_MS, isLive: true });
  expect(rates.rates(NOW_MS).get(UNKNOWN)).toEqual({ recordsPerSecond: 6_000, bytesPerSecond: 54_000 });
});
