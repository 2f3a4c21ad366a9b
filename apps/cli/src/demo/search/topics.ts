import { decodeCanonical, EnvelopeSchema } from '#libs/contracts';
import { type KafkaSpaceLog, type LogRange, type LogReader, type LogRecord, MAX_READER_TOPICS } from '#libs/spacelog';
import { eventually } from '../eventually.js';
import { inflatedRaw } from './inflate.js';
import type { Piece } from './places.js';

/** Magic and version. */
const ENVELOPE_AT = 4;
/** Where compressed text would begin in a body that its sender forgot to seal. */
const PACKED_AT = 41;

/** Reads every record of every topic that the broker shows, as its readers get it. */
export async function* topics(log: KafkaSpaceLog, group: string): AsyncGenerator<Piece> {
  const names = await topicNames(log);
  for (let first = 0; first < names.length; first += MAX_READER_TOPICS) {
    const reader = log.reader(group);
    try {
      yield* readTopics(reader, names.slice(first, first + MAX_READER_TOPICS));
    } finally {
      await reader.close();
    }
  }
}

async function topicNames(log: KafkaSpaceLog): Promise<readonly string[]> {
  const admin = log.admin();
  try {
    return await admin.listTopics();
  } finally {
    await admin.close();
  }
}

async function* readTopics(reader: LogReader, names: readonly string[]): AsyncGenerator<Piece> {
  const ranges = await reader.ends(names);
  await reader.assign([...ranges].map(([topic, { start }]) => ({ topic, offset: start })));
  for (const [topic, range] of ranges) {
    for await (const record of recordsOf(reader, topic, range)) {
      for (const content of partsOf(record)) yield { place: topic, content };
    }
  }
}

async function* recordsOf(reader: LogReader, topic: string, { start, end }: LogRange): AsyncGenerator<LogRecord> {
  for (let offset = start; offset < end;) {
    const taken = await eventually(`offset ${offset} of ${topic}`, async () => {
      const records = reader.take(topic, Number(end - offset));
      return records.length > 0 && records;
    });
    yield* taken;
    offset += BigInt(taken.length);
  }
}

/** Nothing announces raw DEFLATE, so it is tried where a header, a body and the text in a body begin. */
function partsOf({ value, headers }: LogRecord): readonly Uint8Array[] {
  const envelope = decodeCanonical(EnvelopeSchema, value.subarray(ENVELOPE_AT));
  const packed = envelope ? [envelope.header, envelope.body, envelope.body.subarray(PACKED_AT)] : [];
  return [value, Buffer.from(JSON.stringify(headers)), ...packed.flatMap((part) => inflatedRaw(part) ?? [])];
}
