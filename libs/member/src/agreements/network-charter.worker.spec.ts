import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CharterSchema, decodeCanonical, uuidBytes } from '#libs/contracts';
import type { CharterRepository, CharterRow, ExchangeContext, SpaceDirectory } from '#libs/exchange';
import { encodeCharter } from '#libs/protocol';
import { aMember, aSuccessorList, aTrustList } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { NetworkCharterWorker } from './network-charter.worker.js';
import type { PublishCharter } from './publish-charter.service.js';

const NETWORK = '018f0000-0000-8000-8000-0000000000aa';
const HOUR_MS = 3_600_000;
const [xa, xb, xc] = [aMember('xa'), aMember('xb'), aMember('xc')];
const FIRST = aTrustList([xa, xb]);
const WITH_XC = aSuccessorList(FIRST, [{ kind: 'add-member', member: xc.draft }], [xa, xb, xc]);
const RENEWED = aSuccessorList(WITH_XC, [{ kind: 'renew' }], [xa, xb, xc]);
const WITHOUT_XA = aSuccessorList(WITH_XC, [{ kind: 'remove-member', member: 'xa' }], [xa, xb, xc]);

function charterOf(more: MessageInitShape<typeof CharterSchema> = {}): CharterRow {
  const first = { spaceId: uuidBytes(NETWORK), revision: 1, members: ['xa', 'xb'], sharedHistory: true };
  const charter = create(CharterSchema, { ...first, ...more });
  const bytes = encodeCharter(charter);
  return { hash: createHash('sha256').update(bytes).digest(), bytes, charter };
}

interface Known {
  space: { spaceNo: number } | null;
  inForce: CharterRow | null;
  lists: readonly TrustList[];
  takesPart: boolean;
}

/** A worker whose tables, clock and outbox are plain values. */
function aWorker(member: string, known: Partial<Known> = {}) {
  const state: Known & { published: Uint8Array[]; nowMs: number } = {
    space: { spaceNo: 7 },
    inForce: charterOf(),
    lists: [FIRST, WITH_XC],
    takesPart: true,
    published: [],
    nowMs: 0,
    ...known,
  };
  const worker = new NetworkCharterWorker(
    fake<ExchangeContext>({
      member,
      lists: { networkSpaceId: NETWORK, ofSpace: async () => state.lists },
      clock: { now: () => new Date(state.nowMs) },
    }),
    fake<SpaceDirectory>({ find: async (id: string) => (id === NETWORK ? state.space : null) }),
    fake<CharterRepository>({ charterInForce: async () => state.inForce, takesPart: async () => state.takesPart }),
    fake<PublishCharter>({ once: async (_spaceNo: number, bytes: Uint8Array) => state.published.push(bytes) > 0 }),
  );
  return { state, worker };
}

/** A stand-in that has what the worker calls. */
function fake<T>(part: object): T {
  return Object.assign(Object.create(null), part);
}

const read = (bytes: Uint8Array | undefined) => decodeCanonical(CharterSchema, bytes ?? new Uint8Array(0));

describe('the charter of network', () => {
  it('follows the list in force, with the same bytes at all members', async () => {
    const [atA, atB] = [aWorker('xa'), aWorker('xb')];
    for (const { worker } of [atA, atB]) await expect(worker.step()).resolves.toBe('worked');
    expect(atA.state.published).toEqual(atB.state.published);
    const successor = read(atA.state.published[0]);
    expect(successor).toMatchObject({ revision: 2, members: ['xa', 'xb', 'xc'], sharedHistory: true });
    expect(successor?.previous).toEqual(new Uint8Array(charterOf().hash));
    expect(successor?.agreementCommitment).toEqual(new Uint8Array(WITH_XC.hash));
  });

  it('lets a member go that the list leaves out', async () => {
    const inForce = charterOf({ members: ['xa', 'xb', 'xc'] });
    const { state, worker } = aWorker('xb', { inForce, lists: [WITH_XC, WITHOUT_XA] });
    await worker.step();
    expect(read(state.published[0])?.members).toEqual(['xb', 'xc']);
  });

  it('is signed as it is by a member that it names anew, and that is all', async () => {
    const inForce = charterOf({
      revision: 2,
      members: ['xa', 'xb', 'xc'],
      previous: charterOf().hash,
      agreementCommitment: WITH_XC.hash,
    });
    const { state, worker } = aWorker('xc', { inForce, takesPart: false });
    await worker.step();
    state.takesPart = true;
    await worker.step();
    expect(state.published).toEqual([inForce.bytes]);
  });

  it('is voted for anew where the next list comes before all have signed', async () => {
    const { state, worker } = aWorker('xa');
    await worker.step();
    state.lists = [FIRST, WITH_XC, RENEWED];
    await worker.step();
    expect(state.published.map((bytes) => read(bytes)?.agreementCommitment)).toEqual(
      [WITH_XC, RENEWED].map(({ hash }) => new Uint8Array(hash)),
    );
  });

  it('is published once, and again after an hour in which it did not come to act', async () => {
    const { state, worker } = aWorker('xa');
    for (const nowMs of [0, 500, HOUR_MS - 1, HOUR_MS, HOUR_MS + 500]) {
      state.nowMs = nowMs;
      await worker.step();
    }
    expect(state.published).toHaveLength(2);
  });

  it.each<[string, string, Partial<Known>]>([
    ['network is not open', 'xa', { space: null }],
    ['no charter acts', 'xa', { inForce: null }],
    ['it names the members of the list', 'xa', { lists: [FIRST] }],
    ['it does not name this member yet', 'xc', {}],
    ['the list does not name this member any more', 'xa', { lists: [WITH_XC, WITHOUT_XA] }],
    ['it is the first, which is answered where it is read', 'xa', { lists: [FIRST], takesPart: false }],
  ])('is left alone where %s', async (_, member, known) => {
    const { state, worker } = aWorker(member, known);
    await expect(worker.step()).resolves.toBe('idle');
    expect(state.published).toEqual([]);
  });
});
