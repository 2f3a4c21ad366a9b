import { expect, it } from '@jest/globals';
import type { Json } from '../../lib/http.js';
import type { OperatorBoard } from '../operator-types.js';
import { ofMember } from './of-member.js';

type Board = Json<OperatorBoard>;

const AT = '2027-01-10T12:00:00.000Z';

const pair = (sender: string, receiver: string): Board['pairs'][number] => ({
  sender,
  receiver,
  records: 1,
  bytes: 1,
  lastMinute: 0,
  lastHour: 1,
  behind: 0,
  oldestAt: null,
  lastAt: AT,
});

const view = (member: string, lag: number): Board['spaces'][number]['members'][number] => ({
  member,
  takesPart: true,
  isFrozen: false,
  records: 1,
  bytes: 1,
  lastAt: AT,
  verdicts: {},
  cosignedSize: 4,
  cosignedAt: AT,
  lag,
  silentMs: null,
  isContradicting: false,
});

const space = (id: string, ...members: Board['spaces'][number]['members']): Board['spaces'][number] => ({
  space: id,
  isNetwork: id === 'network',
  state: 'following',
  reason: null,
  position: 4,
  end: 4,
  revision: 1,
  listVersion: 1,
  members,
  pairs: [],
  unattributed: {},
  noteNoise: 0,
  lastAt: AT,
  lastHour: 1,
  topics: [],
  charter: null,
});

const cause = (member: string | null): Board['causes'][number] => ({
  whose: 'member',
  cause: 'MEMBER_SILENT',
  ...(member === null ? {} : { member }),
  values: { records: 2, spaces: 1 },
  key: `MEMBER_SILENT|${member}`,
  seen: null,
});

it('41 the page of a member has its causes, what goes both ways, and how far it is in each case, of no other', () => {
  const { causes, pairs, spaces } = ofMember(
    {
      causes: [cause('hu'), cause('ro'), cause(null)],
      pairs: [pair('nl', 'hu'), pair('hu', 'ro'), pair('nl', 'ro')],
      spaces: [space('network', view('hu', 0), view('nl', 0)), space('a', view('nl', 0)), space('b', view('hu', 3))],
    },
    'hu',
  );
  expect(causes.map(({ member }) => member)).toEqual(['hu']);
  expect(pairs.map(({ sender, receiver }) => [sender, receiver])).toEqual([
    ['nl', 'hu'],
    ['hu', 'ro'],
  ]);
  expect(spaces.map((one) => [one.space, one.isNetwork, one.view.lag])).toEqual([
    ['network', true, 0],
    ['b', false, 3],
  ]);
});
