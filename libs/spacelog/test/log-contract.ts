/* oxlint-disable max-lines-per-function -- a suite is one function */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { LogError, MAX_SEND_RECORDS, groupPrefix, logTopic, notesTopic } from '../src/index.js';
import type { LogAdmin, LogReader, LogRecord, LogValue, LogWriter, SpaceLog } from '../src/index.js';

const PATIENCE_MS = 20_000;

/** Waits for a condition, looking often. */
export async function until(isMet: () => boolean, what = 'the condition'): Promise<void> {
  const deadlineMs = Date.now() + PATIENCE_MS;
  while (!isMet()) {
    if (Date.now() > deadlineMs) throw new Error(`waited in vain for ${what}`);
    await delay(5);
  }
}

/** Takes from the topic until so many records came. */
export async function takeAll(reader: LogReader, topic: string, count: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  await until(() => {
    records.push(...reader.take(topic, count - records.length));
    return records.length >= count;
  }, `${count} records of ${topic}`);
  return records;
}

/** Takes the next record of the topic. */
export async function takeOne(reader: LogReader, topic: string): Promise<LogRecord> {
  const [record] = await takeAll(reader, topic, 1);
  if (!record) throw new Error('takeAll answered without a record');
  return record;
}

export function valueOf(text: string | Uint8Array, headers: Record<string, string> = {}): LogValue {
  return { value: Buffer.from(text), headers };
}

export function texts(records: readonly LogRecord[]): string[] {
  return records.map(({ value }) => Buffer.from(value).toString());
}

export function newGroup(): string {
  return `${groupPrefix('test')}${randomUUID()}`;
}

