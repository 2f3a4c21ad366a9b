import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('Pace', () => {
  it('lets a burst through and then one piece at a time', () => {
    const pace = new Pace(3, 40);
    expect([0, 0, 0, 0, 0].map((now) => pace.take(now))).toEqual([0, 0, 0, 40, 80]);
  });

  it('gives the burst back with time', () => {
    const pace = new Pace(2, 40);
    for (const now of [0, 0]) pace.take(now);
    expect([40, 40, 1000, 1000, 1000].map((now) => pace.take(now))).toEqual([0, 40, 0, 0, 40]);
  });

  it('K5 makes the next piece wait longer behind a large one', () => {
    const pace = new Pace(1, 40);
    expect([0, 40, 290].map((now) => pace.take(now, 250))).toEqual([210, 420, 420]);
  });

  it('never makes anybody wait who keeps to it', () => {
    const pace = new Pace(1, 40);
    expect([0, 40, 80, 120].map((now) => pace.take(now))).toEqual([0, 0, 0, 0]);
  });
});
