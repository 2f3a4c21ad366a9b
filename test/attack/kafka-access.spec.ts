import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KafkaSpaceLog, groupPrefix, groupRule, memberRules, notesTopic, operatorRules } from '#libs/spacelog';
import type { AclRule, LogAdmin, LogWriter } from '#libs/spacelog';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  Kafka,
  logLevel,
  ResourcePatternTypes,
} from '../../libs/spacelog/src/kafka/kafkajs.js';
import { gets, SecuredKafka, SILENT, until } from './secured-kafka.js';

jest.setTimeout(60_000);

/** Each principal's rights come from the rules of the operator alone; nothing else stands between a member and a topic. */
describe('at the broker, a principal', () => {
  const kafka = new SecuredKafka();
  let admin: LogAdmin;
  const opened = kafka.opened.bind(kafka);
  const logOf = kafka.logOf.bind(kafka);
  const newTopic = kafka.newTopic.bind(kafka);
  const member = kafka.memberRules.bind(kafka);
  const append = kafka.append.bind(kafka);
  const read = kafka.read.bind(kafka);
  const principalOf = (who: string): string => kafka.identity.principal(who);
  /** The longest that one of so many small appends took, in milliseconds. */
  const slowest = async (writer: LogWriter, topic: string, count: number): Promise<number> => {
    let worstMs = 0;
    for (let sent = 0; sent < count; sent += 1) {
      const fromMs = Date.now();
      await writer.append(topic, [{ value: Buffer.from('calm'), headers: {} }]);
      worstMs = Math.max(worstMs, Date.now() - fromMs);
    }
    return worstMs;
  };
  /** Forbids writing as somebody with the certificate of the operator could by hand. */
  const forbid = async (topic: string, who: string): Promise<void> => {
    const ssl = kafka.tlsOf('operator');
    const hand = new Kafka({ brokers: kafka.brokers, ssl, logLevel: logLevel.NOTHING }).admin();
    await hand.connect();
    const rule = { principal: `User:${principalOf(who)}`, host: '*', operation: AclOperationTypes.WRITE };
    const where = {
      resourceType: AclResourceTypes.TOPIC,
      resourceName: topic,
      resourcePatternType: ResourcePatternTypes.LITERAL,
    };
    await hand.createAcls({ acl: [{ ...where, ...rule, permissionType: AclPermissionTypes.DENY }] });
    await hand.disconnect();
  };

  beforeAll(async () => {
    await kafka.start('nl', 'hu');
    admin = kafka.admin;
  }, 90_000);
  afterEach(() => kafka.closeOpened());
  afterAll(() => kafka.stop());

  it('appends to, reads and finds the topics of its spaces', async () => {
    const topic = await newTopic(member('nl'));
    expect(await append('nl', topic)).toEqual([0n]);
    const reader = await read('nl', [topic]);
    await gets(reader, topic);
    expect(await reader.ends([topic])).toEqual(new Map([[topic, { start: 0n, end: 1n }]]));
    expect(await opened(logOf('nl').admin()).listTopics()).toContain(topic);
  });

  it('does none of that where it has no rule', async () => {
    const topic = await newTopic(member('nl'));
    await expect(append('hu', topic)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const reader = await read('hu', [topic]);
    expect(reader.state(topic)).toMatchObject({ kind: 'failing', reason: 'FORBIDDEN' });
    expect(await reader.ends([topic])).toEqual(new Map());
    const stranger = opened(logOf('hu').admin());
    expect(await stranger.listTopics()).not.toContain(topic);
    await expect(stranger.describeTopic(topic)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('with the rules of the operator reads and never appends', async () => {
    const topic = await newTopic(member('nl'), (topics) => operatorRules(principalOf('hu'), topics));
    await append('nl', topic);
    await gets(await read('hu', [topic]), topic);
    await expect(append('hu', topic)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('makes no topics and gives nobody rights', async () => {
    const nl = opened(logOf('nl').admin());
    const topic = notesTopic(randomUUID());
    await expect(nl.createTopic(topic, 'notes', { replication: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(nl.grant(memberRules(principalOf('nl'), [topic]))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(nl.revoke([groupRule(principalOf('hu'))])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(nl.listRules()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('joins no group of another', async () => {
    const topic = await newTopic(member('nl'), member('hu'));
    const reader = await read('hu', [topic], groupPrefix('nl'));
    await append('nl', topic);
    await until(() => reader.state(topic).kind === 'failing');
    expect(reader.take(topic, 10)).toEqual([]);
  });

  it('reads its other topics although it may only see one of them', async () => {
    const mine = await newTopic(member('nl'));
    const seen = await newTopic((topics) =>
      memberRules(principalOf('nl'), topics).filter(({ operation }) => operation === 'DESCRIBE'),
    );
    await append('operator', mine);
    const reader = await read('nl', [mine, seen]);
    await gets(reader, mine);
    await until(() => reader.state(seen).kind === 'failing');
    expect(reader.state(seen)).toMatchObject({ reason: 'FORBIDDEN' });

    await admin.grant(memberRules(principalOf('nl'), [seen]));
    await append('nl', seen);
    await gets(reader, seen);
    await append('nl', mine);
    await gets(reader, mine);
  });

  it('that leaves a space reads its others on', async () => {
    const [left, kept] = [await newTopic(member('nl')), await newTopic(member('nl'))];
    const reader = await read('nl', [left, kept]);
    await append('nl', left);
    await gets(reader, left);
    await admin.revoke(memberRules(principalOf('nl'), [left]));
    await until(() => reader.state(left).kind === 'failing');
    expect(reader.state(left)).toMatchObject({ reason: 'FORBIDDEN' });
    await append('operator', left);
    expect(reader.take(left, 10)).toEqual([]);
    await append('nl', kept);
    await gets(reader, kept);
  });

  it('has the rules it was given, once each, and no others', async () => {
    const topic = await newTopic(member('ro'));
    await admin.grant(memberRules(principalOf('ro'), [topic]));
    const rules = async (): Promise<AclRule[]> =>
      (await admin.listRules()).filter(({ principal }) => principal === principalOf('ro'));
    expect(await rules()).toHaveLength(3);
    expect(await rules()).toEqual(expect.arrayContaining(memberRules(principalOf('ro'), [topic])));
    await admin.revoke(memberRules(principalOf('ro'), [topic]));
    expect(await rules()).toEqual([]);
    const many = Array.from({ length: 90 }, () => notesTopic(randomUUID()));
    await admin.grant(memberRules(principalOf('ro'), many));
    expect(await rules()).toHaveLength(270);
    await admin.revoke(memberRules(principalOf('ro'), many));
    expect(await rules()).toEqual([]);
  });

  it('K11 is kept out by a rule that forbids, until that is found and removed', async () => {
    const topic = await newTopic(member('nl'));
    const denial = {
      principal: principalOf('nl'),
      resource: 'topic',
      pattern: 'literal',
      name: topic,
      host: '*',
      operation: 4,
    } as const;
    await forbid(topic, 'nl');
    await until(async () => (await admin.listDenials()).length === 1);
    await expect(append('nl', topic)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await admin.listDenials()).toEqual([denial]);

    await admin.removeDenials([denial]);
    await until(async () => (await admin.listDenials()).length === 0);
    expect(await append('nl', topic)).toHaveLength(1);
  });

  it('K5 that floods is slowed down by its quota, and the others are not', async () => {
    const [flooded, calm] = [await newTopic(member('nl')), await newTopic(member('hu'))];
    await admin.setQuotas([{ principal: principalOf('nl'), bytesPerSecond: 131_072, requestPercentage: 50 }]);
    await until(async () => (await admin.listQuotas()).length === 1);
    const [flooder, other] = [opened(logOf('nl').writer()), opened(logOf('hu').writer())];
    const value = { value: Buffer.alloc(60_000), headers: {} };
    const startedMs = Date.now();
    let floodedMs = 0;
    const flood = (async () => {
      // Ten seconds' worth are let through at once.
      for (let sent = 0; sent < 30; sent += 1) await flooder.append(flooded, [value]);
      floodedMs = Date.now() - startedMs;
    })();
    let worstMs = 0;
    while (floodedMs === 0) worstMs = Math.max(worstMs, await slowest(other, calm, 5));
    await flood;
    expect(worstMs).toBeLessThan(2_000);
    expect(floodedMs).toBeGreaterThan(1_000);
    await admin.setQuotas([{ principal: principalOf('nl'), bytesPerSecond: null, requestPercentage: null }]);
  });

  it('is nobody without a certificate, and trusts no broker of another authority', async () => {
    const topic = await newTopic(member('nl'));
    const { caFile, certFile, keyFile } = kafka.identity.tls('nl');
    const pem = (file: string): string => readFileSync(file, 'utf8');
    const value = { value: Buffer.from('x'), headers: {} };
    const options = { brokers: kafka.brokers, clientId: 'nobody', sink: SILENT };
    const plain = opened(new KafkaSpaceLog(options).writer());
    await expect(plain.append(topic, [value])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    const tls = { ca: pem(certFile), cert: pem(certFile), key: pem(keyFile) };
    expect(pem(caFile)).not.toBe(tls.ca);
    const misled = opened(new KafkaSpaceLog({ ...options, tls }).writer());
    await expect(misled.append(topic, [value])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
