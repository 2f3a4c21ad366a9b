import { crc32c } from './crc32c.js';
import { toRecord } from './refused-read.js';
import type { WireRecord } from './wire-record.js';

/** Layout of a record batch of format 2 (Kafka protocol guide, "Record Batch"). */
const AT = { baseOffset: 0, length: 8, magic: 16, crc: 17, attributes: 21, lastDelta: 23, maxTimestamp: 35, count: 57 };
const HEADER_BYTES = 61;
const LENGTH_COUNTS_FROM = 12;
const CODEC_MASK = 0x07;
const LOG_APPEND_TIME = 0x08;

const MAX_HINTS = 16;
const HINT_NAME = /^[a-z][a-z0-9-]{0,63}$/;
const HINT_VALUE = /^[\x20-\x7e]{0,512}$/;

/**
 * Decodes the record batches of one partition in a fetch answer. Each batch must match its CRC-32C, be uncompressed, so that nothing is
 * ever inflated, and be stamped by the broker; otherwise a refusal ends the list.
 *
 * The record at index i of a batch has the offset base + i, whatever it claims: a broker does not check the deltas
 * that a producer writes, and each offset must be one record for every reader. So control records count like any other.
 */
export function decodeBatches(bytes: Buffer): WireRecord[] {
  const records: WireRecord[] = [];
  let at = 0;
  while (bytes.length - at >= HEADER_BYTES) {
    const end = at + LENGTH_COUNTS_FROM + bytes.readInt32BE(at + AT.length);
    if (end > bytes.length) break; // a fetch answer may cut its last batch
    try {
      decodeBatch(bytes.subarray(at, Math.max(at, end)), records);
    } catch (error) {
      records.push(toRecord({ reason: 'DAMAGED', detail: error instanceof Error ? error.message : String(error) }));
      break;
    }
    at = end;
  }
  return records;
}

function decodeBatch(batch: Buffer, into: WireRecord[]): void {
  requireIntact(batch);
  const count = batch.readInt32BE(AT.count);
  if (count < 1 || batch.readInt32BE(AT.lastDelta) !== count - 1) throw new Error(`a batch counts ${count} records`);

  const base = batch.readBigInt64BE(AT.baseOffset);
  const timestamp = batch.readBigInt64BE(AT.maxTimestamp).toString();
  const cursor = new Cursor(batch, HEADER_BYTES, batch.length);
  const decoded: WireRecord[] = [];
  for (let index = 0; index < count; index++) {
    const offset = (base + BigInt(index)).toString();
    decoded.push({ offset, timestamp, ...decodeRecord(cursor.frame()), isControlRecord: false });
  }
  for (const record of decoded) into.push(record);
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

function decodeRecord(record: Cursor): Pick<WireRecord, 'value' | 'headers'> {
  record.skip(1); // attributes, unused
  record.skipVarint(); // timestamp delta
  record.skipVarint(); // offset delta
  record.bytes(record.varint()); // key
  const value = record.bytes(record.varint());
  return { value, headers: decodeHints(record) };
}

/** Reads the first few headers and keeps those that are ASCII hints; their number and names cost a reader nothing. */
function decodeHints(record: Cursor): Record<string, string> {
  const headers: Record<string, string> = {};
  const count = Math.min(record.varint(), MAX_HINTS);
  for (let index = 0; index < count; index++) {
    const name = record.bytes(record.varint()).toString('latin1');
    const value = record.bytes(record.varint()).toString('latin1');
    if (HINT_NAME.test(name) && HINT_VALUE.test(value)) headers[name] = value;
  }
  return headers;
}

/** Reads forward inside a range of a buffer and throws RangeError at its end. */
class Cursor {
  constructor(
    private readonly buffer: Buffer,
    private at: number,
    private readonly end: number,
  ) {}

  /** A length-prefixed part as a cursor of its own. */
  frame(): Cursor {
    const length = this.varint();
    const start = this.at;
    this.skip(length);
    return new Cursor(this.buffer, start, this.at);
  }

  /** The next bytes, without a copy; a negative length means null, which reads as empty. */
  bytes(length: number): Buffer {
    const start = this.at;
    this.skip(Math.max(length, 0));
    return this.buffer.subarray(start, this.at);
  }

  skip(length: number): void {
    if (length < 0 || length > this.end - this.at) throw new RangeError('a record ends before its fields do');
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
    this.skip(1);
    return this.buffer.readUInt8(this.at - 1);
  }
}
