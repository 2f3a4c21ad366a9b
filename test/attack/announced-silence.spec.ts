import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { OperationsPostedSchema, violations } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { flowCauses } from '../../apps/gateway/src/operations/board/flow-causes.js';
import type { FlowFacts } from '../../apps/gateway/src/operations/board/flow-facts.js';
import { OperationsApplier } from '../../apps/gateway/src/operations/maintenance/operations.applier.js';

const NOW = new Date('2027-01-10T12:00:00Z');
const T = BigInt(NOW.getTime());
const HOUR = 3_600_000n;
const DAY = 24n * HOUR;
const ago = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();

/** What HU posts. */
const posted = (...windows: readonly (readonly [bigint, bigint])[]) => ({
  spaceNo: 1,
  spaceId: 'network',
  position: 9n,
  t: T,
  sender: 'hu',
  recipients: ['hu', 'nl'],
  messageId: 'a message',
  inReplyTo: null,
  typeName: OperationsPostedSchema.typeName,
  message: create(OperationsPostedSchema, { windows: windows.map(([from, until]) => ({ from, until })) }),
});

async function applied(...posts: readonly ReturnType<typeof posted>[]) {
  const written: unknown[][] = [];
  const tx: EntityManager = Object.assign(Object.create(null), {
    query: async (text: string, columns: unknown[]) => (text.startsWith('select') ? [] : (written.push(columns), [])),
  });
  const { refusals } = await new OperationsApplier().apply(tx, posts);
  return { codes: refusals.map(({ code }) => code), members: written.flatMap(([, members]) => members) };
}

const pair = (sender: string, receiver: string) => ({
  sender,
  receiver,
  lastMinute: 0,
  lastHour: 0,
  lastDay: 0,
  perMinute: 0,
  behind: 3,
  oldestUnreceiptedAt: ago(90),
  oldestUnreceiptedSeconds: 90,
  drainSeconds: null,
  opened: 0,
  refused: 0,
  lastAt: null,
});

const peer = (member: string, isReached: boolean) => ({
  member,
  reachable: isReached,
  lastReachedAt: ago(60),
  notReachedSince: isReached ? null : ago(60),
  withheld: isReached ? ['a case'] : [],
});

const clock = (member: string) => ({
  clock: 'member' as const,
  member,
  skewMs: 180_000,
  lowestMs: null,
  highestMs: null,
  isOff: true,
  isKnown: true,
  measuredAt: ago(9),
});

/** Everything that can be the matter with HU, and the same with BG. */
const facts = (isReached: boolean, inMaintenance: readonly string[]): FlowFacts => ({
  now: NOW,
  member: 'nl',
  brokerAwaySince: null,
  peers: ['hu', 'bg', 'ro'].map((member) => peer(member, isReached || member === 'ro')),
  inMaintenance: new Map(inMaintenance.map((member) => [member, NOW.getTime() + 60_000])),
  list: { version: '3', expiresAt: ago(-60 * 86_400), daysLeft: 60 },
  listsConflicts: [],
  contradicting: ['hu', 'bg'].map((member) => ({ spaceId: 'a case', member, since: ago(60) })),
  frozen: ['hu', 'bg'].map((member) => ({ spaceId: 'a case', member, since: ago(60), count: 1, isDecided: false })),
  foreign: [],
  churning: ['hu', 'bg'].map((member) => ({ spaceId: 'a case', member, count: 5 })),
  keys: [],
  certificates: [],
  memberCertificates: ['hu', 'bg'].map((member) => ({ member, daysLeft: 3 })),
  outdated: [],
  neverOpened: [],
  halted: [],
  followed: [{ spaceId: 'a case', members: 4, haltedSince: null, isTimeFrozen: false, unbelieved: ['hu', 'bg'] }],
  clocks: { at: ago(0), clocks: [clock('hu'), clock('bg')], agreedMs: 0, isUndecided: false },
  outbox: [],
  awaitedKeys: ['hu', 'bg'].map((member) => ({ member, count: 2, oldestAt: new Date(ago(90)) })),
  pairs: ['hu', 'bg'].map((member) => pair('nl', member)),
  refusals: ['hu', 'bg'].map((sender) => ({
    scope: 'public' as const,
    class: 'key' as const,
    code: 'E_KEY_USE',
    sender,
    refusedBy: null,
    count: 1,
    lastAt: ago(60),
    whose: 'theirs' as const,
  })),
  parked: { count: 0, oldestAt: null },
  approvals: { count: 0, oldestAt: null },
});

const named = (isReached: boolean, inMaintenance: readonly string[] = []): readonly string[] =>
  flowCauses(facts(isReached, inMaintenance)).map(({ cause, member }) => `${cause} ${member}`);

