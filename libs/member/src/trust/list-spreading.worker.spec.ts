import { describe, expect, it } from '@jest/globals';
import { type StandingList, TrustListRepository, type TrustPublishing } from '#libs/exchange';
import type { Transaction } from '#libs/persistence';
import { aMember, aSuccessorList, aTrustList } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import type { Clock } from '#libs/work';
import { ListSpreadingWorker } from './list-spreading.worker.js';

const MEMBERS = [aMember('xa'), aMember('xb'), aMember('xc')];
const FIRST = aTrustList(MEMBERS);
const SECOND = aSuccessorList(FIRST, [{ kind: 'renew' }], MEMBERS);
const THIRD = aSuccessorList(SECOND, [{ kind: 'renew' }], MEMBERS);
const OTHER_FIRST = aTrustList([aMember('xa'), aMember('xb'), aMember('xc')]);

const at = (list: TrustList, more: Partial<StandingList> = {}): StandingList => ({
  spaceNo: 7,
  spaceId: 'a space',
  version: list.version.toString(),
  hash: list.hashHex,
  isNetwork: false,
  takesPart: true,
  turn: 0,
  ...more,
});
const network = (list: TrustList) => at(list, { spaceNo: 1, isNetwork: true });

/** A worker whose tables, clock and outbox are plain values. */
function aWorker(standing: StandingList[]) {
  const state = { standing, nowMs: 0, onTheWay: false, published: [] as string[] };
  const transaction = { run: (work: (tx: unknown) => unknown) => work({}) };
  const publishing = {
    publish: async (_tx: unknown, spaceNo: number, lists: readonly TrustList[]) => {
      state.published.push(`${spaceNo}: ${lists.map(({ version }) => version).join(' ')}`);
    },
  };
  const lists = Object.assign(Object.create(TrustListRepository.prototype), {
    standing: async () => state.standing,
    behind: async (version: bigint) => [SECOND, THIRD].filter((list) => list.version > version),
    lockPublishing: async () => undefined,
    isPublishing: async () => state.onTheWay,
  });
  const clock = { now: () => new Date(state.nowMs) };
  const worker = new ListSpreadingWorker(
    fake<Transaction>(transaction),
    fake<TrustPublishing>(publishing),
    lists,
    fake<Clock>(clock),
  );
  return { state, stepAt: async (nowMs: number) => ((state.nowMs = nowMs), worker.step()) };
}

/** A stand-in that has what the worker calls. */
function fake<T>(part: object): T {
  return Object.assign(Object.create(null), part);
}

describe('the spreading of lists', () => {
  it('publishes what a space misses, each list behind the one before', async () => {
    const { state, stepAt } = aWorker([network(THIRD), at(FIRST), at(SECOND, { spaceNo: 8 })]);
    await expect(stepAt(0)).resolves.toBe('worked');
    expect(state.published).toEqual(['7: 2 3', '8: 3']);
  });

  it('shows a space that follows another list of the version what `network` has', async () => {
    const { state, stepAt } = aWorker([network(THIRD), at({ ...SECOND, hashHex: 'ab'.repeat(32) })]);
    await expect(stepAt(0)).resolves.toBe('worked');
    expect(state.published).toEqual(['7: 2']);
    await expect(stepAt(500)).resolves.toBe('idle');
    expect(state.published).toEqual(['7: 2']);
  });

  it.each<[string, StandingList[]]>([
    ['there is no network', [at(FIRST)]],
    ['the network has nothing newer', [network(FIRST), at(FIRST)]],
    ['the space is ahead', [network(SECOND), at(THIRD)]],
    ['this member does not take part', [network(SECOND), at(FIRST, { takesPart: false })]],
    ['another list of the same version stands', [network(SECOND), at(OTHER_FIRST)]],
  ])('publishes nothing where %s', async (_, standing) => {
    const { state, stepAt } = aWorker(standing);
    await expect(stepAt(0)).resolves.toBe('idle');
    await expect(stepAt(3_600_000)).resolves.toBe('idle');
    expect(state.published).toEqual([]);
  });

  it('leaves the first turn to those before it', async () => {
    const { state, stepAt } = aWorker([network(SECOND), at(FIRST, { turn: 2 })]);
    for (const nowMs of [0, 1999, 3999]) await stepAt(nowMs);
    expect(state.published).toEqual([]);
    await stepAt(4000);
    expect(state.published).toEqual(['7: 2 3']);
  });

  it('publishes nothing when somebody else did in their turn', async () => {
    const { state, stepAt } = aWorker([network(SECOND), at(FIRST, { turn: 2 })]);
    await stepAt(0);
    state.standing = [network(SECOND), at(SECOND)];
    for (const nowMs of [2000, 4000, 6000]) await stepAt(nowMs);
    expect(state.published).toEqual([]);
  });

  it('publishes once, and again after an hour in which the list did not come to stand', async () => {
    const { state, stepAt } = aWorker([network(THIRD), at(FIRST)]);
    for (const nowMs of [0, 500, 60_000, 3_599_999]) await stepAt(nowMs);
    expect(state.published).toEqual(['7: 2 3']);
    await stepAt(3_600_000);
    expect(state.published).toEqual(['7: 2 3', '7: 2 3']);
  });

  it('waits while a list of its own is on its way', async () => {
    const { state, stepAt } = aWorker([network(SECOND), at(FIRST)]);
    state.onTheWay = true;
    await expect(stepAt(0)).resolves.toBe('idle');
    expect(state.published).toEqual([]);
  });
});
