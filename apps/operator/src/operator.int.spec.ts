import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AclRule,
  type Denial,
  holderOf,
  KafkaSpaceLog,
  LogAdmin,
  type LogRange,
  type LogReader,
  type LogWriter,
  type PrincipalQuota,
  logTopic,
  MemoryLog,
  notesTopic,
  SpaceLog,
  type TopicDescription,
  type TopicKind,
} from '#libs/spacelog';
import type { TestSpace } from '#libs/testing';
import { cosign, formatCheckpoint, formatNote, leafHash, merkleTree } from '#libs/tlog';
import {
  aRunningOperator,
  type RunningOperator,
  aSpaceOf,
  eventually,
  openingOf,
  postSpace,
  type TestCountries,
  testCountries,
} from './operator.testing.js';
import { spaceIdText } from './space-id.js';

let countries: TestCountries;
let kafka: KafkaWithKeptRules;
let operator: RunningOperator;
let writer: LogWriter;
let folder: string;

beforeAll(async () => {
  const brokers = process.env['JOINDER_TEST_KAFKA_BROKERS'] ?? '';
  if (brokers === '') throw new Error('JOINDER_TEST_KAFKA_BROKERS names no brokers: run `npm run services` first');
  countries = await testCountries('nl', 'hu');
  kafka = new KafkaWithKeptRules(brokers.split(','));
  writer = kafka.writer();
  folder = mkdtempSync(join(tmpdir(), 'operator-state-'));
  operator = await aRunningOperator(countries, kafka, folder);
}, 30_000);

afterAll(async () => {
  await operator.close();
  await writer.close();
  rmSync(folder, { recursive: true });
});

describe('the operator on Kafka', () => {
  it('opens a space, lets its members in, and shows how far they have cosigned', async () => {
    const space = aSpaceOf(countries);
    const id = spaceIdText(space.spaceId);
    const opening = openingOf(space, 'nl', countries.list);
    const ca = countries.authority.certificatePem;

    const answer = await postSpace(operator.ports.api, opening, { ...countries.certificate('nl'), ca });
    expect(answer).toMatchObject({ status: 200, body: { topics: [logTopic(id, 0n), notesTopic(id)] } });
    expect(await configOf(id)).toMatchObject({
      'retention.ms': '2419200000',
      'message.timestamp.type': 'LogAppendTime',
    });

    const leaves = [
      await append(space, opening),
      await append(space, space.record('hu', space.charterContent(space.charter())).value),
    ];
    await writer.append(notesTopic(id), [{ value: aNote(id, leaves), headers: {} }]);
    await eventually(
      () => writersOf(id),
      (writers) => writers.join() === 'hu,nl',
    );
    const view = await eventually(
      () => viewOf(id),
      (found) => found.includes('"cosignedSize":2'),
    );
    expect(JSON.parse(view)).toMatchObject({
      state: 'following',
      position: 2,
      end: 2,
      members: [
        { member: 'hu', takesPart: true, records: 1, cosignedSize: null, lag: 2 },
        { member: 'nl', takesPart: true, records: 1, cosignedSize: 2, lag: 0, silentMs: null },
      ],
    });
  }, 60_000);

  it('follows a log into the topic in which it goes on, and lets its members in there', async () => {
    const space = aSpaceOf(countries);
    const id = spaceIdText(space.spaceId);
    const next = logTopic(id, 1n);
    const opening = openingOf(space, 'nl', countries.list);
    const ca = countries.authority.certificatePem;
    await postSpace(operator.ports.api, opening, { ...countries.certificate('nl'), ca });
    await append(space, opening);
    await eventually(
      () => viewOf(id),
      (found) => found.includes('"position":1'),
    );

    const admin = kafka.admin();
    await admin.createTopic(next, 'log', { replication: 1 });
    await admin.close();
    await append(space, space.record('hu', space.charterContent(space.charter())).value, next);
    const view = await eventually(
      () => viewOf(id),
      (found) => found.includes('"position":2'),
    );
    expect(JSON.parse(view)).toMatchObject({ state: 'following', end: 2 });
    await eventually(
      () => writersOf(id, next),
      (writers) => writers.join() === 'hu,nl',
    );
  }, 60_000);
});

