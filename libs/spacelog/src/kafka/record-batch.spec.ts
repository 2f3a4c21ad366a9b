import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crc32c } from './crc32c.js';
import { decodeBatches } from './record-batch.js';

interface Wanted {
  base?: bigint;
  attributes?: number;
  magic?: number;
  count?: number;
  records?: Buffer[];
}

const LOG_APPEND_TIME = 8;
const TIME_MS = 1_700_000_000_000n;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = ((value << 1) ^ (value >> 31)) >>> 0;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

const sized = (bytes: Buffer): Buffer => Buffer.concat([varint(bytes.length), bytes]);

function aRecord(value: Buffer, { delta = 0, headers = [] as [string, string][] } = {}): Buffer {
  const hints = headers.map(([name, hint]) => Buffer.concat([sized(Buffer.from(name)), sized(Buffer.from(hint))]));
  return sized(
    Buffer.concat([
      Buffer.from([0]),
      varint(0),
      varint(delta),
      varint(-1),
      sized(value),
      varint(headers.length),
      ...hints,
    ]),
  );
}

/** A batch as a broker stores it; its checksum covers everything from the attributes on. */
function aBatch({
  base = 0n,
  attributes = LOG_APPEND_TIME,
  magic = 2,
  records = [],
  count = records.length,
}: Wanted): Buffer {
  const header = Buffer.alloc(61);
  header.writeBigInt64BE(base, 0);
  header.writeInt8(magic, 16);
  header.writeInt16BE(attributes, 21);
  header.writeInt32BE(count - 1, 23);
  header.writeBigInt64BE(TIME_MS, 35);
  header.writeInt32BE(count, 57);
  const batch = Buffer.concat([header, ...records]);
  batch.writeInt32BE(batch.length - 12, 8);
  batch.writeUInt32BE(crc32c(batch.subarray(21)), 17);
  return batch;
}

function refusal(bytes: Buffer): string {
  return decodeBatches(bytes).refusal?.detail ?? 'not refused';
}

const one = (): Buffer => aBatch({ records: [aRecord(Buffer.from('value'))] });

