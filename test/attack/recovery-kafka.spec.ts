import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type ArchivedRecord, logRecord } from '#libs/protocol';
import { KafkaSpaceLog, logTopic, type LogReader } from '#libs/spacelog';
import { aSpace } from '#libs/testing';
import { type Delivery, FollowedLog } from '../../libs/exchange/src/follower/followed-log.js';
import { SpaceSession } from '../../libs/exchange/src/space/space-session.js';
import { BrokerOwner, testKafka } from '../../libs/spacelog/test/test-kafka.js';

const SLOW_MS = 90_000;
const WITHIN_MS = 60_000;

const owner = new BrokerOwner();
let log: KafkaSpaceLog;
let reader: LogReader;
let values: readonly Uint8Array[];
let topic: string;
let followed: FollowedLog;

beforeAll(async () => {
  const { log: records } = await aSpace({ members: ['hu', 'nl'], stage: 'joined' });
  values = [...records.slice(0, 2), Buffer.from('noise'), Buffer.from('more of it')];
});

beforeEach(async () => {
  const spaceId = randomUUID();
  topic = logTopic(spaceId, 0n);
  log = new KafkaSpaceLog(testKafka());
  await make();
  reader = log.reader(`joinder-test-${randomUUID()}`);
  const session = new SpaceSession({ spaceNo: 1, spaceId, shard: 0, base: 0n }, 'nl');
  followed = new FollowedLog(reader, session);
}, SLOW_MS);

afterEach(() => reader.close(), SLOW_MS);

/** Makes the topic, and puts the first records of a space there. */
async function make(): Promise<void> {
  const admin = log.admin();
  await admin.createTopic(topic, 'log', { replication: 1 });
  await admin.close();
  await append(values.slice(0, 2));
}

async function append(records: readonly Uint8Array[]): Promise<void> {
  const writer = log.writer();
  await writer.append(
    topic,
    records.map((value) => ({ value, headers: {} })),
  );
  await writer.close();
}

/** Starts to read behind the second record, as a process that has read both does. */
async function begin(): Promise<void> {
  await reader.assign([{ topic, offset: 1n }]);
  followed.startBehind(storedLast(), 2n);
}

function storedLast(): ArchivedRecord {
  const value = values[1] ?? new Uint8Array(0);
  // T may be later than the stamp: a test that puts the record back gets another.
  const t = BigInt(Date.now()) + 3600_000n;
  const { parsed } = logRecord({ position: 1n, logAppendTimeMs: t, value });
  const envelope = parsed.kind === 'versioned' ? parsed.envelope : null;
  if (!envelope) throw new Error('the record does not parse');
  const { identity, headerBytes: header } = envelope;
  return { position: 1n, t, verdict: 0, identity, header, signatures: [], body: null };
}

/** Looks as a follower does until what comes is what is waited for; a halt is tried again from what was stored. */
async function until(
  isIt: (delivery: Delivery) => boolean,
  beginAgain = () => followed.startBehind(storedLast(), 2n),
): Promise<Delivery> {
  const endMs = Date.now() + WITHIN_MS;
  for (;;) {
    const delivery = await followed.take(Date.now());
    if (isIt(delivery)) return delivery;
    if (Date.now() > endMs) throw new Error(`it did not come, but ${delivery.kind}`);
    if (delivery.kind === 'halt' || delivery.kind === 'moved') beginAgain();
    await delay(100);
  }
}

const isHalt = (reason: string) => (delivery: Delivery) => delivery.kind === 'halt' && delivery.reason === reason;
const hasRecords = (delivery: Delivery): boolean => delivery.kind === 'records' && delivery.records.length > 0;

it(
  'K2 goes on behind records that the broker dropped, where all of them were read',
  async () => {
    await owner.expire(topic, 2n);
    await begin();
    await until((delivery) => delivery.kind === 'nothing' && followed.isJoined);
    await append(values.slice(2, 3));
    expect(await until(hasRecords)).toMatchObject({ records: [{ position: 2n }] });
  },
  SLOW_MS,
);

it(
  'K2 says up to where records are to be had from others alone, and goes on behind them',
  async () => {
    await append(values.slice(2, 4));
    await owner.expire(topic, 4n);
    await begin();
    expect(await until(({ kind }) => kind === 'gap')).toEqual({ kind: 'gap', until: 4n });
    const behindThem = () => followed.startBehind(null, 4n);
    behindThem();
    await until((delivery) => delivery.kind === 'nothing' && followed.isJoined, behindThem);
  },
  SLOW_MS,
);

it(
  'K6 goes on by itself when a topic that was deleted is there again as it was',
  async () => {
    await begin();
    await until(() => followed.isJoined);
    await owner.remove(topic);
    await until(isHalt('TOPIC_MISSING'));
    await make();
    followed.startBehind(storedLast(), 2n);
    await until(() => followed.isJoined);
    await append(values.slice(2, 3));
    expect(await until(hasRecords)).toMatchObject({ records: [{ position: 2n }] });
  },
  SLOW_MS,
);

it(
  'K6 stands still before a topic that was made anew and is empty, and goes on when it is filled again',
  async () => {
    await begin();
    await until(() => followed.isJoined);
    await owner.remove(topic);
    await until(isHalt('TOPIC_MISSING'));
    const admin = log.admin();
    await admin.createTopic(topic, 'log', { replication: 1 });
    await admin.close();
    followed.startBehind(storedLast(), 2n);
    await until(isHalt('LOG_CUT'));
    await append(values.slice(0, 2));
    followed.startBehind(storedLast(), 2n);
    await until(() => followed.isJoined);
  },
  SLOW_MS,
);
