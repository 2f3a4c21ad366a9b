import { expect, it } from '@jest/globals';
import type { SpaceBoard } from '../operator-types.js';
import { factsOf } from './member-facts.js';

const AT = '2027-01-10T11:59:48.000Z';
const pair = (sender: string, receiver: string, behind: number, lastHour: number) => ({
  sender,
  receiver,
  records: 9,
  bytes: 900,
  lastMinute: 0,
  lastHour,
  behind,
  oldestAt: behind === 0 ? null : AT,
  lastAt: AT,
});
const view = (member: string, silentMs: number | null, takesPart = true): SpaceBoard['members'][number] => ({
  member,
  takesPart,
  isFrozen: false,
  records: 1,
  bytes: 1,
  lastAt: AT,
  verdicts: {},
  cosignedSize: 1,
  cosignedAt: AT,
  lag: 0,
  silentMs,
  isContradicting: false,
});
const space = (isNetwork: boolean, members: SpaceBoard['members']): SpaceBoard => ({
  space: 's',
  isNetwork,
  state: 'following',
  reason: null,
  position: 9,
  end: 9,
  revision: 1,
  listVersion: 1,
  members,
  pairs: [],
  unattributed: {},
  noteNoise: 0,
  lastAt: AT,
  lastHour: 3,
  topics: [],
  charter: null,
});

it('line 31 a member that is silent in one case is silent, for as long as it is longest', () => {
  const board = {
    pairs: [pair('nl', 'hu', 2, 5), pair('ro', 'hu', 1, 1), pair('hu', 'nl', 0, 7)],
    spaces: [
      space(true, [view('hu', null), view('nl', null)]),
      space(false, [view('hu', 12_000), view('nl', null)]),
      space(false, [view('hu', 9_000), view('nl', null, false)]),
    ],
  };
  expect(factsOf(board, 'hu')).toEqual({ silentMs: 12_000, behind: 3, oldestAt: AT, sentLastHour: 7, cases: 2 });
  expect(factsOf(board, 'nl')).toEqual({ silentMs: null, behind: 0, oldestAt: null, sentLastHour: 5, cases: 1 });
});
