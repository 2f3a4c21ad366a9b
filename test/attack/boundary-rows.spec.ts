import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Header, Signature } from '#libs/contracts';
import { MAX_EPOCH, MAX_INT, MAX_TIME, MAX_VALUE_BYTES, SenderKey, VERDICT } from '#libs/protocol';
import { aMember, aSuccessorList, aTrustList, aUuid, type Fields, TestSpace } from '#libs/testing';
import { signer } from '#libs/trust';
import { LedgerNetwork } from '../network/ledger-network.js';
import { WrittenLog } from './written-log.js';

const SLOW_MS = 120_000;
const READERS = ['hu', 'nl'];

/** Least and most of each number of a header, and fewest and most recipients. */
const BOUNDARIES: Readonly<Record<string, Fields<Header>>> = {
  'nothing else': {},
  'the first time': { createdAt: 1n },
  'the last time': { createdAt: MAX_TIME },
  'nothing seen': { seenSize: 0n },
  'most seen': { seenSize: MAX_INT },
  'the last sequence': { sequence: MAX_INT },
  'the last epoch': { epoch: MAX_EPOCH },
  'the last place': { epoch: MAX_EPOCH, sequence: MAX_INT },
  'all of it': { createdAt: MAX_TIME, seenSize: MAX_INT, epoch: MAX_EPOCH, sequence: MAX_INT },
  'the longest body': { bodyLength: 1_000_000n },
  'no recipient': { recipients: [] },
  '64 of the longest': { recipients: Array.from({ length: 64 }, (_, i) => `hu-${String(i).padStart(13, '0')}`) },
  'no time': { createdAt: 0n },
  'one too much seen': { seenSize: MAX_INT + 1n },
};

type Make = (space: TestSpace, header: Fields<Header>) => Uint8Array;
type Tweaks = NonNullable<Parameters<TestSpace['message']>[2]>;

const message =
  (tweaks: Tweaks = {}, request: Parameters<TestSpace['message']>[1] = {}): Make =>
  (space, header) =>
    space.message('nl', request, { ...tweaks, header: { ...header, ...tweaks.header } }).value;

const signedWith = (change: (signature: Signature) => Partial<Signature>): Tweaks => ({
  signatures: (own) => own.map((one) => ({ ...one, ...change(one) })),
});

const sameId = aUuid();

/** What is wrong with a record beside its numbers, by the verdict where that is all. */
const DEFECTS: Readonly<Partial<Record<keyof typeof VERDICT, Make>>> = {
  OK: message(),
  E_SIZE: () => new Uint8Array(MAX_VALUE_BYTES + 1),
  E_MAGIC: () => Buffer.from('garbage'),
  E_PARSE: (space, header) => space.record('nl', { kind: 'charter', body: Buffer.of(1) }, { header }).value,
  E_KEY_UNKNOWN: message({ signer: aMember('nl').recordSigner }),
  E_KEY_USE: (space, header) =>
    space.message('nl', {}, { header, signer: signer(space.member('nl').keys.checkpoint) }).value,
  E_KEY_REVOKED: (space, header) => space.message('nl', {}, { header, signer: space.member('bg').recordSigner }).value,
  E_SUITE: message({ signatures: (own) => [...own, ...own] }),
  E_SIGNATURE: message(signedWith(() => ({ value: new Uint8Array(64) }))),
  E_SENDER: message({ header: { sender: 'hu' } }),
  E_TOPIC: message({ header: { spaceId: aUuid() } }),
  E_MEMBER: (space, header) => space.record('ro', space.trustView(space.state.lists), { header }).value,
  E_BODY: message({ body: Buffer.from('another') }),
  E_CHAIN: (space, header) => space.message('nl', { place: space.place('nl', { sequence: 1_000 }) }, { header }).value,
  E_RECIPIENTS: message({ header: { recipients: ['nl', 'hu'] } }),
  E_SCHEMA: message({ header: { contractDigest: new Uint8Array(32).fill(9) } }),
  E_SENDER_KEY: message({}, { senderKey: new SenderKey(new Uint8Array(32).fill(9), new Uint8Array(32)) }),
  E_MESSAGE_ID: message({}, { messageId: sameId }),
  E_CHARTER: (space, header) =>
    space.record('nl', space.charterContent(space.charter({ sharedHistory: true })), { header }).value,
  E_TRUST: (space, header) => space.record('nl', space.trustView([aTrustList([aMember('nl')])]), { header }).value,
  DUPLICATE: (space) => space.log[1] ?? Buffer.of(),
};

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(['bg', 'hu', 'nl', 'ro']);
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

/** A space in which NL and HU take part, under a list that revoked the key of BG. */
async function aSpace(): Promise<TestSpace> {
  const space = new TestSpace(network.members);
  space.know(network.list);
  const charter = space.charter({ members: ['hu', 'nl'] });
  space.accept(space.record('nl', space.charterContent(charter, network.list)));
  space.accept(space.record('hu', space.charterContent(charter)));
  for (const id of READERS) await space.shareKey(id);
  const keyIdHex = space.member('bg').keys.record.keyIdHex;
  const revoked = aSuccessorList(
    network.list,
    [{ kind: 'revoke', keyIdHex, compromisedSinceMs: null }],
    [...space.members.values()],
  );
  space.accept(space.record('hu', space.trustView([revoked])));
  space.accept(space.message('nl', { messageId: sameId }));
  return space;
}

it(
  'row 43 every verdict at each boundary is stored by the follower as it was judged, and rebuilt alike',
  async () => {
    const space = await aSpace();
    const found = new Set<string>();
    for (const [code, make] of Object.entries(DEFECTS)) {
      for (const [name, header] of Object.entries(BOUNDARIES)) {
        const step = space.append(make(space, header));
        found.add(step.code);
        if (name === 'nothing else') expect(step.code).toBe(code);
      }
    }
    // Last, since it freezes its sender.
    for (const header of [{ epoch: 1, sequence: 1n }, ...Object.values(BOUNDARIES)]) {
      const place = space.place('nl', { sequence: 2, previous: new Uint8Array(32).fill(3) });
      found.add(space.append(space.recordAt(place, space.trustView(space.state.lists), { header }).value).code);
    }
    expect([...found].toSorted()).toEqual(Object.keys(VERDICT).toSorted());

    const log = await WrittenLog.open(network, space);
    await log.read(READERS);
    for (const id of READERS) {
      const stored = await network
        .gateway(id)
        .query(
          'select 1 from raw_record union all select 1 from parked union all select 1 from follower where halted is not null',
        );
      expect(stored).toEqual([]);
      const rebuilt = await log.rebuilt(id);
      expect(rebuilt?.after).toEqual(rebuilt?.before);
      expect(rebuilt?.after.size).toBe(String(space.log.length));
    }
    expect(await log.publicDigest('nl')).toBe(await log.publicDigest('hu'));
  },
  SLOW_MS,
);
