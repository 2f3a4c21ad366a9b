import { expect, it } from '@jest/globals';
import { nextEpoch, type NextEpoch } from './next-epoch.js';

const LAST = 2 ** 31 - 1;

it.each<[string, [received: number, sealed: number, sent: number], NextEpoch]>([
  ['the next one', [1, 1, 1], { kind: 'open', epoch: 2, bridgeTo: null }],
  ['behind what the log shows', [7, 3, 3], { kind: 'open', epoch: 8, bridgeTo: null }],
  ['behind what was sealed and never arrived', [3, 5, 4], { kind: 'open', epoch: 6, bridgeTo: null }],
  ['behind what left an earlier life', [3, 3, 18], { kind: 'open', epoch: 19, bridgeTo: null }],
  ['as far as a step reaches, where that is not enough', [3, 3, 40], { kind: 'open', epoch: 19, bridgeTo: 41 }],
  ['none, while eight did not leave', [3, 11, 3], { kind: 'wait' }],
  ['the ninth, where they left and were refused', [3, 11, 11], { kind: 'open', epoch: 12, bridgeTo: null }],
  ['the last one', [LAST - 1, LAST - 1, LAST - 1], { kind: 'open', epoch: LAST, bridgeTo: null }],
  ['none behind the last one: the stream goes on in it', [LAST, 5, 5], { kind: 'goOn' }],
])('S11 opens %s', (_, [received, sealed, sent], next) => {
  expect(nextEpoch({ received, sealed, sent })).toEqual(next);
});
