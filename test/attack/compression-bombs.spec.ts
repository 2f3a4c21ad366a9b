import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createZstdCompress } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packedProducer } from '../../libs/spacelog/test/packed-producer.js';
import { SecuredKafka } from './secured-kafka.js';

const MIB = 1024 * 1024;
const BOMBS = 25;

describe('K9: 25 compression bombs of one member', () => {
  const kafka = new SecuredKafka();

  beforeAll(() => kafka.start('nl', 'bg'), 90_000);
  afterAll(() => kafka.stop());

  it.each([
    ['one record of 1.8 GB', 1, 1_800],
    ['1,800 records of 1 MiB', 1_800, 1],
  ])(
    'leave the broker alive and the others below 2 s at p99: %s',
    async (_, records, mibOfEach) => {
      const topic = await kafka.newTopic(kafka.memberRules('nl'), kafka.memberRules('bg'));
      const principal = kafka.identity.principal('bg');
      await kafka.admin.setQuotas([{ principal, bytesPerSecond: 4 * MIB, requestPercentage: 50 }]);
      const bomb = await aBomb(records, mibOfEach * MIB);
      expect(bomb.length).toBeLessThan(300_000);

      const bg = await packedProducer(bomb, { brokers: kafka.brokers, tls: kafka.tlsOf('bg') });
      let isOver = false;
      const bombs = (async () => {
        for (let sent = 0; sent < BOMBS; sent += 1) await bg.send(topic, records).catch(() => undefined);
        isOver = true;
      })();
      const writer = kafka.logOf('nl').writer();
      const latencies: number[] = [];
      while (!isOver) {
        const fromMs = performance.now();
        await writer.append(topic, [{ value: Buffer.from('calm'), headers: {} }]);
        latencies.push(performance.now() - fromMs);
      }
      await bombs;
      await bg.close();
      await writer.close();
      latencies.sort((left, right) => left - right);
      expect(latencies.at(Math.ceil(latencies.length * 0.99) - 1)).toBeLessThan(2_000);
      expect(kafka.isRunning).toBe(true);
      // Nothing of a bomb stands on the log: what it unpacks to is more than a batch may hold.
      expect(await kafka.admin.end(topic)).toEqual({ start: 0n, end: BigInt(latencies.length) });
    },
    240_000,
  );
});

/** Records of zeros as a batch holds them, packed to a ten-thousandth by zstd. */
function aBomb(records: number, valueBytes: number): Promise<Buffer> {
  const zeros = Buffer.alloc(MIB);
  const parts = function* (): Generator<Buffer> {
    for (let index = 0; index < records; index += 1) {
      const head = Buffer.concat([Buffer.from([0, 0]), varint(index), varint(-1), varint(valueBytes)]);
      yield Buffer.concat([varint(head.length + valueBytes + 1), head]);
      for (let left = valueBytes; left > 0; left -= zeros.length) yield zeros.subarray(0, Math.min(left, MIB));
      yield Buffer.from([0]);
    }
  };
  return buffer(Readable.from(parts()).pipe(createZstdCompress()));
}

/** A zigzag integer. */
function varint(value: number): Buffer {
  let rest = BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n));
  const bytes: number[] = [];
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}
