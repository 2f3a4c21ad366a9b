import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { createZstdCompress } from 'node:zlib';
import { dist } from '../exchange/dist.mjs';

const { crc32c } = await dist('libs/spacelog/src/kafka/crc32c.js');

const MIB = 1024 * 1024;
const TICK_MS = 50;
const PRODUCE = { key: 0, version: 3 };
const MAGIC = 2;
const ZSTD = 4;
export const FORBIDDEN = 29;

/**
 * Whoever has the certificate of a member, and a client of their own: it speaks Produce of the Kafka protocol itself, as no driver makes batches like
 * these.
 */
export async function flooder({ network }, member) {
  const { KAFKA_BROKERS, KAFKA_CA_FILE, KAFKA_CERT_FILE, KAFKA_KEY_FILE } = network.services.get(member).env;
  const [ca, cert, key] = [KAFKA_CA_FILE, KAFKA_CERT_FILE, KAFKA_KEY_FILE].map((file) => readFileSync(file, 'utf8'));
  const [host, port] = KAFKA_BROKERS.split(',')[0].split(':');
  const open = async () => {
    const socket = connect({ host, port: Number(port), ca, cert, key });
    await once(socket, 'secureConnect');
    return { socket, frames: framesOf(socket) };
  };
  let connection = await open();
  return {
    /** Sends one batch; answers the error code of the broker, 0 where it took it, and null where it hung up. */
    async send(topic, batch) {
      if (connection.socket.destroyed) connection = await open();
      connection.socket.write(produceRequest(topic, batch));
      const { value } = await connection.frames.next();
      return value ? value.readInt16BE(4 + 4 + 2 + Buffer.byteLength(topic) + 4 + 4) : null;
    },
    close: () => connection.socket.destroy(),
  };
}

/** So many records of one value, as they are. */
export function plainBatch(value, count) {
  const records = Array.from({ length: count }, (_, at) => record(at, value));
  return batchOf(Buffer.concat(records), count, 0);
}

/** One record that unpacks to 1.8 GB. */
export async function bomb() {
  const bytes = 1_800 * MIB;
  const zeros = Buffer.alloc(MIB);
  const parts = function* () {
    const head = recordHead(0, bytes);
    yield Buffer.concat([varint(head.length + bytes + 1), head]);
    for (let left = bytes; left > 0; left -= zeros.length) yield zeros.subarray(0, Math.min(left, MIB));
    yield Buffer.from([0]);
  };
  return batchOf(await buffer(Readable.from(parts()).pipe(createZstdCompress())), 1, ZSTD);
}

/** Sends a value so many times a second; answers how many the broker took, and the time it took. */
export async function steadily({ send }, { topic, value, perSecond, seconds }) {
  const began = performance.now();
  const count = Math.round((perSecond * TICK_MS) / 1000);
  const batch = plainBatch(value, count);
  let sent = 0;
  while (sent < perSecond * seconds) {
    const code = await send(topic, batch);
    if (code !== 0) throw new Error(`the broker answered ${code}`);
    sent += count;
    await delay(Math.max(0, began + (sent * 1000) / perSecond - performance.now()));
  }
  return { taken: sent, floodSeconds: Math.round((performance.now() - began) / 100) / 10 };
}

function produceRequest(topic, batch) {
  const name = Buffer.from(topic);
  const head = Buffer.concat([int16(PRODUCE.key), int16(PRODUCE.version), int32(1), int16(5), Buffer.from('flood')]);
  // No transaction, acknowledged by all, within two minutes, one topic, its one partition.
  const body = [int16(-1), int16(-1), int32(120_000), int32(1), int16(name.length), name, int32(1), int32(0)];
  const frame = Buffer.concat([head, ...body, int32(batch.length), batch]);
  return Buffer.concat([int32(frame.length), frame]);
}

/** Answers of the broker, one after the other, until it hangs up. */
async function* framesOf(socket) {
  let bytes = Buffer.alloc(0);
  try {
    for await (const part of socket) {
      bytes = Buffer.concat([bytes, part]);
      while (bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE(0)) {
        const end = 4 + bytes.readInt32BE(0);
        yield bytes.subarray(4, end);
        bytes = bytes.subarray(end);
      }
    }
  } catch {
    socket.destroy();
  }
}

/** A batch of records version 2 around records that are written already. */
function batchOf(records, count, codec) {
  const now = int64(BigInt(Date.now()));
  const unnumbered = [int64(-1n), int16(-1), int32(-1)];
  const checked = Buffer.concat([int16(codec), int32(count - 1), now, now, ...unnumbered, int32(count), records]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32c(checked));
  const rest = Buffer.concat([int32(0), Buffer.from([MAGIC]), sum, checked]);
  return Buffer.concat([int64(0n), int32(rest.length), rest]);
}

function record(at, value) {
  const content = Buffer.concat([recordHead(at, value.length), value, Buffer.from([0])]);
  return Buffer.concat([varint(content.length), content]);
}

/** Attributes, time, place, no key, length of the value. */
function recordHead(at, length) {
  return Buffer.concat([Buffer.from([0, 0]), varint(at), varint(-1), varint(length)]);
}

/** A zigzag integer. */
function varint(value) {
  let rest = BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n));
  const bytes = [];
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}

function int16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int64(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}
