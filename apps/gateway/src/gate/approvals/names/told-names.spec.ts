import { describe, expect, it } from '@jest/globals';
import { ToldNames } from './told-names.js';

const MINUTE_MS = 60_000;

describe('N06 who was told of protected names', () => {
  const tell = (told: ToldNames, count: number, now = 0) => {
    for (let i = 0; i < count; i += 1) told.note('anna', `name ${i}`, now);
  };
  const isRefused = (told: ToldNames, person: string, now: number): boolean => {
    try {
      told.requireFew(person, now);
      return false;
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
      return true;
    }
  };

  it('is told of no more once there were ten, and nobody else is kept', () => {
    const told = new ToldNames();
    tell(told, 9);
    expect(isRefused(told, 'anna', 0)).toBe(false);
    tell(told, 10);
    expect([isRefused(told, 'anna', 0), isRefused(told, 'boris', 0)]).toEqual([true, false]);
  });

  it('says the same name as often as they type on', () => {
    const told = new ToldNames();
    for (let i = 0; i < 100; i += 1) told.note('anna', 'one name', i);
    expect(isRefused(told, 'anna', 100)).toBe(false);
  });

  it('goes on ten minutes after each was told', () => {
    const told = new ToldNames();
    tell(told, 10);
    expect([isRefused(told, 'anna', 9 * MINUTE_MS), isRefused(told, 'anna', 10 * MINUTE_MS)]).toEqual([true, false]);
  });
});
