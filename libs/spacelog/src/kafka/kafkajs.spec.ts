import { describe, expect, it, jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { countOf } from '../log-run.js';
import { carriedBy } from './carried-records.js';
import { crc32c } from './crc32c.js';
import { requireKnownVersion } from './kafkajs.js';
import type { RequestQueue } from './kafkajs.js';
import { fromRecord } from './refused-read.js';

const require = createRequire(import.meta.url);

interface Queue extends RequestQueue {
  push(request: object): void;
  maybeThrottle(ms: number): void;
  destroy(): void;
}

function aQueue(): Queue {
  const RequestQueueOfDriver: new (options: object) => Queue = require('kafkajs/src/network/requestQueue');
  return new RequestQueueOfDriver({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    clientId: 't',
    broker: 'b',
    logger: { debug() {} },
  });
}

function aRequest(correlationId: number, sent: number[]): object {
  return { entry: { correlationId }, expectResponse: true, sendRequest: () => sent.push(correlationId) };
}

describe('the kafkajs in use', () => {
  it.each(['2.2.3', '2.2.5', '2.3.0-beta.3', '3.0.0'])('is not %s', (version) => {
    expect(() => requireKnownVersion(version)).toThrow('2.2.4');
  });

  it('runs no timer on an idle connection', () => {
    const queue = aQueue();
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });

  it('sends what waited for a throttled broker', () => {
    jest.useFakeTimers();
    try {
      const queue = aQueue();
      const sent: number[] = [];
      queue.maybeThrottle(500);
      queue.push(aRequest(1, sent));
      jest.advanceTimersByTime(499);
      expect(sent).toEqual([]);
      jest.advanceTimersByTime(2);
      expect(sent).toEqual([1]);
      expect(queue.throttleCheckTimeoutId).toBeNull();
      queue.destroy();
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([4, 5, 7, 8, 11])('checks batches in fetch answers of version %i', async (version) => {
    const answer: { decode(bytes: Buffer): Promise<Answer>; parse(answer: Answer): Promise<Answer> } = require(
      `kafkajs/src/protocol/requests/fetch/v${version}/response`,
    );
    const decoded = await answer.parse(
      await answer.decode(fetchAnswer(version, { batch: damagedBatch(), errorCode: 0 })),
    );
    const record = decoded.responses[0]?.partitions[0]?.messages[0];
    expect(record && fromRecord(record)).toEqual({ reason: 'DAMAGED', detail: 'a batch does not match its CRC-32C' });
  });

  it('K5 gets one message for all records that came together, and goes on behind the last', async () => {
    const answer: {
      decode(bytes: Buffer): Promise<Answer>;
      parse(answer: Answer): Promise<Answer>;
    } = require('kafkajs/src/protocol/requests/fetch/v11/response');
    const batch = Buffer.concat([emptyRecords(0n, 3_000), emptyRecords(3_000n, 2_000)]);
    const decoded = await answer.parse(await answer.decode(fetchAnswer(11, { batch, errorCode: 0 })));
    const messages = decoded.responses[0]?.partitions[0]?.messages ?? [];
    expect(messages.map(({ offset }) => offset)).toEqual(['4999']);
    expect(messages.flatMap(carriedBy).map((run) => [Number(run.offset), countOf(run)])).toEqual([
      [0, 3_000],
      [3_000, 2_000],
    ]);
  });

  it.each([
    [1, 'OUT_OF_RANGE'],
    [2, 'DAMAGED'],
    [-1, 'DAMAGED'],
    [29, 'FORBIDDEN'],
  ])('gives refusal %i to the one topic it is about', async (errorCode, reason) => {
    const answer: {
      decode(bytes: Buffer): Promise<Answer>;
      parse(answer: Answer): Promise<Answer>;
    } = require('kafkajs/src/protocol/requests/fetch/v11/response');
    const decoded = await answer.parse(await answer.decode(fetchAnswer(11, { batch: Buffer.alloc(0), errorCode })));
    const record = decoded.responses[0]?.partitions[0]?.messages[0];
    expect(record && fromRecord(record)).toMatchObject({ reason });
  });

  it('leaves to kafkajs what new metadata cures', async () => {
    const NOT_LEADER_FOR_PARTITION = 6;
    const answer: {
      decode(bytes: Buffer): Promise<Answer>;
      parse(answer: Answer): Promise<Answer>;
    } = require('kafkajs/src/protocol/requests/fetch/v11/response');
    const decoded = await answer.decode(
      fetchAnswer(11, { batch: Buffer.alloc(0), errorCode: NOT_LEADER_FOR_PARTITION }),
    );
    await expect(answer.parse(decoded)).rejects.toMatchObject({ type: 'NOT_LEADER_FOR_PARTITION' });
  });
});

interface Answer {
  responses: { partitions: { messages: { offset: string; value: Buffer; headers: object }[] }[] }[];
}

/** A batch of records without key, value or headers, stamped by the broker. */
function emptyRecords(base: bigint, count: number): Buffer {
  const record = Buffer.from([12, 0, 0, 0, 1, 0, 0]);
  const batch = Buffer.concat([Buffer.alloc(61), ...Array.from({ length: count }, () => record)]);
  batch.writeBigInt64BE(base, 0);
  batch.writeInt32BE(batch.length - 12, 8);
  batch.writeInt8(2, 16);
  batch.writeInt16BE(8, 21);
  batch.writeInt32BE(count - 1, 23);
  batch.writeInt32BE(count, 57);
  batch.writeUInt32BE(crc32c(batch.subarray(21)), 17);
  return batch;
}

function damagedBatch(): Buffer {
  const batch = Buffer.alloc(70);
  batch.writeInt32BE(batch.length - 12, 8);
  batch.writeInt8(2, 16);
  batch.writeUInt32BE((crc32c(batch.subarray(21)) ^ 1) >>> 0, 17);
  return batch;
}

/** A fetch answer of one topic, in the layouts of the Kafka protocol guide. */
function fetchAnswer(version: number, { batch, errorCode }: { batch: Buffer; errorCode: number }): Buffer {
  const int = (size: number, value: number): Buffer => {
    const bytes = Buffer.alloc(size);
    bytes.writeIntBE(value, Math.max(size - 6, 0), Math.min(size, 6));
    return bytes;
  };
  return Buffer.concat([
    int(4, 0), // throttle time
    ...(version >= 7 ? [int(2, 0), int(4, 0)] : []), // error of the session, its id
    int(4, 1), // topics
    int(2, 1),
    Buffer.from('t'),
    int(4, 1), // partitions
    int(4, 0),
    int(2, errorCode),
    int(8, 9), // high watermark
    int(8, 9), // last stable offset
    ...(version >= 5 ? [int(8, 0)] : []), // log start offset
    int(4, 0), // aborted transactions
    ...(version >= 11 ? [int(4, 0)] : []), // preferred read replica
    int(4, batch.length),
    batch,
  ]);
}