describe('M1: a silence that is announced', () => {
  it.each<readonly [string, readonly (readonly [bigint, bigint])[]]>([
    ['that lasts longer than 3 days', [[T, T + 3n * DAY + 1n]]],
    ['that adds up to more than 7 days', Array.from({ length: 8 }, () => [T, T + DAY] as const)],
    ['of more than 3 days within 14', [0n, 4n, 8n, 12n].map((day) => [T + day * DAY, T + (day + 1n) * DAY] as const)],
    ['that begins in a year', [[T + 365n * DAY, T + 366n * DAY]]],
    ['that ends before it begins', [[T, T - HOUR]]],
    ['at the end of all numbers', [[2n ** 53n - 2n, 2n ** 53n - 1n]]],
  ])('%s is refused by every reader, and nothing of it is kept', async (_, windows) => {
    expect(await applied(posted(...windows))).toEqual({ codes: ['E_INVALID'], members: [] });
  });

  it.each([
    ['contact', 'Ops \u202eksed'],
    ['contact', 'a'.repeat(101)],
    ['contact', 'Ops\u{e0041}'],
    ['contact', 'Ops \u{f8ff}'],
    ['hours', 'Mon\u2028Fri'],
    ['hours', 'Mon\u00ad'],
    ['hours', 'Mon\nto Fri'],
    ['phone', '<script>'],
    ['phone', 'javascript:1'],
  ])('comes with no signs that a page would show otherwise: %s %j', (name, value) => {
    const broken = violations(OperationsPostedSchema, create(OperationsPostedSchema, { [name]: value }));
    expect(broken.map(({ path }) => path)).toEqual([name]);
  });

  it('says the same to every reader, whichever signs its version of Unicode knows', () => {
    const unassigned = create(OperationsPostedSchema, {
      contact: 'Ops \u0378',
      hours: 'Luni – vineri, Żółć, Понеделник',
    });
    expect(violations(OperationsPostedSchema, unassigned)).toEqual([]);
  });

  it('is of its sender alone: a message names no other member', async () => {
    expect(await applied(posted([T, T + HOUR]))).toEqual({ codes: [], members: ['hu'] });
    expect(OperationsPostedSchema.fields.map(({ name }) => name)).toEqual(['contact', 'phone', 'hours', 'windows']);
  });

  it('hides GATEWAY_AWAY and nothing else of whoever announced it, and nothing of any other', () => {
    const before = named(false);
    expect(before).toContain('GATEWAY_AWAY hu');
    expect(before.length).toBeGreaterThan(12);
    expect(named(false, ['hu'])).toEqual(before.filter((one) => one !== 'GATEWAY_AWAY hu'));
  });

  it('hides nothing of a gateway that answers: it confirms or it is behind', () => {
    const before = named(true);
    expect(before).toContain('MEMBER_BEHIND hu');
    expect(named(true, ['hu'])).toEqual(before);
  });

  it('hides that a gateway confirms nothing as soon as it is not reached', () => {
    const { peers, ...others } = facts(true, ['hu']);
    const now = peers.map((one) => ({ ...one, reachable: false, notReachedSince: ago(1), withheld: [] }));
    const behind = flowCauses({ ...others, peers: now }).filter(({ cause }) => cause === 'MEMBER_BEHIND');
    expect(behind.map(({ member }) => member)).toEqual(['bg']);
  });

  it('is no reason to blame others for a network in which nobody answers', () => {
    const { peers, ...others } = facts(false, ['hu']);
    const nobody = peers.map(({ member }) => peer(member, false));
    const causes = flowCauses({ ...others, peers: nobody }).map(({ cause }) => cause);
    expect(causes).toContain('NO_GATEWAY_ANSWERS');
    expect(causes).not.toContain('GATEWAY_AWAY');
  });

  it('cannot be renewed for ever: who was silent for 3 days within 14 by its own word is refused', async () => {
    const daily = Array.from({ length: 5 }, (_, day) => {
      const t = T + BigInt(day) * DAY;
      return { ...posted([t - HOUR, t + DAY]), t, position: BigInt(day) };
    });
    const renewed = Array.from({ length: 5 }, () => 'E_INVALID').slice(3);
    expect((await applied(...daily)).codes).toEqual(renewed);
    const later = T + 15n * DAY;
    expect((await applied(...daily, { ...posted([later, later + DAY]), t: later })).codes).toEqual(renewed);
  });

  it('that is taken back before it began was none', async () => {
    const posts = [posted([T + DAY, T + 4n * DAY]), { ...posted([T + 6n * DAY, T + 9n * DAY]), t: T + HOUR }];
    expect((await applied(...posts)).codes).toEqual([]);
  });
});
