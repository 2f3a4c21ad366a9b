import { describe, expect, it } from '@jest/globals';
import { FAULTS } from './faults.table.js';
import { drawSchedule, parseSchedule } from './schedule.js';

describe('a schedule', () => {
  it('is the same for the same seed, and is read as it was printed', () => {
    const schedule = drawSchedule(7, 20);
    expect(drawSchedule(7, 20)).toEqual(schedule);
    expect(parseSchedule(JSON.stringify(schedule))).toEqual(schedule);
    expect(drawSchedule(8, 20)).not.toEqual(schedule);
  });

  it('has every fault before any comes twice', () => {
    const names = drawSchedule(7, 50).rounds.flatMap(({ faults }) => faults.map(({ fault }) => fault));
    const all = Object.keys(FAULTS);
    expect(names.slice(0, all.length).toSorted()).toEqual(all.toSorted());
  });

  it('draws from the faults that are named alone', () => {
    const names = drawSchedule(7, 10, ['F1', 'F9']).rounds.flatMap(({ faults }) => faults.map(({ fault }) => fault));
    expect(new Set(names)).toEqual(new Set(['F1', 'F9']));
  });

  it('is refused where it names a fault that there is not', () => {
    const schedule = { seed: 1, rounds: [{ faults: [{ fault: 'F10', target: 'nl', forMs: 1, how: '', skip: 0 }] }] };
    expect(() => parseSchedule(JSON.stringify(schedule))).toThrow('names the fault F10; there are F1, F2');
  });
});
