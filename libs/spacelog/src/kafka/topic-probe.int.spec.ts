import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { newGroup } from '../../test/log-contract.js';
import { testKafka } from '../../test/test-kafka.js';
import { logTopic } from '../topics.js';
import { KafkaClient } from './kafka-client.js';
import { KafkaLogAdmin } from './kafka-log-admin.js';
import { KafkaLogReader } from './kafka-log-reader.js';
import { TopicProbe } from './topic-probe.js';

jest.setTimeout(30_000);

describe('asking brokers about topics', () => {
  const open: { close(): unknown }[] = [];
  let connected = 0;

  const opened = <T extends { close(): unknown }>(port: T): T => {
    open.push(port);
    return port;
  };
  /** Counts the connections that are made. */
  const counting = () => ({
    ...testKafka(),
    route: (address: { host: string; port: number }) => {
      connected += 1;
      return address;
    },
  });
  const newTopic = (): string => logTopic(randomUUID(), 0n);

  beforeEach(() => {
    connected = 0;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((port) => port.close()));
  });

  it('is answered to everybody who asks at the same time, of topics that are missing as well', async () => {
    const [present, missing] = [newTopic(), newTopic()];
    await opened(new KafkaLogAdmin(testKafka())).createTopic(present, 'log', { replication: 1 });
    const reader = opened(
      new KafkaLogReader(testKafka(), newGroup(), { tickMs: 10, checkMs: 10_000, stuckMs: 10_000 }),
    );
    await reader.assign([{ topic: missing, offset: 0n }]);
    const asked = Array.from({ length: 20 }, () => {
      reader.lookAgain(missing);
      return reader.ends([missing, present]);
    });
    for (const ends of await Promise.all(asked)) expect(ends).toEqual(new Map([[present, { start: 0n, end: 0n }]]));
  });

  it('needs no new connection after a topic that is missing', async () => {
    const probe = opened(new TopicProbe(counting()));
    for (let i = 0; i < 3; i += 1) expect(await probe.probe(newTopic())).toEqual({ kind: 'missing' });
    const before = connected;
    await probe.probe(newTopic());
    expect(connected).toBe(before);
  });

  it('answers for other topics after one that it asked about was deleted', async () => {
    const [gone, present] = [newTopic(), newTopic()];
    const admin = opened(new KafkaLogAdmin(testKafka()));
    for (const topic of [gone, present]) await admin.createTopic(topic, 'log', { replication: 1 });
    const probe = opened(new TopicProbe(testKafka()));
    await probe.probe(gone);
    const driver = new KafkaClient(testKafka());
    await driver.kafka.admin().deleteTopics({ topics: [gone] });
    driver.cut();
    while ((await probe.probe(gone)).kind !== 'missing') await delay(20);
    expect(await probe.probe(present)).toEqual({ kind: 'range', range: { start: 0n, end: 0n } });
  });

  it('goes on where connections are given up while the question is on its way', async () => {
    const topic = newTopic();
    await opened(new KafkaLogAdmin(testKafka())).createTopic(topic, 'log', { replication: 1 });
    const probe = opened(new TopicProbe(testKafka()));
    const answer = probe.probe(topic);
    probe.renew();
    expect(await answer).toMatchObject({ kind: 'range' });
  });
});
