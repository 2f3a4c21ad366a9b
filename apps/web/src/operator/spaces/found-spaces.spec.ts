import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../lib/http.js';
import type { MemberView, SpaceBoard } from '../operator-types.js';
import { foundSpaces } from './found-spaces.js';

const member = (changes: Partial<Json<MemberView>> = {}): Json<MemberView> => ({
  member: 'at',
  takesPart: true,
  isFrozen: false,
  records: 0,
  bytes: 0,
  lastAt: null,
  verdicts: {},
  cosignedSize: null,
  cosignedAt: null,
  lag: 0,
  silentMs: null,
  isContradicting: false,
  ...changes,
});

const space = (id: string, changes: Partial<Json<SpaceBoard>> = {}): Json<SpaceBoard> => ({
  space: id,
  isNetwork: false,
  state: 'following',
  reason: null,
  position: 1,
  end: 1,
  revision: 1,
  listVersion: 1,
  members: [member()],
  pairs: [],
  unattributed: {},
  noteNoise: 0,
  lastAt: null,
  lastHour: 0,
  topics: [],
  charter: null,
  ...changes,
});

const SPACES = [
  space('b2', { lastAt: '2027-01-10T12:00:00.000Z' }),
  space('d4', { state: 'halted' }),
  space('a1', { members: [member({ member: 'de', silentMs: 31_000 })] }),
  space('c3', { isNetwork: true, members: [member({ silentMs: 2_000 })] }),
];

const NAMES = { network: 'Exchange itself', nameOf: (id: string) => (id === 'de' ? 'Germany' : 'Austria') };

describe('spaces', () => {
  it('stand in an order that no message changes, that of the exchange itself on top', () => {
    expect(foundSpaces(SPACES, {}, NAMES).map(({ space: id }) => id)).toEqual(['c3', 'a1', 'b2', 'd4']);
  });

  it.each([
    [{ q: 'B2' }, ['b2']],
    [{ q: ' DE ' }, ['a1']],
    [{ q: 'e' }, []],
    [{ q: '…b2' }, ['b2']],
    [{ q: 'Germ' }, ['a1']],
    [{ q: 'exchange' }, ['c3']],
    [{ trouble: true as const }, ['a1', 'd4']],
    [{ trouble: true as const, q: 'at' }, ['d4']],
  ])('are found by %j', (search, ids) => {
    expect(foundSpaces(SPACES, search, NAMES).map(({ space: id }) => id)).toEqual(ids);
  });
});
