import type { Socket } from 'node:net';
import type { PrincipalQuota } from '../log-admin.js';
import { LogError } from '../log-error.js';
import { KafkaClient } from './kafka-client.js';
import type { KafkaOptions } from './kafka-options.js';

/** Keys of the two questions in the Kafka protocol guide, "DescribeClientQuotas" and "AlterClientQuotas"; version 0 of both. */
const DESCRIBE = 48;
const ALTER = 49;
const VERSION = 0;
const CORRELATION = 1;
const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const FORBIDDEN = 31;

const USER = 'user';
/** Matches whatever name an entity has. */
const ANY_NAME = 2;
const BYTE_RATE = 'producer_byte_rate';
const REQUEST_PERCENTAGE = 'request_percentage';

/**
 * Quotas of principals, which kafkajs 2.2.4 cannot ask for: two requests of the Kafka protocol, each on a connection of its own. Whoever
 * replaces kafkajs replaces this file.
 */
export class KafkaQuotas {
  constructor(private readonly options: KafkaOptions) {}

  /** Quotas of single principals; defaults and those of client ids are passed over. @throws LogError FORBIDDEN, UNAVAILABLE */
  async list(): Promise<readonly PrincipalQuota[]> {
    const question = Buffer.concat([array([[text(USER), int8(ANY_NAME), text(null)]]), int8(1)]);
    const answer = await this.ask(DESCRIBE, question);
    answer.int32(); // throttle time
    requireDone(answer.int16(), answer.text());
    return answer.array(() => quotaOf(answer)).flatMap((quota) => quota ?? []);
  }

  /** Sets quotas as they are given. @throws LogError as above */
  async set(quotas: readonly PrincipalQuota[]): Promise<void> {
    if (quotas.length === 0) return;
    const entries = quotas.map(({ principal, bytesPerSecond, requestPercentage }) => [
      array([[text(USER), text(principal)]]),
      array([operation(BYTE_RATE, bytesPerSecond), operation(REQUEST_PERCENTAGE, requestPercentage)]),
    ]);
    const answer = await this.ask(ALTER, Buffer.concat([array(entries), int8(0)]));
    answer.int32();
    answer.array(() => {
      requireDone(answer.int16(), answer.text());
      answer.array(() => [answer.text(), answer.text()]);
    });
  }

  private async ask(key: number, question: Buffer): Promise<Answer> {
    const header = [int16(key), int16(VERSION), int32(CORRELATION), text(this.options.clientId)];
    const request = Buffer.concat([...header, question]);
    const client = new KafkaClient(this.options);
    try {
      const answer = new Answer(await exchanged(client, Buffer.concat([int32(request.length), request]), this.options));
      answer.int32(); // correlation
      return answer;
    } catch (error) {
      if (error instanceof LogError) throw error;
      throw new LogError('UNAVAILABLE', 'the broker did not answer about quotas', { cause: error });
    } finally {
      client.cut();
    }
  }
}

/** Asks the first broker that lets us in. */
async function exchanged(client: KafkaClient, request: Buffer, { brokers }: KafkaOptions): Promise<Buffer> {
  let failure: unknown;
  for (const broker of brokers) {
    try {
      return await exchangedWith(client, request, broker);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function exchangedWith(client: KafkaClient, request: Buffer, broker: string): Promise<Buffer> {
  const at = broker.lastIndexOf(':');
  const address = { host: broker.slice(0, at), port: Number(broker.slice(at + 1)) };
  return new Promise((resolve, reject) => {
    const socket: Socket = client.connect(address, () => socket.write(request));
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer in time')));
    let read = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      read = Buffer.concat([read, part]);
      const length = read.length < 4 ? 0 : read.readInt32BE(0);
      if (length > MAX_ANSWER_BYTES) socket.destroy(new Error('the answer is too long'));
      else if (read.length >= 4 && read.length - 4 >= length) resolve(read.subarray(4, 4 + length));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the broker closed the connection')));
  });
}

function requireDone(code: number, reason: string | null): void {
  if (code === 0) return;
  throw new LogError(code === FORBIDDEN ? 'FORBIDDEN' : 'UNAVAILABLE', reason ?? `the broker answered ${code}`);
}

function quotaOf(answer: Answer): PrincipalQuota | null {
  const entity = answer.array(() => ({ type: answer.text(), name: answer.text() }));
  const values = new Map(answer.array(() => [answer.text(), answer.float64()] as const));
  const [user, ...others] = entity;
  if (user?.type !== USER || user.name === null || others.length > 0) return null;
  return {
    principal: user.name,
    bytesPerSecond: values.get(BYTE_RATE) ?? null,
    requestPercentage: values.get(REQUEST_PERCENTAGE) ?? null,
  };
}

/** Sets a value, or removes it where it is null. */
function operation(key: string, value: number | null): readonly Buffer[] {
  return [text(key), float64(value ?? 0), int8(value === null ? 1 : 0)];
}

function array(items: readonly (readonly Buffer[])[]): Buffer {
  return Buffer.concat([int32(items.length), ...items.flat()]);
}

function text(value: string | null): Buffer {
  if (value === null) return int16(-1);
  const bytes = Buffer.from(value);
  return Buffer.concat([int16(bytes.length), bytes]);
}

function int8(value: number): Buffer {
  return Buffer.from([value & 0xff]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function float64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

/** Reads an answer forward; its end before its fields is a RangeError. */
class Answer {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  int16(): number {
    return this.bytes.readInt16BE(this.move(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.move(4));
  }

  float64(): number {
    return this.bytes.readDoubleBE(this.move(8));
  }

  text(): string | null {
    const length = this.int16();
    if (length < 0) return null;
    const start = this.move(length);
    return this.bytes.subarray(start, this.at).toString('utf8');
  }

  /** An array that is null reads as empty. */
  array<T>(item: () => T): readonly T[] {
    const count = this.int32();
    if (count > this.bytes.length) throw new RangeError('an array is longer than its answer');
    return Array.from({ length: Math.max(0, count) }, item);
  }

  private move(length: number): number {
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('an answer ends before its fields do');
    return start;
  }
}
