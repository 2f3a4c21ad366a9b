import { describe, expect, it } from '@jest/globals';
import { FLOW_CAUSES, type FlowCause } from './flow-cause.js';
import { flowCauses, summaryOf } from './flow-causes.js';
import type { FlowFacts } from './flow-facts.js';
import { lateSigns } from './signs-of-life.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const ago = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
const clock = {
  clock: 'own',
  member: null,
  skewMs: 0,
  lowestMs: 0,
  highestMs: 0,
  isOff: false,
  isKnown: true,
  measuredAt: null,
} as const;
const peer = (member: string, secondsAway: number | null) => ({
  member,
  reachable: secondsAway === null,
  lastReachedAt: null,
  notReachedSince: secondsAway === null ? null : ago(secondsAway),
  withheld: [],
});
const pair = {
  sender: 'nl',
  receiver: 'hu',
  lastMinute: 0,
  lastHour: 0,
  lastDay: 0,
  perMinute: 0,
  behind: 3,
  oldestUnreceiptedAt: ago(40),
  oldestUnreceiptedSeconds: 40,
  drainSeconds: null,
  opened: 0,
  refused: 0,
  lastAt: null,
};
const outbox = {
  spaceId: 's',
  waiting: 1,
  sealed: 0,
  published: 0,
  oldestAt: ago(90),
  oldestSeconds: 90,
  isStuck: true,
  why: 'NOT_KNOWN',
} as const;
const awaitedKey = { member: 'bg', count: 2, oldestAt: new Date(ago(90)) };
const foreign = { spaceId: 's', isEpoch: false, keyId: 'aa', foundAt: new Date(ago(90)), lastAt: new Date(ago(60)) };
const refusal = {
  scope: 'private',
  class: 'policy',
  code: 'E_POLICY',
  sender: 'nl',
  refusedBy: 'hu',
  count: 1,
  lastAt: ago(60),
  whose: 'ours',
} as const;

/** A space that stands for more than an hour. */
const lasting = (reason: string): Partial<FlowFacts> => ({
  halted: [{ spaceId: 's', reason }],
  followed: [{ ...followed, haltedSince: new Date(ago(3601)) }],
});

const WELL: FlowFacts = {
  now: NOW,
  member: 'nl',
  brokerAwaySince: null,
  peers: [peer('hu', null), peer('bg', null)],
  inMaintenance: new Map(),
  list: { version: '3', expiresAt: ago(-60 * 86_400), daysLeft: 60 },
  listsConflicts: [],
  contradicting: [],
  frozen: [],
  keys: [{ use: 'record', keyId: 'k', status: 'active' }],
  certificates: [{ use: 'kafka', expiresAt: ago(-60 * 86_400), daysLeft: 60 }],
  memberCertificates: [{ member: 'hu', daysLeft: 60 }],
  neverOpened: [],
  halted: [],
  followed: [],
  clocks: { at: ago(0), clocks: [clock], agreedMs: 0, isUndecided: false },
  outbox: [],
  awaitedKeys: [],
  outdated: [],
  foreign: [],
  churning: [],
  pairs: [],
  refusals: [],
  parked: { count: 0, oldestAt: null },
  approvals: { count: 0, oldestAt: null },
};

const off = (which: 'own' | 'broker' | 'member', member: string | null): FlowFacts['clocks'] => ({
  ...WELL.clocks,
  clocks: [{ ...clock, clock: which, member, skewMs: 180_000, isOff: true }],
});
const followed = {
  spaceId: 's',
  members: 4,
  haltedSince: null,
  isTimeFrozen: false,
  unbelieved: [],
} as const;
const claiming = (member: string) => ({ ...peer(member, null), withheld: ['s'] });
const certificate = (daysLeft: number) => [{ use: 'kafka', expiresAt: ago(0), daysLeft } as const];

