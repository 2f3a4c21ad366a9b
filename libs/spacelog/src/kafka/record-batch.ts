import { isSameValue, type LogRun } from '../log-run.js';
import { crc32c } from './crc32c.js';
import type { RefusedRead } from './refused-read.js';

/** Layout of a record batch of format 2 (Kafka protocol guide, "Record Batch"). */
const AT = { baseOffset: 0, length: 8, magic: 16, crc: 17, attributes: 21, lastDelta: 23, maxTimestamp: 35, count: 57 };
const HEADER_BYTES = 61;
const LENGTH_COUNTS_FROM = 12;
const CODEC_MASK = 0x07;
const LOG_APPEND_TIME = 0x08;

const MAX_HINTS = 16;
const HINT_NAME = /^[a-z][a-z0-9-]{0,63}$/;
const HINT_VALUE = /^[\x20-\x7e]{0,512}$/;
const NO_HINTS: Readonly<Record<string, string>> = Object.freeze({});
const NOTHING = Buffer.alloc(0);

/** What a fetch answer holds of one partition: its records, those that are the same in one, up to where it cannot be read. */
export interface FetchedRecords {
  readonly records: readonly LogRun[];
  readonly refusal: RefusedRead | null;
}

/**
 * Decodes the record batches of one partition in a fetch answer. Each batch must match its CRC-32C, be uncompressed, so that nothing is
 * ever inflated, and be stamped by the broker; otherwise a refusal ends them.
 *
 * The record at index i of a batch has the offset base + i, whatever it claims: a broker does not check the deltas
 * that a producer writes, and each offset must be one record for every reader. So control records count like any other.
 */
export function decodeBatches(bytes: Buffer): FetchedRecords {
  const records: LogRun[] = [];
  let at = 0;
  while (bytes.length - at >= HEADER_BYTES) {
    const end = at + LENGTH_COUNTS_FROM + bytes.readInt32BE(at + AT.length);
    if (end > bytes.length) break; // a fetch answer may cut its last batch
    try {
      for (const record of decodeBatch(bytes.subarray(at, Math.max(at, end)))) records.push(record);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { records, refusal: { reason: 'DAMAGED', detail } };
    }
    at = end;
  }
  return { records, refusal: null };
}

/** Members produce small records by the hundred thousand: what they have in common is made once, and what is the same is one run. */
function decodeBatch(batch: Buffer): LogRun[] {
  requireIntact(batch);
  const count = batch.readInt32BE(AT.count);
  if (count < 1 || batch.readInt32BE(AT.lastDelta) !== count - 1) throw new Error(`a batch counts ${count} records`);

  const base = batch.readBigInt64BE(AT.baseOffset);
  const timestampMs = batch.readBigInt64BE(AT.maxTimestamp);
  const cursor = new Cursor(batch, HEADER_BYTES);
  const decoded: { readonly run: LogRun; count: number }[] = [];
  for (let index = 0; index < count; index++) {
    const end = cursor.begin();
    const value = readValue(cursor);
    const headers = readHints(cursor);
    const last = decoded.at(-1);
    if (last && headers === NO_HINTS && last.run.headers === NO_HINTS && isSameValue(value, last.run.value)) {
      last.count += 1;
    } else {
      decoded.push({ run: { offset: base + BigInt(index), timestampMs, value, headers }, count: 1 });
    }
    cursor.end(end);
  }
  return decoded.map(({ run, count: same }) => (same === 1 ? run : { ...run, count: same }));
}

function requireIntact(batch: Buffer): void {
  if (batch.length < HEADER_BYTES) throw new Error('a batch is shorter than its header');
  const magic = batch.readInt8(AT.magic);
  if (magic !== 2) throw new Error(`a batch has format ${magic}, expected 2`);
  if (crc32c(batch.subarray(AT.attributes)) !== batch.readUInt32BE(AT.crc))
    throw new Error('a batch does not match its CRC-32C');
  const attributes = batch.readInt16BE(AT.attributes);
  if ((attributes & CODEC_MASK) !== 0) throw new Error('a batch is compressed');
  if ((attributes & LOG_APPEND_TIME) === 0) throw new Error('a batch is not stamped by the broker (LogAppendTime)');
}

function readValue(record: Cursor): Buffer {
  record.skip(1); // attributes, unused
  record.skipVarint(); // timestamp delta
  record.skipVarint(); // offset delta
  record.skip(Math.max(record.varint(), 0)); // key
  return record.bytes(record.varint());
}

/** Reads the first few headers and keeps those that are ASCII hints; their number and names cost a reader nothing. */
function readHints(record: Cursor): Readonly<Record<string, string>> {
  const count = Math.min(record.varint(), MAX_HINTS);
  if (count <= 0) return NO_HINTS;
  const hints: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    const name = record.bytes(record.varint()).toString('latin1');
    const value = record.bytes(record.varint()).toString('latin1');
    if (HINT_NAME.test(name) && HINT_VALUE.test(value)) hints[name] = value;
  }
  return hints;
}

/** Reads forward in a buffer, record by record, and throws RangeError at the end of each. */
class Cursor {
  private limit: number;

  constructor(
    private readonly buffer: Buffer,
    private at: number,
  ) {
    this.limit = buffer.length;
  }

  /** Enters the length-prefixed part that comes next; answers where it ends. */
  begin(): number {
    this.limit = this.buffer.length;
    const length = this.varint();
    const start = this.at;
    this.skip(length);
    this.limit = this.at;
    this.at = start;
    return this.limit;
  }

  /** Leaves a part, whatever is unread of it. */
  end(at: number): void {
    this.at = at;
  }

  /** The next bytes, without a copy; a negative length means null, which reads as empty. */
  bytes(length: number): Buffer {
    const start = this.at;
    if (length <= 0) return NOTHING;
    this.skip(length);
    return this.buffer.subarray(start, this.at);
  }

  skip(length: number): void {
    if (length < 0 || length > this.limit - this.at) throw new RangeError('a record ends before its fields do');
    this.at += length;
  }

  /** A zigzag integer of at most 32 bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value >>> 1) ^ -(value & 1);
    }
    throw new RangeError('an integer of a record is too long');
  }

  skipVarint(): void {
    for (let length = 0; length < 10; length++) if (this.byte() < 0x80) return;
    throw new RangeError('an integer of a record is too long');
  }

  private byte(): number {
    if (this.at >= this.limit) throw new RangeError('a record ends before its fields do');
    this.at += 1;
    return this.buffer[this.at - 1] ?? 0;
  }
}
