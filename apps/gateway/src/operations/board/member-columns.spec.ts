import { expect, it } from '@jest/globals';
import { memberColumns, memberPositions } from './member-columns.js';
import type { PairFlow } from './flow-board.js';

const NOW = new Date('2027-01-10T12:00:00Z');
const ago = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
const peer = (member: string, seconds: number, reachable = true) => ({
  member,
  reachable,
  lastReachedAt: ago(seconds),
  notReachedSince: reachable ? null : ago(seconds),
  withheld: [],
});
const pair = (sender: string, receiver: string, behind: number, oldest: number | null): PairFlow => ({
  sender,
  receiver,
  lastMinute: 0,
  lastHour: 0,
  lastDay: 0,
  perMinute: 0,
  behind,
  oldestUnreceiptedAt: null,
  oldestUnreceiptedSeconds: oldest,
  drainSeconds: behind === 0 ? 0 : null,
  opened: 0,
  refused: 0,
  lastAt: null,
});
const clock = (member: string | null, skewMs: number | null, isKnown = true) => ({
  clock: member === null ? ('own' as const) : ('member' as const),
  member,
  skewMs,
  lowestMs: null,
  highestMs: null,
  isOff: false,
  isKnown,
  measuredAt: ago(9),
});

const FACTS: Parameters<typeof memberColumns>[0] = {
  now: NOW,
  member: 'nl',
  peers: [peer('hu', 720, false), peer('bg', 1), peer('ro', 12)],
  inMaintenance: new Map(),
  pairs: [pair('nl', 'hu', 3, 660), pair('hu', 'nl', 1, 2), pair('nl', 'bg', 0, null), pair('bg', 'nl', 0, null)],
  refusals: [
    {
      scope: 'public',
      class: 'key',
      code: 'E_KEY_USE',
      sender: 'bg',
      refusedBy: null,
      count: 2,
      lastAt: ago(9),
      whose: 'theirs',
    },
  ],
  certificates: [
    { use: 'kafka', expiresAt: ago(0), daysLeft: 89 },
    { use: 'peers', expiresAt: ago(0), daysLeft: 64 },
  ],
  memberCertificates: [{ member: 'bg', daysLeft: 9 }],
  clocks: {
    at: ago(0),
    clocks: [clock(null, 0), clock('bg', 110), clock('hu', 40, false)],
    agreedMs: 0,
    isUndecided: false,
  },
};
const COLUMNS = memberColumns(FACTS, [{ whose: 'theirs', cause: 'GATEWAY_AWAY' }]);

it('line 41 members stand beside each other, the own one first, with what is known of each', () => {
  const shown = COLUMNS.map((one) => [one.member, one.gateway, one.behind, one.oldestSeconds, one.catchUpSeconds]);
  expect(shown).toEqual([
    ['nl', 'in-order', 1, 2, null],
    ['bg', 'in-order', 0, null, 0],
    ['hu', 'away', 3, 660, null],
    ['ro', 'late', 0, null, 0],
  ]);
  expect(COLUMNS.map((one) => [one.refused, one.certificateDaysLeft])).toEqual([
    [0, 64],
    [2, 9],
    [0, null],
    [0, null],
  ]);
});

it('line 30 the clock of a dead member is unknown, with when it was measured', () => {
  const hu = COLUMNS.find(({ member }) => member === 'hu');
  expect(hu).toMatchObject({ clockMs: null, clockMeasuredAt: ago(9), awaySince: ago(720), secondsSilent: 720 });
  expect(COLUMNS.map(({ clockMs }) => clockMs)).toEqual([0, 110, null, null]);
});

it('line 41 how far a member is adds up the cases that a person may see', () => {
  const at = (spaceId: string, member: string, cosigned: string) => ({
    spaceId,
    member,
    size: '10',
    cosigned,
    lag: '0',
    lastCosignedAt: null,
  });
  expect(memberPositions([at('a', 'nl', '10'), at('b', 'nl', '10'), at('a', 'hu', '7')])).toEqual([
    { member: 'hu', cosigned: 7, size: 10 },
    { member: 'nl', cosigned: 20, size: 20 },
  ]);
});

it('line 41 the own gateway is not in order while something is for us to do', () => {
  const [stuck] = memberColumns(FACTS, [{ whose: 'ours', cause: 'OUTBOX_STUCK' }]);
  expect(stuck).toMatchObject({ member: 'nl', gateway: 'ours' });
  const [waiting] = memberColumns(FACTS, [{ whose: 'ours', cause: 'APPROVAL_WAITING' }]);
  expect(waiting).toMatchObject({ member: 'nl', gateway: 'in-order' });
});

it('41 a gateway that is silent as it announced is in maintenance, one that answers all the same in order', () => {
  const untilMs = NOW.getTime() + 60_000;
  const inMaintenance = new Map(['hu', 'bg'].map((member) => [member, untilMs]));
  const states = memberColumns({ ...FACTS, inMaintenance }, []).map(({ member, gateway, maintenanceUntil }) => [
    member,
    gateway,
    maintenanceUntil,
  ]);
  expect(states).toContainEqual(['hu', 'maintenance', ago(-60)]);
  expect(states).toContainEqual(['bg', 'in-order', ago(-60)]);
  expect(states).toContainEqual(['ro', 'late', null]);
});