const CASES: readonly [FlowCause['cause'], FlowCause['whose'], string | undefined, Partial<FlowFacts>][] = [
  ['BROKER_AWAY', 'network', undefined, { brokerAwaySince: NOW }],
  ['TRUST_LIST_EXPIRED', 'network', undefined, { list: { version: '3', expiresAt: ago(1), daysLeft: -1 } }],
  ['LISTS_CONFLICT', 'network', undefined, { listsConflicts: [{ spaceId: 's', version: '3', since: ago(1) }] }],
  ['CONTRADICTION', 'network', 'hu', { contradicting: [{ spaceId: 's', member: 'hu', since: ago(1) }] }],
  [
    'MEMBER_FROZEN',
    'network',
    'hu',
    { frozen: [{ spaceId: 's', member: 'hu', since: ago(1), count: 2, isDecided: false }] },
  ],
  [
    'MEMBER_FROZEN',
    'ours',
    'nl',
    { frozen: [{ spaceId: 's', member: 'nl', since: ago(1), count: 1, isDecided: false }] },
  ],
  ['KEY_MISUSED', 'ours', undefined, { foreign: [foreign] }],
  ['SECOND_INSTANCE', 'ours', undefined, { foreign: [{ ...foreign, isEpoch: true }] }],
  ['KEY_NOT_ACTIVE', 'ours', undefined, { keys: [{ use: 'record', keyId: 'k', status: null }] }],
  ['CERTIFICATE_EXPIRED', 'ours', undefined, { certificates: certificate(-1) }],
  ['CERTIFICATE_EXPIRED', 'theirs', 'hu', { memberCertificates: [{ member: 'hu', daysLeft: -1 }] }],
  ['WAITS_FOR_LIST', 'network', undefined, { outdated: [{ spaceId: 's', version: '2', since: new Date(ago(90)) }] }],
  ['SPACE_HALTED', 'ours', undefined, { halted: [{ spaceId: 's', reason: 'E_UPDATE_NEEDED' }] }],
  ['SPACE_HALTED', 'network', undefined, { halted: [{ spaceId: 's', reason: 'LOG_CUT' }] }],
  ['SPACE_HALTED', 'network', undefined, { halted: [{ spaceId: 's', reason: 'TOPIC_MISSING' }] }],
  ['HALT_LASTS', 'network', undefined, lasting('LOG_CUT')],
  ['HALT_LASTS', 'network', undefined, lasting('TIME_AHEAD')],
  ['HALT_LASTS', 'ours', undefined, lasting('APPLY_FAILED')],
  ['TIME_AHEAD', 'network', undefined, { halted: [{ spaceId: 's', reason: 'TIME_AHEAD' }] }],
  ['TIME_FROZEN', 'network', undefined, { followed: [{ ...followed, isTimeFrozen: true }] }],
  ['CLAIMS_MORE', 'theirs', 'hu', { followed: [followed], peers: [claiming('hu'), peer('bg', null)] }],
  ['PEER_UNBELIEVED', 'theirs', 'hu', { followed: [{ ...followed, unbelieved: ['hu'] }] }],
  ['CLOCK_OFF', 'ours', 'nl', { clocks: off('own', null) }],
  ['CLOCK_OFF', 'theirs', 'hu', { clocks: off('member', 'hu') }],
  ['BROKER_CLOCK_OFF', 'network', undefined, { clocks: off('broker', null) }],
  ['CLOCKS_DISAGREE', 'network', undefined, { clocks: { ...WELL.clocks, agreedMs: null, isUndecided: true } }],
  ['OUTBOX_STUCK', 'ours', undefined, { outbox: [outbox] }],
  ['SPACE_QUOTA', 'ours', undefined, { outbox: [{ ...outbox, why: 'SPACE_QUOTA' }] }],
  ['LIST_OUTDATED', 'ours', undefined, { neverOpened: [{ spaceId: 's', at: new Date(ago(3600)) }] }],
  ['LIST_OUTDATED', 'ours', undefined, { outbox: [{ ...outbox, why: 'LIST_OUTDATED' }] }],
  ['WAITS_FOR_KEY', 'theirs', 'bg', { awaitedKeys: [awaitedKey] }],
  ['WAITS_FOR_KEY', 'ours', 'nl', { awaitedKeys: [{ ...awaitedKey, member: 'nl' }] }],
  ['NO_GATEWAY_ANSWERS', 'network', undefined, { peers: [peer('hu', 60), peer('bg', 40)] }],
  ['GATEWAY_AWAY', 'theirs', 'hu', { peers: [peer('hu', 60), peer('bg', null)] }],
  ['LOG_WITHHELD', 'network', 'hu', { peers: [{ ...peer('hu', null), withheld: ['s'] }] }],
  ['MEMBER_BEHIND', 'theirs', 'hu', { pairs: [pair] }],
  ['EPOCH_CHURN', 'theirs', 'hu', { churning: [{ spaceId: 's', member: 'hu', count: 65 }] }],
  ['RECORD_REFUSED', 'ours', 'nl', { refusals: [refusal] }],
  [
    'SEALING_BROKEN',
    'theirs',
    'hu',
    { refusals: [{ ...refusal, code: 'E_UNSEAL', sender: 'hu', refusedBy: 'bg', count: 2, lastAt: ago(7200) }] },
  ],
  ['RECORDS_PARKED', 'ours', undefined, { parked: { count: 1, oldestAt: ago(60) } }],
  ['CERTIFICATE_EXPIRES', 'ours', undefined, { certificates: certificate(5) }],
  ['TRUST_LIST_EXPIRES', 'network', undefined, { list: { version: '3', expiresAt: ago(-5 * 86_400), daysLeft: 5 } }],
  ['APPROVAL_WAITING', 'ours', undefined, { approvals: { count: 2, oldestAt: ago(60) } }],
];

