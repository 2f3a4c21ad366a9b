import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32c } from '../../libs/spacelog/src/kafka/crc32c.js';

/** Layout of a record batch (Kafka protocol guide, "Record Batch"). */
const AT = { length: 8, crc: 17, attributes: 21, records: 61 };
const LENGTH_COUNTS_FROM = 12;
/** Within a record: in the header of its value, behind the lengths. */
const FLIPPED = 50;

type Segments = readonly { readonly name: string; readonly bytes: Buffer }[];

/** What the owner of a broker can do to its files while it is stopped. */
export class BrokerDisk {
  constructor(private readonly folder: string) {}

  /** Keeps the records of a topic. Answers how to put them back with the stamps that they had, also where the topic was made anew. */
  keep(topic: string): () => void {
    const kept = segmentsIn(this.folderOf(topic));
    return () => this.write(topic, kept);
  }

  /** As `keep`, of a topic that was just deleted: for a minute its folder stays under another name. Null before the broker gave it that. */
  keepDeleted(topic: string): (() => void) | null {
    const folder = readdirSync(this.folder).find((name) => name.startsWith(`${topic}-0.`) && name.endsWith('-delete'));
    if (folder === undefined) return null;
    const kept = segmentsIn(join(this.folder, folder));
    return () => this.write(topic, kept);
  }

  /** Puts other records where the last batch of a topic stood. Answers how to put those back. */
  rewriteEnd(topic: string): () => void {
    return this.change(topic, withOtherEnd);
  }

  /** Takes the last batch of a topic away. Answers how to put it back. */
  cutEnd(topic: string): () => void {
    return this.change(topic, (bytes) => bytes.subarray(0, lastBatch(bytes)));
  }

  /** Gives each of two topics the records of the other. Answers how to put them back. */
  swap(one: string, other: string): () => void {
    const putBack = [this.keep(one), this.keep(other)];
    const [ofOne, ofOther] = [segmentsIn(this.folderOf(one)), segmentsIn(this.folderOf(other))];
    this.write(one, ofOther);
    this.write(other, ofOne);
    return () => putBack.forEach((each) => each());
  }

  private change(topic: string, made: (bytes: Buffer) => Buffer): () => void {
    const putBack = this.keep(topic);
    this.write(
      topic,
      segmentsIn(this.folderOf(topic)).map(({ name, bytes }) => ({ name, bytes: made(bytes) })),
    );
    return putBack;
  }

  /** The broker makes indexes anew where it finds none; which topic this is it reads from the file that stays. */
  private write(topic: string, segments: Segments): void {
    const folder = this.folderOf(topic);
    for (const name of readdirSync(folder)) if (name !== 'partition.metadata') rmSync(join(folder, name));
    for (const { name, bytes } of segments) writeFileSync(join(folder, name), bytes);
  }

  private folderOf(topic: string): string {
    return join(this.folder, `${topic}-0`);
  }
}

function segmentsIn(folder: string): Segments {
  const names = readdirSync(folder).filter((name) => name.endsWith('.log'));
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Flips a bit of the last record and writes the checksum of its batch anew, as a broker does that changes a record. */
function withOtherEnd(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const batch = changed.subarray(lastBatch(changed));
  const record = lastStart(batch, AT.records, (at) => framedLength(batch, at));
  batch.writeUInt8(batch.readUInt8(record + FLIPPED) ^ 1, record + FLIPPED);
  batch.writeUInt32BE(crc32c(batch.subarray(AT.attributes)), AT.crc);
  return changed;
}

/** Where the last batch of a segment begins. */
function lastBatch(bytes: Buffer): number {
  return lastStart(bytes, 0, (at) => LENGTH_COUNTS_FROM + bytes.readInt32BE(at + AT.length));
}

/** Where the last of the parts begins that stand one behind the other up to the end. */
function lastStart(bytes: Buffer, first: number, lengthAt: (at: number) => number): number {
  let start = first;
  while (start + lengthAt(start) < bytes.length) start += lengthAt(start);
  return start;
}

/** Bytes of a record with its length before it, a zigzag integer. */
function framedLength(bytes: Buffer, at: number): number {
  let [value, size] = [0, 0];
  for (let byte = 0x80; byte >= 0x80; size += 1) {
    byte = bytes.readUInt8(at + size);
    value |= (byte & 0x7f) << (7 * size);
  }
  return size + (value >>> 1);
}
