import { expect, it } from '@jest/globals';
import { SetClock } from '../door.testing.js';
import { DoorLimits } from './door-limits.js';

it('T11 bounds the tries at mailboxes of all networks together, which one network alone does not use up', () => {
  const clock = new SetClock();
  const limits = new DoorLimits(clock);
  for (let n = 0; n < 2_000; n++) limits.takeBox('one');
  const taken = Array.from({ length: 1_300 }, (_, n) => limits.takeBox(`network ${n}`));
  expect(taken.filter((isWithin) => isWithin)).toHaveLength(590);
  expect(taken.at(-1)).toBe(false);
  clock.pass(61_000);
  expect(limits.takeBox('one')).toBe(true);
});
