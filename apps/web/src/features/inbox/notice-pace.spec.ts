import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NoticePace } from './notice-pace.js';

let shown: number[];
let isOn: boolean;

const aWindow = (): NoticePace =>
  new NoticePace(
    (count) => shown.push(count),
    () => isOn,
  );

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers({ now: new Date('2026-03-31T08:00:00Z') });
  [shown, isOn] = [[], true];
});

afterEach(() => {
  jest.useRealTimers();
});

describe('10 notifications of a browser', () => {
  it('come at once, then at most one in 60 s, which counts what came in between', () => {
    const pace = aWindow();
    pace.add(1);
    jest.advanceTimersByTime(0);
    expect(shown).toEqual([1]);
    pace.add(2);
    pace.add(1);
    jest.advanceTimersByTime(59_000);
    expect(shown).toEqual([1]);
    jest.advanceTimersByTime(1000);
    expect(shown).toEqual([1, 3]);
  });

  it('are one for all windows', () => {
    const [one, other] = [aWindow(), aWindow()];
    one.add(1);
    other.add(1);
    jest.advanceTimersByTime(59_999);
    expect(shown).toEqual([1]);
  });

  it('come to nobody who did not switch them on, also where that was undone meanwhile', () => {
    const pace = aWindow();
    isOn = false;
    pace.add(1);
    jest.advanceTimersByTime(120_000);
    expect(shown).toEqual([]);
    isOn = true;
    pace.add(1);
    jest.advanceTimersByTime(0);
    pace.add(1);
    isOn = false;
    jest.advanceTimersByTime(120_000);
    expect(shown).toEqual([1]);
  });

  it('say nothing of what was looked at meanwhile', () => {
    const pace = aWindow();
    pace.add(1);
    jest.advanceTimersByTime(0);
    pace.add(1);
    pace.stop();
    jest.advanceTimersByTime(120_000);
    expect(shown).toEqual([1]);
  });
});
