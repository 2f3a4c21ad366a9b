import { describe, expect, it } from '@jest/globals';
import type { MemberView, SpaceView } from './flow.view.js';
import { lateSigns, operatorCauses, type OperatorFacts, summaryOf } from './operator-causes.js';

const NOW = Date.UTC(2027, 0, 10, 12);
const HALF_A_MINUTE_AGO = NOW - 31_000;

const member = (changes: Partial<MemberView> = {}): MemberView => ({
  member: 'at',
  takesPart: true,
  isFrozen: false,
  records: 3,
  bytes: 300,
  lastAt: null,
  verdicts: {},
  cosignedSize: 3,
  cosignedAt: null,
  lag: 0,
  silentMs: null,
  isContradicting: false,
  ...changes,
});

const space = (changes: Partial<SpaceView> = {}, ...members: MemberView[]): SpaceView => ({
  space: 'one',
  isNetwork: false,
  state: 'following',
  reason: null,
  position: 3,
  end: 3,
  revision: 1,
  listVersion: 1,
  members,
  pairs: [],
  unattributed: {},
  noteNoise: 0,
  ...changes,
});

const certificate = (daysLeft: number, owner: string | null) => ({
  member: owner,
  use: owner === null ? ('api' as const) : ('member' as const),
  serial: '01',
  expiresAt: '2027-01-20T00:00:00.000Z',
  daysLeft,
});

const facts = (changes: Partial<OperatorFacts> = {}): OperatorFacts => ({
  nowMs: NOW,
  lastGoodMs: NOW,
  startedMs: NOW - 3600_000,
  spaces: [space({}, member())],
  list: { version: '4', expiresAt: '2027-03-01T00:00:00.000Z', daysLeft: 49 },
  certificates: [certificate(80, null), certificate(80, 'at')],
  wideRules: 0,
  rates: [],
  refused: [],
  taken: [],
  isQuotaForbidden: false,
  ...changes,
});

