import { expect, it } from '@jest/globals';
import { whyNotChosen } from './why-not-chosen.js';

it.each([
  ['too many of the own country, loaded or not', 201, false, 'chosenMost'],
  ['a part that is not loaded', 200, false, 'chosenUnloaded'],
  ['none of the own country among those that are loaded', 0, true, 'chosenNone'],
  ['as many as can be asked about at once', 200, true, null],
] as const)('15 what is chosen says what stands in the way: %s', (_, ours, isLoaded, why) => {
  expect(whyNotChosen(ours, isLoaded)).toBe(why);
});