describe('record batches', () => {
  it('are decoded with the offset and the time of the broker', () => {
    const first = aBatch({ base: 7n, records: [aRecord(Buffer.from('a')), aRecord(Buffer.from('b'))] });
    const second = aBatch({ base: 9n, records: [aRecord(Buffer.alloc(0))] });
    const { records } = decodeBatches(Buffer.concat([first, second]));
    expect(
      records.map(({ offset, timestampMs, value }) => [offset, timestampMs, Buffer.from(value).toString()]),
    ).toEqual([
      [7n, TIME_MS, 'a'],
      [8n, TIME_MS, 'b'],
      [9n, TIME_MS, ''],
    ]);
  });

  it('number their records from the base, whatever offsets a producer wrote into them', () => {
    const records = [5, 0, -3].map((delta) => aRecord(Buffer.from(`value ${delta}`), { delta }));
    const decoded = decodeBatches(aBatch({ base: 10n, records }));
    expect(decoded.records.map(({ offset }) => offset)).toEqual([10n, 11n, 12n]);
  });

  it('count a control record like any other, so that every offset is one record', () => {
    const batch = aBatch({ attributes: LOG_APPEND_TIME | 0x30, records: [aRecord(Buffer.from('commit'))] });
    expect(decodeBatches(batch).records).toMatchObject([{ offset: 0n }]);
  });

  it('end where a fetch answer was cut', () => {
    const bytes = Buffer.concat([one(), one()]);
    expect(decodeBatches(bytes.subarray(0, bytes.length - 1)).records).toHaveLength(1);
    expect(decodeBatches(one().subarray(0, 30))).toEqual({ records: [], refusal: null });
  });

  it('keep ASCII hints and drop everything else', () => {
    const headers: [string, string][] = [
      ['joinder-sender', 'nl'],
      ['__proto__', 'x'],
      ['Kafka_ReplyTopic', 'x'],
      ['accent', 'é'],
      ['control', 'a\nb'],
      ['long', 'x'.repeat(513)],
    ];
    const { records } = decodeBatches(aBatch({ records: [aRecord(Buffer.from('x'), { headers })] }));
    expect(records[0]?.headers).toEqual({ 'joinder-sender': 'nl' });
  });

  it('cost no more for a hundred thousand headers or records than their bytes', () => {
    const headers = Array.from({ length: 100_000 }, (_, index): [string, string] => [`h${index}`, '']);
    const heavy = aBatch({ records: [aRecord(Buffer.from('x'), { headers })] });
    const many = aBatch({ records: Array.from({ length: 130_000 }, () => aRecord(Buffer.alloc(0))) });
    const startedMs = performance.now();
    expect(Object.keys(decodeBatches(heavy).records[0]?.headers ?? {})).toHaveLength(16);
    expect(decodeBatches(many).records).toMatchObject([{ offset: 0n, count: 130_000 }]);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });

  it('K5 hold records that are the same as one, unless they have hints', () => {
    const hint: [string, string][] = [['joinder-sender', 'nl']];
    const texts = ['', '', '', 'a', 'a', 'b'];
    const records = [...texts.map((text) => aRecord(Buffer.from(text))), aRecord(Buffer.from('b'), { headers: hint })];
    expect(decodeBatches(aBatch({ base: 5n, records })).records).toMatchObject([
      { offset: 5n, count: 3 },
      { offset: 8n, count: 2 },
      { offset: 10n },
      { offset: 11n, headers: { 'joinder-sender': 'nl' } },
    ]);
  });

  it.each([
    [
      'compressed by gzip',
      aBatch({ attributes: LOG_APPEND_TIME | 1, records: [aRecord(Buffer.from('x'))] }),
      'a batch is compressed',
    ],
    [
      'compressed by a codec nobody knows',
      aBatch({ attributes: LOG_APPEND_TIME | 7, records: [], count: 1 }),
      'a batch is compressed',
    ],
    [
      'stamped by its producer',
      aBatch({ attributes: 0, records: [aRecord(Buffer.from('x'))] }),
      'a batch is not stamped by the broker (LogAppendTime)',
    ],
    ['of format 1', aBatch({ magic: 1, records: [aRecord(Buffer.from('x'))] }), 'a batch has format 1, expected 2'],
    ['without a record', aBatch({ records: [] }), 'a batch counts 0 records'],
    [
      'with fewer records than it counts',
      aBatch({ count: 2, records: [aRecord(Buffer.from('x'))] }),
      'a record ends before its fields do',
    ],
    [
      'with a value beyond its record',
      aBatch({ records: [sized(Buffer.concat([Buffer.from([0]), varint(0), varint(0), varint(-1), varint(99)]))] }),
      'a record ends before its fields do',
    ],
    ['with an endless integer', aBatch({ records: [Buffer.alloc(20, 0xff)] }), 'an integer of a record is too long'],
  ])('are refused when %s', (_, batch, detail) => {
    expect(refusal(batch)).toBe(detail);
  });

  it('are refused when their length is less than a header', () => {
    for (const length of [-100, -13, 0, 48]) {
      const batch = one();
      batch.writeInt32BE(length, 8);
      expect(refusal(batch)).toBe('a batch is shorter than its header');
    }
  });

  it('deliver what stands before a refused one', () => {
    const bad = one();
    bad[bad.length - 1] = (bad.at(-1) ?? 0) ^ 1;
    expect(decodeBatches(Buffer.concat([one(), bad, one()])).records).toHaveLength(1);
    expect(refusal(Buffer.concat([one(), bad, one()]))).toBe('a batch does not match its CRC-32C');
  });

  it('never deliver a batch with a flipped bit under its checksum', () => {
    const batch = aBatch({
      records: [aRecord(Buffer.from('the bytes a sender signed'), { headers: [['joinder-sender', 'nl']] })],
    });
    fc.assert(
      fc.property(fc.integer({ min: 17 * 8, max: batch.length * 8 - 1 }), (bit) => {
        const flipped = Buffer.from(batch);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(refusal(flipped)).toBe('a batch does not match its CRC-32C');
      }),
    );
  });

  it('never throw and never loop, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) =>
        Array.isArray(decodeBatches(Buffer.from(bytes)).records),
      ),
    );
  });
});