/** Kafka for the log; the broker of the tests keeps no rules, so those are kept in memory. */
class KafkaWithKeptRules extends SpaceLog {
  private readonly kafka: KafkaSpaceLog;
  private readonly rules = new MemoryLog(() => 0n);

  constructor(brokers: readonly string[]) {
    super();
    const silent = () => undefined;
    this.kafka = new KafkaSpaceLog({
      brokers,
      clientId: 'operator-test',
      sink: { debug: silent, info: silent, warn: silent, error: silent },
    });
  }

  override writer(): LogWriter {
    return this.kafka.writer();
  }

  override reader(groupId: string): LogReader {
    return this.kafka.reader(`${groupId}-${Date.now()}`);
  }

  override admin(): LogAdmin {
    return new AdminWithKeptRules(this.kafka.admin(), this.rules.admin());
  }
}

class AdminWithKeptRules extends LogAdmin {
  constructor(
    private readonly topics: LogAdmin,
    private readonly rules: LogAdmin,
  ) {
    super();
  }

  override createTopic(topic: string, kind: TopicKind, options: { replication: number }): Promise<boolean> {
    return this.topics.createTopic(topic, kind, options);
  }

  override listTopics(): Promise<readonly string[]> {
    return this.topics.listTopics();
  }

  override describeTopic(topic: string): Promise<TopicDescription> {
    return this.topics.describeTopic(topic);
  }

  override grant(rules: readonly AclRule[]): Promise<void> {
    return this.rules.grant(rules);
  }

  override revoke(rules: readonly AclRule[]): Promise<void> {
    return this.rules.revoke(rules);
  }

  override listRules(): Promise<readonly AclRule[]> {
    return this.rules.listRules();
  }

  override listDenials(): Promise<readonly Denial[]> {
    return this.rules.listDenials();
  }

  override removeDenials(denials: readonly Denial[]): Promise<void> {
    return this.rules.removeDenials(denials);
  }

  override listQuotas(): Promise<readonly PrincipalQuota[]> {
    return this.rules.listQuotas();
  }

  override setQuotas(quotas: readonly PrincipalQuota[]): Promise<void> {
    return this.rules.setQuotas(quotas);
  }

  override end(topic: string): Promise<LogRange> {
    return this.topics.end(topic);
  }

  override close(): Promise<void> {
    return this.topics.close();
  }
}

async function append(
  space: TestSpace,
  value: Uint8Array,
  topic = logTopic(spaceIdText(space.spaceId), 0n),
): Promise<Uint8Array> {
  await writer.append(topic, [{ value, headers: {} }]);
  return space.append(value).leafData;
}

function aNote(spaceId: string, leaves: readonly Uint8Array[]): Uint8Array {
  const { root } = merkleTree(leaves.map(leafHash));
  const body = formatCheckpoint({ origin: `joinder/${spaceId}`, size: BigInt(leaves.length), root });
  const { privateKey, spki } = countries.members.find(({ id }) => id === 'nl')!.keys.checkpoint;
  const publicKeyRaw = new Uint8Array(spki.subarray(-32));
  return Buffer.from(
    formatNote(body, [
      cosign({ checkpointBody: body, name: 'joinder/nl', seconds: 1n, key: privateKey, publicKeyRaw }),
    ]),
  );
}

async function configOf(spaceId: string): Promise<Record<string, string>> {
  const admin = kafka.admin();
  const { config } = await admin.describeTopic(logTopic(spaceId, 0n));
  await admin.close();
  return Object.fromEntries(config);
}

async function writersOf(spaceId: string, topic = logTopic(spaceId, 0n)): Promise<string[]> {
  const admin = kafka.admin();
  const rules = await admin.listRules();
  await admin.close();
  return rules
    .filter(({ name, operation }) => name === topic && operation === 'WRITE')
    .map(({ principal }) => holderOf(principal));
}

/** The space as the page shows it, in JSON; other tests leave spaces of their own on the same broker. */
async function viewOf(spaceId: string): Promise<string> {
  const answer = await operator.olga.open('/api/v1/flows');
  const { spaces }: { spaces: { space: string }[] } = JSON.parse(await answer.text());
  return JSON.stringify(spaces.find(({ space }) => space === spaceId) ?? null);
}
