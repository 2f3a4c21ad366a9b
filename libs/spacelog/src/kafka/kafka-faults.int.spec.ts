import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { FaultProxy } from '../../test/fault-proxy.js';
import { newGroup, takeAll, texts, until, valueOf } from '../../test/log-contract.js';
import { KeptLog, testKafka } from '../../test/test-kafka.js';
import type { LogReader } from '../log-reader.js';
import type { LogWriter } from '../log-writer.js';
import { logTopic } from '../topics.js';
import { KafkaClient } from './kafka-client.js';
import { KafkaLogAdmin } from './kafka-log-admin.js';
import { KafkaLogReader } from './kafka-log-reader.js';
import { KafkaLogWriter } from './kafka-log-writer.js';
import type { KafkaOptions } from './kafka-options.js';

jest.setTimeout(30_000);

const TIMES = { tickMs: 50, checkMs: 200, stuckMs: 2_000 };

describe('the log on Kafka, when something fails', () => {
  let proxy: FaultProxy;
  let faulty: KafkaOptions;
  let sink: KeptLog;
  let direct: LogWriter;
  let admin: KafkaLogAdmin;
  let driver: KafkaClient;
  const open: { close(): Promise<void> }[] = [];

  const opened = <T extends { close(): Promise<void> }>(port: T): T => {
    open.push(port);
    return port;
  };
  const newTopic = async (...values: string[]): Promise<string> => {
    const topic = logTopic(randomUUID(), 0n);
    await admin.createTopic(topic, 'log', { replication: 1 });
    for (const value of values) await direct.append(topic, [valueOf(value)]);
    return topic;
  };
  const read = async (options: KafkaOptions, ...topics: string[]): Promise<LogReader> => {
    const reader = opened(new KafkaLogReader(options, newGroup(), TIMES));
    await reader.assign(topics.map((topic) => ({ topic, offset: 0n })));
    return reader;
  };
  const withDriverAdmin = async (
    act: (admin: ReturnType<KafkaClient['kafka']['admin']>) => Promise<void>,
  ): Promise<void> => {
    const driverAdmin = driver.kafka.admin();
    await driverAdmin.connect();
    await act(driverAdmin);
    await driverAdmin.disconnect();
  };

  beforeEach(async () => {
    sink = new KeptLog();
    proxy = new FaultProxy();
    await proxy.listen();
    faulty = { ...testKafka(sink), route: proxy.route };
    direct = opened(new KafkaLogWriter(testKafka()));
    admin = opened(new KafkaLogAdmin(testKafka()));
    driver = new KafkaClient(testKafka());
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((port) => port.close()));
    driver.cut();
    await proxy.close();
  });

  describe('a writer', () => {
    it('does not know the outcome without an answer, and goes on with a new producer', async () => {
      const topic = await newTopic();
      const writer = opened(new KafkaLogWriter(faulty, { answerMs: 2_000, replicationMs: 1_000 }));
      await writer.append(topic, [valueOf('0')]);
      proxy.swallowAnswers(true);
      await expect(writer.append(topic, [valueOf('1')])).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
      proxy.swallowAnswers(false);
      expect(await writer.append(topic, [valueOf('1')])).toEqual([2n]);
      const reader = await read(testKafka(), topic);
      expect(texts(await takeAll(reader, topic, 3))).toEqual(['0', '1', '1']);
    });

    it('is unavailable where no connection can be had, and goes on later', async () => {
      const topic = await newTopic();
      const writer = opened(new KafkaLogWriter(faulty, { answerMs: 3_000, replicationMs: 300 }));
      proxy.refuse(true);
      await expect(writer.append(topic, [valueOf('0')])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      proxy.refuse(false);
      expect(await writer.append(topic, [valueOf('0')])).toEqual([0n]);
    });

    it('is not kept from other topics by one that was deleted', async () => {
      const [gone, stays] = [await newTopic('0'), await newTopic()];
      await withDriverAdmin((driverAdmin) => driverAdmin.deleteTopics({ topics: [gone] }));
      await expect(direct.append(gone, [valueOf('1')])).rejects.toMatchObject({ name: 'LogError' });
      expect(await direct.append(stays, [valueOf('0')])).toEqual([0n]);
    });
  });

  describe('a reader', () => {
    it('goes on without a gap or a repeat when connections are cut again and again', async () => {
      const topic = await newTopic();
      const reader = await read(faulty, topic);
      const seen: string[] = [];
      for (let round = 0; round < 5; round++) {
        await direct.append(topic, [valueOf(`${round} a`), valueOf(`${round} b`)]);
        proxy.cut();
        seen.push(...texts(await takeAll(reader, topic, 2)));
      }
      expect(seen).toEqual([0, 1, 2, 3, 4].flatMap((round) => [`${round} a`, `${round} b`]));
    });

    it('replaces a consumer that shows no life', async () => {
      const topic = await newTopic('0');
      const reader = await read(faulty, topic);
      await takeAll(reader, topic, 1);
      proxy.swallowAnswers(true);
      await until(() => sink.lines.some(({ message }) => message === 'the consumer is replaced'), 'a new consumer');
      proxy.swallowAnswers(false);
      await direct.append(topic, [valueOf('1')]);
      expect(texts(await takeAll(reader, topic, 1))).toEqual(['1']);
      expect(reader.state(topic)).toEqual({ kind: 'reading' });
    });

    it('finds a topic that was just created when it is told to look again, without waiting for its turn', async () => {
      const never = { tickMs: 3_600_000, checkMs: 3_600_000, stuckMs: 3_600_000 };
      const topic = logTopic(randomUUID(), 0n);
      const reader = opened(new KafkaLogReader(testKafka(), newGroup(), never));
      await reader.assign([{ topic, offset: 0n }]);
      expect(reader.state(topic)).toEqual({ kind: 'missing' });
      await admin.createTopic(topic, 'log', { replication: 1 });
      await direct.append(topic, [valueOf('0')]);
      reader.lookAgain(topic);
      expect(texts(await takeAll(reader, topic, 1))).toEqual(['0']);
    });

    it('shows that no broker can be reached, and reads once one can', async () => {
      const topic = await newTopic('0');
      proxy.refuse(true);
      const reader = await read(faulty, topic);
      expect(reader.state(topic)).toMatchObject({ kind: 'failing', reason: 'UNREACHABLE' });
      await expect(reader.ends([topic])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      proxy.refuse(false);
      expect(texts(await takeAll(reader, topic, 1))).toEqual(['0']);
    });

    it('delivers nothing of a batch in which one byte was flipped, and everything once it is whole', async () => {
      const [damaged, healthy] = [await newTopic('sound', 'FLIP ME'), await newTopic('0')];
      proxy.alterAnswers(flipByteOf('FLIP ME'));
      const reader = await read(faulty, damaged, healthy);
      await until(() => reader.state(damaged).kind === 'failing');
      expect(reader.state(damaged)).toEqual({
        kind: 'failing',
        reason: 'DAMAGED',
        detail: 'a batch does not match its CRC-32C',
      });
      expect(texts(reader.take(damaged, 9))).toEqual(['sound']);
      expect(texts(await takeAll(reader, healthy, 1))).toEqual(['0']);

      proxy.alterAnswers();
      expect(texts(await takeAll(reader, damaged, 1))).toEqual(['FLIP ME']);
      expect(reader.state(damaged)).toEqual({ kind: 'reading' });
    });

    it('delivers nothing of a log that was made anew, and reads the others', async () => {
      const [rewritten, healthy] = [await newTopic('0', '1'), await newTopic('0')];
      const reader = await read(faulty, rewritten, healthy);
      await takeAll(reader, rewritten, 2);
      await withDriverAdmin((driverAdmin) => driverAdmin.deleteTopics({ topics: [rewritten] }));
      await until(() => reader.state(rewritten).kind === 'missing');
      await admin.createTopic(rewritten, 'log', { replication: 1 });
      for (const value of ['other 0', 'other 1', 'other 2']) await direct.append(rewritten, [valueOf(value)]);
      await until(() => reader.state(rewritten).kind === 'failing');
      expect(reader.state(rewritten)).toMatchObject({ kind: 'failing', reason: 'REWRITTEN' });
      expect(reader.take(rewritten, 9)).toEqual([]);

      await direct.append(healthy, [valueOf('1')]);
      expect(texts(await takeAll(reader, healthy, 2))).toEqual(['0', '1']);
    });

    it('shows a log that retention has moved past its position, and reads the others', async () => {
      const [expired, healthy] = [await newTopic('0', '1', '2'), await newTopic('0')];
      await withDriverAdmin(async (driverAdmin) => {
        await driverAdmin.fetchTopicOffsets(expired); // kafkajs has to know the topic first
        await driverAdmin.deleteTopicRecords({ topic: expired, partitions: [{ partition: 0, offset: '2' }] });
      });
      const reader = await read(faulty, expired, healthy);
      await until(() => reader.state(expired).kind === 'expired');
      expect(reader.state(expired)).toEqual({ kind: 'expired', start: 2n });
      expect(texts(await takeAll(reader, healthy, 1))).toEqual(['0']);
      reader.seek(expired, 2n);
      expect(texts(await takeAll(reader, expired, 1))).toEqual(['2']);
    });

    it('shows it too when that happens while it reads', async () => {
      const [topic, healthy] = [await newTopic('0'), await newTopic()];
      const reader = await read(faulty, topic, healthy);
      await takeAll(reader, topic, 1);
      reader.seek(topic, 7n);
      await until(() => reader.state(topic).kind === 'truncated');
      expect(reader.state(topic)).toEqual({ kind: 'truncated', end: 1n });
      await direct.append(healthy, [valueOf('0')]);
      expect(texts(await takeAll(reader, healthy, 1))).toEqual(['0']);
    });

    it.each([
      ['compressed', { 'compression.type': 'gzip' }, 'a batch is compressed'],
      [
        'stamped by its producer',
        { 'message.timestamp.type': 'CreateTime' },
        'a batch is not stamped by the broker (LogAppendTime)',
      ],
    ])('refuses a log whose batches are %s, and reads the others', async (_, config, detail) => {
      const healthy = await newTopic('0');
      const bad = logTopic(randomUUID(), 0n);
      const configEntries = Object.entries({ 'message.timestamp.type': 'LogAppendTime', ...config }).map(
        ([name, value]) => ({ name, value }),
      );
      await withDriverAdmin(async (driverAdmin) => {
        await driverAdmin.createTopics({ topics: [{ topic: bad, configEntries }], waitForLeaders: true });
      });
      await direct.append(bad, [valueOf('x')]);
      const reader = await read(faulty, bad, healthy);
      await until(() => reader.state(bad).kind === 'failing');
      expect(reader.state(bad)).toEqual({ kind: 'failing', reason: 'DAMAGED', detail });
      expect(texts(await takeAll(reader, healthy, 1))).toEqual(['0']);
    });

    it('reads a control record as a record, so that no offset is missing', async () => {
      const topic = await newTopic();
      const producer = driver.kafka.producer({
        transactionalId: randomUUID(),
        maxInFlightRequests: 1,
        idempotent: true,
      });
      await producer.connect();
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: 'in a transaction' }] });
      await transaction.abort();
      await producer.disconnect();
      await direct.append(topic, [valueOf('after')]);
      const reader = await read(faulty, topic);
      const records = await takeAll(reader, topic, 3);
      expect(records.map(({ offset }) => offset)).toEqual([0n, 1n, 2n]);
      expect(texts(records)).toEqual(expect.arrayContaining(['in a transaction', 'after']));
    });

    it('is not held up, and sees no shorter log, where a transaction is open', async () => {
      const topic = await newTopic('0');
      const producer = driver.kafka.producer({
        transactionalId: randomUUID(),
        maxInFlightRequests: 1,
        idempotent: true,
      });
      await producer.connect();
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: '1' }] });
      const reader = await read(faulty, topic);
      expect(texts(await takeAll(reader, topic, 2))).toEqual(['0', '1']);
      expect(await reader.ends([topic])).toEqual(new Map([[topic, { start: 0n, end: 2n }]]));
      await transaction.abort();
      await producer.disconnect();
    });

    it('commits what was acknowledged', async () => {
      const topic = await newTopic('0', '1', '2');
      const groupId = newGroup();
      const reader = opened(new KafkaLogReader(faulty, groupId, TIMES));
      await reader.assign([{ topic, offset: 0n }]);
      await takeAll(reader, topic, 3);
      reader.acknowledge(topic, 2n);
      await reader.close();
      await withDriverAdmin(async (driverAdmin) => {
        const [committed] = await driverAdmin.fetchOffsets({ groupId, topics: [topic] });
        expect(committed?.partitions).toMatchObject([{ partition: 0, offset: '2' }]);
      });
    });
  });
});

/** Changes one bit of each occurrence of the text that lies whole in an answer. */
function flipByteOf(text: string): (chunk: Buffer) => Buffer {
  return (chunk) => {
    const changed = Buffer.from(chunk);
    for (let at = changed.indexOf(text); at >= 0; at = changed.indexOf(text, at + 1))
      changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };
}
