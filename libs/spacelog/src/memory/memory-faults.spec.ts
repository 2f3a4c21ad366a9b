import { beforeEach, describe, expect, it } from '@jest/globals';
import { groupRule, memberRules } from '../acl-rules.js';
import type { LogReader } from '../log-reader.js';
import type { LogWriter } from '../log-writer.js';
import { logTopic } from '../topics.js';
import { MemoryLog } from './memory-log.js';

const TOPIC = logTopic('018f0000-0000-7000-8000-0000000000aa', 0n);

describe('faults of the log in memory', () => {
  let log: MemoryLog;
  let writer: LogWriter;
  let reader: LogReader;
  let nowMs: bigint;

  const append = (...texts: string[]): Promise<readonly bigint[]> =>
    writer.append(
      TOPIC,
      texts.map((text) => ({ value: Buffer.from(text), headers: {} })),
    );
  const taken = (): string[] => reader.take(TOPIC, 100).map(({ value }) => Buffer.from(value).toString());

  beforeEach(async () => {
    nowMs = 1_000n;
    log = new MemoryLog(() => nowMs++);
    await log.admin().createTopic(TOPIC, 'log', { replication: 1 });
    writer = log.writer();
    reader = log.reader('g');
    await reader.assign([{ topic: TOPIC, offset: 0n }]);
  });

  it('stamps records by the clock it was given', async () => {
    await append('a', 'b');
    expect(reader.take(TOPIC, 2).map(({ timestampMs }) => timestampMs)).toEqual([1_000n, 1_001n]);
  });

  it.each([
    ['UNKNOWN_WRITTEN', 'OUTCOME_UNKNOWN', ['a', 'next']],
    ['UNKNOWN_LOST', 'OUTCOME_UNKNOWN', ['next']],
    ['UNAVAILABLE', 'UNAVAILABLE', ['next']],
  ] as const)('%s fails one append with %s', async (fault, code, left) => {
    log.failNextAppend(fault);
    await expect(append('a')).rejects.toMatchObject({ name: 'LogError', code });
    await append('next');
    expect(taken()).toEqual(left);
  });

  it('DUPLICATED writes twice and answers the first offsets', async () => {
    log.failNextAppend('DUPLICATED');
    expect(await append('a', 'b')).toEqual([0n, 1n]);
    expect(taken()).toEqual(['a', 'b', 'a', 'b']);
  });

  it('holds records back until they are released, and tells then', async () => {
    const waiting: number[] = [];
    reader.onArrival((arrival) => waiting.push(arrival.waiting));
    log.hold(TOPIC, 1n);
    await append('a', 'b');
    expect(taken()).toEqual(['a']);
    log.release(TOPIC);
    expect(taken()).toEqual(['b']);
    expect(waiting).toEqual([1, 1]);
  });

  it('changes a stored record without anybody noticing before it is read', async () => {
    await append('abc');
    log.tamper(TOPIC, 0n, (value) => value.map((byte) => byte ^ 1));
    expect(taken()).toEqual(['`cb']);
    expect(() => log.tamper(TOPIC, 1n, (value) => value)).toThrow(RangeError);
  });

  it('keeps its own copy of what was appended', async () => {
    const value = Buffer.from('mine');
    await writer.append(TOPIC, [{ value, headers: {} }]);
    value.fill(0);
    expect(taken()).toEqual(['mine']);
  });

  it('cuts the tail, and shows where other records have grown over it', async () => {
    await append('a', 'b', 'c');
    taken();
    log.truncate(TOPIC, 1n);
    expect(reader.state(TOPIC)).toEqual({ kind: 'truncated', end: 1n });
    await append('x', 'y', 'z');
    expect(reader.state(TOPIC)).toMatchObject({ kind: 'failing', reason: 'REWRITTEN' });
    expect(taken()).toEqual([]);
    reader.seek(TOPIC, 1n);
    expect(taken()).toEqual(['x', 'y', 'z']);
  });

  it('lets old records go', async () => {
    await append('a', 'b');
    log.expire(TOPIC, 1n);
    expect(reader.state(TOPIC)).toEqual({ kind: 'expired', start: 1n });
    expect(await log.admin().end(TOPIC)).toEqual({ start: 1n, end: 2n });
    reader.seek(TOPIC, 1n);
    expect(taken()).toEqual(['b']);
  });

  it('answers nothing while it is down, and compares when it is up again', async () => {
    await append('a');
    taken();
    log.down();
    await expect(append('b')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(reader.ends([TOPIC])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(log.admin().listTopics()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(reader.state(TOPIC)).toMatchObject({ kind: 'failing', reason: 'UNREACHABLE' });
    log.tamper(TOPIC, 0n, () => Buffer.from('other'));
    log.up();
    expect(reader.state(TOPIC)).toMatchObject({ kind: 'failing', reason: 'REWRITTEN' });
  });

  it('keeps access rules', async () => {
    const admin = log.admin();
    const rules = [...memberRules('nl', [TOPIC]), groupRule('nl')];
    await admin.grant(rules);
    await admin.grant(rules);
    await admin.revoke([groupRule('nl'), groupRule('hu')]);
    expect(await log.admin().listRules()).toHaveLength(3);
  });
});