describe('what is the matter', () => {
  it('is nothing while all cosign, the broker answers and nothing runs out', () => {
    expect(operatorCauses(facts())).toEqual([]);
  });

  it.each<[string, Partial<OperatorFacts>, object]>([
    ['BROKER_AWAY', { lastGoodMs: NOW - 16_000 }, { whose: 'operator', since: '2027-01-10T11:59:44.000Z' }],
    ['BROKER_AWAY', { lastGoodMs: null, startedMs: NOW - 16_000 }, { whose: 'operator' }],
    ['SPACE_LOST', { spaces: [space({ state: 'lost', reason: 'expired' })] }, { whose: 'operator', space: 'one' }],
    [
      'SPACE_HALTED',
      { spaces: [space({ state: 'halted', reason: 'CONTRACT' })] },
      { whose: 'operator', values: { position: 3, reason: 'CONTRACT' } },
    ],
    ['SPACE_CATCHING_UP', { spaces: [space({ state: 'catchingUp' })] }, { whose: 'operator' }],
    [
      'CONTRADICTION',
      { spaces: [space({}, member({ isContradicting: true }))] },
      { whose: 'member', member: 'at', space: 'one' },
    ],
    ['MEMBER_FROZEN', { spaces: [space({}, member({ isFrozen: true }))] }, { whose: 'member', member: 'at' }],
    [
      'TRUST_LIST_EXPIRED',
      { list: { version: '4', expiresAt: '2027-01-09T00:00:00.000Z', daysLeft: -2 } },
      { whose: 'member', since: '2027-01-09T00:00:00.000Z', values: { version: '4' } },
    ],
    ['TRUST_LIST_EXPIRES', { list: { version: '4', expiresAt: '', daysLeft: 14 } }, { values: { daysLeft: 14 } }],
    ['CERTIFICATE_EXPIRED', { certificates: [certificate(-1, null)] }, { whose: 'operator', values: { use: 'api' } }],
    ['CERTIFICATE_EXPIRES', { certificates: [certificate(0, 'at')] }, { whose: 'member', member: 'at' }],
    [
      'RECORDS_REFUSED',
      { refused: [{ space: 'one', writers: ['at', 'de'], count: 2, lastAt: '2027-01-10T11:59:00.000Z' }] },
      {
        whose: 'operator',
        space: 'one',
        since: '2027-01-10T11:59:00.000Z',
        values: { count: 2, writers: 'at, de' },
      },
    ],
    ['ACCESS_WIDE', { wideRules: 2 }, { whose: 'operator', values: { count: 2 } }],
  ])('is %s', (cause, changes, said) => {
    expect(operatorCauses(facts(changes))).toMatchObject([{ cause, ...said }]);
  });

  it('is one silent member for all its spaces, with the longest silence and the most records', () => {
    const silent = (silentMs: number, lag: number) => member({ silentMs, lag });
    const spaces = [space({}, silent(31_000, 2)), space({ space: 'two' }, silent(40_000, 1)), space({}, member())];
    expect(operatorCauses(facts({ spaces }))).toEqual([
      {
        cause: 'MEMBER_SILENT',
        whose: 'member',
        member: 'at',
        since: new Date(NOW - 40_000).toISOString(),
        values: { spaces: 2, records: 2 },
      },
    ]);
  });

  it('is nobody who owes a cosignature for less than half a minute, or has left', () => {
    const spaces = [space({}, member({ silentMs: 29_000 }), member({ silentMs: 99_000, takesPart: false }))];
    expect(operatorCauses(facts({ spaces }))).toEqual([]);
  });

  it('is the flood alone where what was refused of nobody is one', () => {
    const flood = { space: 'one', member: null, writers: ['at'], recordsPerSecond: 40, bytesPerSecond: 9000 };
    const refused = [{ space: 'one', writers: ['at'], count: 400, lastAt: new Date(NOW).toISOString() }];
    const found = operatorCauses(facts({ rates: [flood], refused }));
    expect(found.map(({ cause }) => cause)).toEqual(['SPACE_FLOODED']);
  });

  it('comes in the order in which it presses', () => {
    const spaces = [space({ state: 'catchingUp' }, member({ silentMs: NOW - HALF_A_MINUTE_AGO, lag: 1 }))];
    const found = operatorCauses(facts({ spaces, lastGoodMs: NOW - 16_000, certificates: [certificate(3, 'at')] }));
    expect(found.map(({ cause }) => cause)).toEqual([
      'BROKER_AWAY',
      'MEMBER_SILENT',
      'SPACE_CATCHING_UP',
      'CERTIFICATE_EXPIRES',
    ]);
  });
});

describe('line 31 before anybody is told', () => {
  const summary = (changes: Partial<OperatorFacts>) => {
    const all = facts(changes);
    const causes = operatorCauses(all).map((cause) => ({ ...cause, key: cause.cause, seen: null }));
    return summaryOf(causes, lateSigns(all));
  };

  it('says since when a member shows no sign of life, from 8 seconds on', () => {
    const silent = (silentMs: number) => summary({ spaces: [space({}, member({ silentMs }))] });
    expect(silent(5_000)).toMatchObject({ cause: 'ALL_WELL' });
    expect(silent(12_400)).toEqual({
      cause: 'SIGN_OF_LIFE_LATE',
      whose: 'nobody',
      member: 'at',
      values: { seconds: 12 },
    });
    expect(silent(31_000)).toMatchObject({ cause: 'MEMBER_SILENT' });
  });

  it('says since when the broker has not answered', () => {
    expect(summary({ lastGoodMs: NOW - 9_000 })).toMatchObject({ cause: 'BROKER_LATE', values: { seconds: 9 } });
    expect(summary({ lastGoodMs: NOW - 16_000 })).toMatchObject({ cause: 'BROKER_AWAY' });
  });

  it('is calm about what was seen without saying that all is well', () => {
    const cause = { cause: 'ACCESS_WIDE', whose: 'operator', values: { count: 2 }, key: 'k' } as const;
    const seen = { by: 'olga', byName: 'Olga', reason: 'a drill', at: '2027-01-10T12:00:00.000Z' };
    expect(summaryOf([{ ...cause, seen }], [])).toEqual({ cause: 'ALL_SEEN', whose: 'nobody', values: { count: 1 } });
  });
});