describe('what is the matter', () => {
  it.each(CASES)('is %s, %s, of %s', (cause, whose, member, facts) => {
    const causes = flowCauses({ ...WELL, ...facts });
    expect(causes).toEqual([expect.objectContaining({ cause, whose })]);
    expect(causes[0]?.member).toBe(member);
  });

  it('is nothing where all is well', () => {
    expect(flowCauses(WELL)).toEqual([]);
    expect(summaryOf([])).toMatchObject({ cause: 'ALL_WELL', whose: 'nobody' });
  });

  it('has a case here whatever it is', () => {
    expect(new Set(CASES.map(([cause]) => cause))).toEqual(new Set(FLOW_CAUSES));
  });

  it('is said in the order in which it must be mended', () => {
    const all = CASES.reduce<FlowFacts>((facts, [, , , more]) => ({ ...facts, ...more }), WELL);
    const causes = flowCauses(all).map(({ cause }) => FLOW_CAUSES.findIndex((one) => one === cause));
    expect(causes).toEqual([...causes].sort((a, b) => a - b));
  });
});

describe('S12 what is withheld', () => {
  const named = (peers: FlowFacts['peers'], members: number) =>
    flowCauses({ ...WELL, followed: [{ ...followed, members }], peers }).map(({ cause, member }) => [cause, member]);

  it('is what more members hold than can lie, and not what one says', () => {
    expect(named([claiming('hu'), peer('bg', null), peer('ro', null)], 4)).toEqual([['CLAIMS_MORE', 'hu']]);
    expect(named([claiming('hu'), claiming('bg'), peer('ro', null)], 4)).toEqual([
      ['LOG_WITHHELD', 'hu'],
      ['LOG_WITHHELD', 'bg'],
    ]);
    expect(named([claiming('hu'), peer('bg', null)], 3)).toEqual([['LOG_WITHHELD', 'hu']]);
  });

  it('tells since when a space stands still', () => {
    const haltedSince = new Date(NOW.getTime() - 3600_000);
    const halted = [{ spaceId: 's', reason: 'TIME_AHEAD' }];
    const [cause] = flowCauses({ ...WELL, halted, followed: [{ ...followed, haltedSince }] });
    expect(cause).toMatchObject({ cause: 'TIME_AHEAD', since: haltedSince.toISOString() });
  });
});

