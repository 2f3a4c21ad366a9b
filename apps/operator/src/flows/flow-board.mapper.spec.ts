import { beforeAll, describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { signatureCache, SenderKey } from '#libs/protocol';
import { aMember, aTrustList, type TestMember, type TestRecord, TestSpace } from '#libs/testing';
import { FollowedSpace } from '../known/followed-space.js';
import { KnownTrust } from '../known/known-trust.js';
import { spaceIdText } from '../space-id.js';
import { restore, snapshotOf } from '../state/space-snapshot.js';
import { pairFlowViews, refusedViews, spaceBoard } from './flow-board.mapper.js';

const START = Date.UTC(2027, 0, 10, 12);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let members: TestMember[];
let trust: KnownTrust;

beforeAll(() => {
  members = [aMember('at'), aMember('de'), aMember('fr')];
  trust = new KnownTrust(aTrustList(members));
});

describe('all pairs', () => {
  it('tell what went within the last minute and hour, by the time of the broker', async () => {
    const { space, send } = await aFollowedSpace();
    send('at', START);
    send('at', START + HOUR);
    const [pair] = pairFlowViews([space], START + HOUR + 30 * SECOND);
    expect(pair).toMatchObject({ sender: 'at', receiver: 'de', records: 2, lastMinute: 1, lastHour: 1 });
    expect(spaceBoard(space, null, START + HOUR + 30 * SECOND)).toMatchObject({
      lastHour: 1,
      lastAt: new Date(START + HOUR).toISOString(),
    });
  });

  it('tell since when a receiver has not cosigned, however long ago that is', async () => {
    const { space, send } = await aFollowedSpace();
    const first = send('at', START);
    send('at', START + MINUTE);
    hasCosigned(space, 'de', first + 1n);
    hasCosigned(space, 'fr', first + 2n);
    expect(pairFlowViews([space], START + 48 * HOUR)).toEqual([
      expect.objectContaining({ receiver: 'de', behind: 1, oldestAt: new Date(START + MINUTE).toISOString() }),
      expect.objectContaining({ receiver: 'fr', behind: 0, oldestAt: null }),
    ]);
  });

  it('add up the spaces', async () => {
    const [one, two] = [await aFollowedSpace(), await aFollowedSpace()];
    one.send('at', START + MINUTE);
    two.send('at', START);
    const [pair] = pairFlowViews([one.space, two.space], START + HOUR);
    expect(pair).toMatchObject({ records: 2, lastHour: 1, behind: 2, oldestAt: new Date(START).toISOString() });
  });

  it('tell the same after a restart', async () => {
    const { space, send } = await aFollowedSpace();
    const first = send('at', START);
    send('at', START + MINUTE);
    for (const member of ['de', 'fr']) hasCosigned(space, member, first + 1n);
    const later = new FollowedSpace(space.id, false, tmpdir());
    restore(later, structuredClone(snapshotOf(space)));
    expect(pairFlowViews([later], START + HOUR)).toEqual(pairFlowViews([space], START + HOUR));
    expect(pairFlowViews([later], START + HOUR)[0]).toMatchObject({ lastHour: 1, behind: 1 });
  });
});

it('31 a record that nobody is proven to have sent is said with those who may write there, after a restart too', async () => {
  const { space, send, forge } = await aFollowedSpace();
  send('at', START);
  expect(refusedViews([space], START)).toEqual([]);
  forge(START + MINUTE);
  const said = [
    { space: space.id, writers: ['at', 'de', 'fr'], count: 1, lastAt: new Date(START + MINUTE).toISOString() },
  ];
  expect(refusedViews([space], START + 2 * MINUTE)).toEqual(said);
  const later = new FollowedSpace(space.id, false, tmpdir());
  restore(later, structuredClone(snapshotOf(space)));
  expect(refusedViews([later], START + 2 * MINUTE)).toEqual(said);
  expect(refusedViews([space], START + HOUR + MINUTE)).toEqual([]);
});

/** A space of three that all take part, and a way to send a message to the two others at a moment. */
async function aFollowedSpace() {
  const log = new TestSpace(members);
  log.know(trust.pinned);
  const space = new FollowedSpace(spaceIdText(log.spaceId), false, tmpdir());
  const append = ({ value }: TestRecord, atMs: number) => {
    const step = log.append(value);
    const record = { offset: step.position, timestampMs: BigInt(atMs), value, headers: {} };
    space.follow([record], { trust, signatures: signatureCache(), nowMs: 0 });
    return step;
  };
  append(log.record('at', log.charterContent(log.charter(), trust.pinned)), START - MINUTE);
  for (const id of ['de', 'fr']) append(log.record(id, log.charterContent(log.charter())), START - MINUTE);
  const { secret, content } = await log.newSenderKey('at');
  const key = append(log.record('at', content), START - MINUTE);
  const identity = key.record?.identity;
  if (identity === undefined) throw new Error('the sender key was not received');
  log.senderKeys.set('at', new SenderKey(identity, secret));
  return {
    space,
    send: (from: string, atMs: number): bigint => append(log.message(from), atMs).position,
    forge: (atMs: number) => append(log.message('at', {}, { signer: aMember('at').recordSigner }), atMs),
  };
}

function hasCosigned({ cosigners }: FollowedSpace, member: string, size: bigint): void {
  const newest = new Map([[member, { size, root: '', atMs: START }]]);
  cosigners.load({ newest, behindSinceMs: new Map(), noise: 0, contradicting: new Set() });
}