/** What every implementation of the ports does, run against each. */
export function describeLogContract(name: string, open: () => SpaceLog): void {
  describe(`the log ${name}`, () => {
    let log: SpaceLog;
    let admin: LogAdmin;
    let writer: LogWriter;
    const readers: LogReader[] = [];

    const newTopic = async (): Promise<string> => {
      const topic = logTopic(randomUUID(), 0n);
      expect(await admin.createTopic(topic, 'log', { replication: 1 })).toBe(true);
      return topic;
    };
    const read = async (...topics: { topic: string; offset: bigint }[]): Promise<LogReader> => {
      const reader = log.reader(newGroup());
      readers.push(reader);
      await reader.assign(topics);
      return reader;
    };

    beforeAll(() => {
      log = open();
      admin = log.admin();
      writer = log.writer();
    });
    afterEach(async () => {
      await Promise.all(readers.splice(0).map((reader) => reader.close()));
    });
    afterAll(async () => {
      await writer.close();
      await admin.close();
    });

    describe('as a writer', () => {
      it('answers the offsets of what it appended', async () => {
        const topic = await newTopic();
        expect(await writer.append(topic, [valueOf('a'), valueOf('b')])).toEqual([0n, 1n]);
        expect(await writer.append(topic, [valueOf('c')])).toEqual([2n]);
        expect(await writer.append(topic, [])).toEqual([]);
      });

      it('appends in the order of the calls', async () => {
        const topic = await newTopic();
        const calls = Array.from({ length: 20 }, (_, call) => writer.append(topic, [valueOf(`${call}`)]));
        expect((await Promise.all(calls)).flat()).toEqual(calls.map((_, call) => BigInt(call)));
        const reader = await read({ topic, offset: 0n });
        expect(texts(await takeAll(reader, topic, 20))).toEqual(calls.map((_, call) => `${call}`));
      });

      it.each([
        ['65 records', Array.from({ length: MAX_SEND_RECORDS + 1 }, () => valueOf('x'))],
        ['two records over 512 KiB', [valueOf(randomBytes(300_000)), valueOf(randomBytes(300_000))]],
        ['one record over the limit of the topic', [valueOf(randomBytes(1_100_000))]],
      ])('refuses %s as TOO_LARGE and goes on', async (_, values) => {
        const topic = await newTopic();
        await expect(writer.append(topic, values)).rejects.toMatchObject({ code: 'TOO_LARGE' });
        expect(await writer.append(topic, [valueOf('small')])).toEqual([0n]);
      });

      it('appends one record of a million bytes', async () => {
        const topic = await newTopic();
        const value = randomBytes(1_000_000);
        expect(await writer.append(topic, [valueOf(value)])).toEqual([0n]);
        const reader = await read({ topic, offset: 0n });
        expect(Buffer.compare((await takeOne(reader, topic)).value, value)).toBe(0);
      });

      it('refuses a topic that does not exist and goes on with those that do', async () => {
        const topic = await newTopic();
        await writer.append(topic, [valueOf('before')]);
        const missing = logTopic(randomUUID(), 0n);
        await expect(writer.append(missing, [valueOf('x')])).rejects.toMatchObject({
          name: 'LogError',
          code: 'NO_TOPIC',
        });
        expect(await writer.append(topic, [valueOf('after')])).toEqual([1n]);
      });

      it('refuses a header that is not ASCII', async () => {
        await expect(writer.append(await newTopic(), [valueOf('x', { 'joinder-sender': 'né' })])).rejects.toThrow(
          RangeError,
        );
      });

      it('refuses to append once it is closed', async () => {
        const topic = await newTopic();
        const closed = log.writer();
        await closed.close();
        await expect(closed.append(topic, [valueOf('x')])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      });
    });

    describe('as a reader', () => {
      it('delivers bytes, hints and the time of the broker', async () => {
        const topic = await newTopic();
        const bytes = randomBytes(300);
        const hints = { 'joinder-sender': 'nl', 'joinder-sequence': '7' };
        await writer.append(topic, [{ value: bytes, headers: hints }]);
        const reader = await read({ topic, offset: 0n });
        const record = await takeOne(reader, topic);
        expect(Buffer.compare(record.value, bytes)).toBe(0);
        expect(record).toMatchObject({ offset: 0n, headers: hints });
        expect(Math.abs(Number(record.timestampMs) - Date.now())).toBeLessThan(60_000);
      });

      it('starts where it is told and takes no more than it is asked for', async () => {
        const topic = await newTopic();
        await writer.append(
          topic,
          ['0', '1', '2', '3', '4'].map((text) => valueOf(text)),
        );
        const reader = await read({ topic, offset: 2n });
        expect(texts(await takeAll(reader, topic, 2))).toEqual(['2', '3']);
        expect(texts(await takeAll(reader, topic, 1))).toEqual(['4']);
        expect(reader.take(topic, 10)).toEqual([]);
        expect(reader.state(topic)).toEqual({ kind: 'reading' });
      });

      it('reads on while others append, without a gap or a repeat', async () => {
        const topic = await newTopic();
        const reader = await read({ topic, offset: 0n });
        const appending = (async () => {
          for (let send = 0; send < 20; send++) await writer.append(topic, [valueOf('a'), valueOf('b'), valueOf('c')]);
        })();
        const records = await takeAll(reader, topic, 60);
        await appending;
        expect(records.map(({ offset }) => offset)).toEqual(records.map((_, index) => BigInt(index)));
      });

      it('delivers again from where it is sought to', async () => {
        const topic = await newTopic();
        await writer.append(topic, [valueOf('0'), valueOf('1'), valueOf('2')]);
        const reader = await read({ topic, offset: 0n });
        await takeAll(reader, topic, 3);
        reader.seek(topic, 1n);
        expect(texts(await takeAll(reader, topic, 2))).toEqual(['1', '2']);
      });

      it('changes its topics while it runs', async () => {
        const [stays, goes, comes] = [await newTopic(), await newTopic(), await newTopic()];
        for (const topic of [stays, goes, comes])
          await writer.append(topic, [valueOf(`${topic} 0`), valueOf(`${topic} 1`)]);
        const reader = await read({ topic: stays, offset: 0n }, { topic: goes, offset: 0n });
        expect(texts(await takeAll(reader, stays, 1))).toEqual([`${stays} 0`]);

        await reader.assign([
          { topic: stays, offset: 0n },
          { topic: comes, offset: 1n },
        ]);
        await writer.append(stays, [valueOf('2')]);
        expect(texts(await takeAll(reader, stays, 2))).toEqual([`${stays} 1`, '2']);
        expect(texts(await takeAll(reader, comes, 1))).toEqual([`${comes} 1`]);
        expect(reader.take(goes, 1)).toEqual([]);
        expect(reader.state(goes)).toEqual({ kind: 'missing' });
      });

      it('shows a topic that is missing, reads the others, and finds it once it is there', async () => {
        const topic = await newTopic();
        await writer.append(topic, [valueOf('here')]);
        const later = logTopic(randomUUID(), 0n);
        const reader = await read({ topic: later, offset: 0n }, { topic, offset: 0n });
        expect(texts(await takeAll(reader, topic, 1))).toEqual(['here']);
        expect(reader.state(later)).toEqual({ kind: 'missing' });

        await admin.createTopic(later, 'log', { replication: 1 });
        await writer.append(later, [valueOf('late')]);
        expect(texts(await takeAll(reader, later, 1))).toEqual(['late']);
        expect(reader.state(later)).toEqual({ kind: 'reading' });
      });

      it('shows a log that ends below its position, and reads on from where it is sought to', async () => {
        const [topic, healthy] = [await newTopic(), await newTopic()];
        for (const name of [topic, healthy]) await writer.append(name, [valueOf('0'), valueOf('1')]);
        const reader = await read({ topic, offset: 5n }, { topic: healthy, offset: 0n });
        await until(() => reader.state(topic).kind === 'truncated');
        expect(reader.state(topic)).toEqual({ kind: 'truncated', end: 2n });
        expect(reader.take(topic, 10)).toEqual([]);
        expect(texts(await takeAll(reader, healthy, 2))).toEqual(['0', '1']);

        reader.seek(topic, 1n);
        expect(texts(await takeAll(reader, topic, 1))).toEqual(['1']);
        expect(reader.state(topic)).toEqual({ kind: 'reading' });
      });

      it('tells that records wait, until nobody listens any more', async () => {
        const topic = await newTopic();
        const reader = await read({ topic, offset: 0n });
        const arrivals: string[] = [];
        const end = reader.onArrival((arrival) => arrivals.push(arrival.topic));
        await writer.append(topic, [valueOf('0')]);
        await until(() => arrivals.length > 0);
        expect(arrivals).toEqual([topic]);
        end();
        await writer.append(topic, [valueOf('1')]);
        await takeAll(reader, topic, 2);
        expect(arrivals).toEqual([topic]);
      });

      it('asks where logs start and end, and leaves out those it cannot see', async () => {
        const [full, empty] = [await newTopic(), await newTopic()];
        await writer.append(full, [valueOf('0'), valueOf('1')]);
        const reader = await read();
        const missing = logTopic(randomUUID(), 0n);
        expect(await reader.ends([full, missing, empty])).toEqual(
          new Map([
            [full, { start: 0n, end: 2n }],
            [empty, { start: 0n, end: 0n }],
          ]),
        );
      });

      it('takes acknowledgements and is not moved by them', async () => {
        const topic = await newTopic();
        await writer.append(topic, [valueOf('0'), valueOf('1')]);
        const reader = await read({ topic, offset: 0n });
        await takeAll(reader, topic, 1);
        reader.acknowledge(topic, 2n);
        expect(texts(await takeAll(reader, topic, 1))).toEqual(['1']);
      });

      it('refuses a topic named twice, and more topics than a shard has', async () => {
        const reader = await read();
        const topic = { topic: logTopic(randomUUID(), 0n), offset: 0n };
        await expect(reader.assign([topic, topic])).rejects.toThrow(RangeError);
        const many = Array.from({ length: 129 }, () => ({ topic: logTopic(randomUUID(), 0n), offset: 0n }));
        await expect(reader.assign(many)).rejects.toThrow(RangeError);
        expect(() => reader.seek(topic.topic, 0n)).toThrow(RangeError);
      });
    });

    describe('as an admin', () => {
      it('creates a topic once, with the settings of the protocol', async () => {
        const topic = notesTopic(randomUUID());
        expect(await admin.createTopic(topic, 'notes', { replication: 1 })).toBe(true);
        expect(await admin.createTopic(topic, 'notes', { replication: 1 })).toBe(false);
        expect(await admin.listTopics()).toContain(topic);
        const description = await admin.describeTopic(topic);
        expect(description).toMatchObject({ topic, partitions: 1, replication: 1 });
        expect(Object.fromEntries(description.config)).toMatchObject({
          'cleanup.policy': 'delete',
          'retention.ms': '2419200000',
          'segment.ms': '86400000',
          'message.timestamp.type': 'LogAppendTime',
          'compression.type': 'uncompressed',
          'max.message.bytes': '1048576',
          'min.insync.replicas': '1',
          'unclean.leader.election.enable': 'false',
        });
      });

      it('tells where a log starts and ends', async () => {
        const topic = await newTopic();
        await writer.append(topic, [valueOf('0')]);
        expect(await admin.end(topic)).toEqual({ start: 0n, end: 1n });
      });

      it('refuses a topic that does not exist', async () => {
        const missing = logTopic(randomUUID(), 0n);
        await expect(admin.end(missing)).rejects.toEqual(expect.any(LogError));
        await expect(admin.end(missing)).rejects.toMatchObject({ code: 'NO_TOPIC' });
        await expect(admin.describeTopic(missing)).rejects.toMatchObject({ code: 'NO_TOPIC' });
      });

      it('refuses a name of the other kind', async () => {
        await expect(admin.createTopic(notesTopic(randomUUID()), 'log', { replication: 1 })).rejects.toThrow(
          RangeError,
        );
      });
    });
  });
}