describe('what follows from something else is left out', () => {
  it.each<[string, Partial<FlowFacts>]>([
    ['an outbox that waits for the broker', { outbox: [{ ...outbox, why: 'BROKER_AWAY' }] }],
    ['an outbox in which all waits for a key', { outbox: [{ ...outbox, why: 'WAITS_FOR_KEY' }] }],
    ['a second instance of an hour ago', { foreign: [{ ...foreign, isEpoch: true, lastAt: new Date(ago(3600)) }] }],
    ['a list that is on its way', { outdated: [{ spaceId: 's', version: '2', since: new Date(ago(30)) }] }],
    ['one missed visit', { peers: [peer('hu', 5), peer('bg', null)] }],
    ['what a member got just now', { pairs: [{ ...pair, oldestUnreceiptedSeconds: 10 }] }],
    ['a refusal of some hours ago', { refusals: [{ ...refusal, lastAt: ago(7200) }] }],
  ])('as %s', (_, facts) => {
    expect(flowCauses({ ...WELL, ...facts })).toEqual([]);
  });

  it('as a member that is behind because it or the broker is away', () => {
    const named = (facts: Partial<FlowFacts>) =>
      flowCauses({ ...WELL, pairs: [pair], ...facts }).map(({ cause }) => cause);
    expect(named({ peers: [peer('hu', 60), peer('bg', null)] })).toEqual(['GATEWAY_AWAY']);
    expect(named({ brokerAwaySince: NOW })).toEqual(['BROKER_AWAY']);
  });
});

describe('line 31 before anybody is told', () => {
  const seen = { by: 'joris', byName: 'Joris Voorbeeld', reason: 'a drill', at: ago(5) };
  const summary = (facts: Partial<FlowFacts>, isSeen = false) => {
    const all = { ...WELL, ...facts };
    const causes = flowCauses(all).map((cause) => ({ ...cause, key: cause.cause, seen: isSeen ? seen : null }));
    return summaryOf(causes, lateSigns(all));
  };
  const lastReached = (seconds: number) => ({ ...peer('hu', seconds), lastReachedAt: ago(seconds) });
  const late = { ...pair, oldestUnreceiptedSeconds: 12 };

  it('says since when a gateway shows no sign of life, from 8 seconds on', () => {
    expect(summary({ peers: [lastReached(5), peer('bg', null)] })).toMatchObject({ cause: 'ALL_WELL' });
    expect(summary({ peers: [lastReached(12), peer('bg', null)] })).toEqual({
      whose: 'nobody',
      cause: 'SIGN_OF_LIFE_LATE',
      member: 'hu',
      values: { seconds: 12 },
      runbook: null,
    });
    expect(summary({ peers: [lastReached(30), peer('bg', null)] })).toMatchObject({ cause: 'GATEWAY_AWAY' });
  });

  it('is not headed that everything arrives while a pair is late', () => {
    expect(summary({ pairs: [late] })).toMatchObject({ cause: 'CONFIRMATION_LATE', member: 'hu' });
    expect(summary({ pairs: [{ ...late, oldestUnreceiptedSeconds: 3 }] })).toMatchObject({ cause: 'ALL_WELL' });
  });

  it('is calm about what was seen without saying that all is well', () => {
    const away = { peers: [lastReached(60), peer('bg', null)] };
    expect(summary(away, true)).toMatchObject({ whose: 'nobody', cause: 'ALL_SEEN', values: { count: 1 } });
    expect(summary({ ...away, pairs: [{ ...late, receiver: 'bg' }] }, true)).toMatchObject({
      cause: 'CONFIRMATION_LATE',
      member: 'bg',
    });
  });

  it('41 says of a silence that was announced that it was, until it ends, and of nothing else of that member', () => {
    const inMaintenance = new Map([['hu', NOW.getTime() + 60_000]]);
    const silent = { inMaintenance, peers: [lastReached(60), peer('bg', null)], pairs: [pair] };
    expect(summary(silent)).toEqual({
      whose: 'theirs',
      cause: 'IN_MAINTENANCE',
      member: 'hu',
      values: { until: ago(-60) },
      runbook: null,
    });
    expect(flowCauses({ ...WELL, ...silent })).toEqual([]);
    expect(summary({ ...silent, pairs: [{ ...late, receiver: 'bg' }] })).toMatchObject({ cause: 'CONFIRMATION_LATE' });
    expect(flowCauses({ ...WELL, ...silent, peers: [lastReached(60), peer('bg', 60)] })).toMatchObject([
      { cause: 'GATEWAY_AWAY', member: 'bg' },
    ]);
    const forged = { ...silent, refusals: [{ ...refusal, sender: 'hu', refusedBy: null, whose: 'theirs' as const }] };
    expect(summary(forged)).toMatchObject({ cause: 'RECORD_REFUSED', member: 'hu' });
    expect(summary({ ...silent, inMaintenance: new Map() })).toMatchObject({ cause: 'GATEWAY_AWAY' });
  });
});
