import { expect, it } from '@jest/globals';
import { optionsFor, SetClock } from '../door.testing.js';
import { DoorLimits } from './door-limits.js';

it('T11 bounds the tries at mailboxes of all networks together, which one network alone does not use up', () => {
  const clock = new SetClock();
  const limits = new DoorLimits(clock, optionsFor('everybody'));
  for (let n = 0; n < 2_000; n++) limits.takeBox('one');
  const taken = Array.from({ length: 1_300 }, (_, n) => limits.takeBox(`network ${n}`));
  expect(taken.filter((isWithin) => isWithin)).toHaveLength(590);
  expect(taken.at(-1)).toBe(false);
  clock.pass(61_000);
  expect(limits.takeBox('one')).toBe(true);
});

it('A07 gives an authority, whose people share a network, sixty signals an hour', () => {
  const limits = new DoorLimits(new SetClock(), optionsFor('authorities'));
  const taken = Array.from({ length: 70 }, () => limits.takeSignal('one'));
  expect(taken.filter((isWithin) => isWithin)).toHaveLength(60);
});
