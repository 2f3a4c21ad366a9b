import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { newGroup, takeAll, texts, valueOf } from '../../test/log-contract.js';
import { testKafka } from '../../test/test-kafka.js';
import { logTopic } from '../topics.js';
import { KafkaSpaceLog } from './kafka-space-log.js';

jest.setTimeout(30_000);

const require = createRequire(import.meta.url);

/** Makes kafkajs, in this file, write offset deltas as a producer of bad faith could; brokers take them as they are. */
function writeDeltas(deltas: readonly number[]): void {
  const path = require.resolve('kafkajs/src/protocol/recordBatch/record/v0');
  const encode: (record: { offsetDelta: number }) => unknown = require(path);
  const loaded: NodeJS.Module | undefined = require.cache[path];
  if (!loaded) throw new Error('the encoder of kafkajs cannot be replaced here');
  loaded.exports = (record: { offsetDelta: number }) =>
    encode({ ...record, offsetDelta: deltas[record.offsetDelta] ?? record.offsetDelta });
}

describe('a producer of bad faith', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((port) => port.close()));
  });

  it('cannot stop readers by the offsets that it writes into its records', async () => {
    writeDeltas([5, 0, -7]);
    const log = new KafkaSpaceLog(testKafka());
    const [admin, writer, reader] = [log.admin(), log.writer(), log.reader(newGroup())];
    open.push(admin, writer, reader);
    const topic = logTopic(randomUUID(), 0n);
    await admin.createTopic(topic, 'log', { replication: 1 });
    expect(await writer.append(topic, [valueOf('a'), valueOf('b'), valueOf('c')])).toEqual([0n, 1n, 2n]);
    await writer.append(topic, [valueOf('d')]);

    await reader.assign([{ topic, offset: 1n }]);
    const records = await takeAll(reader, topic, 3);
    expect(records.map(({ offset }) => offset)).toEqual([1n, 2n, 3n]);
    expect(texts(records)).toEqual(['b', 'c', 'd']);
  });
});
