import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Header } from '#libs/contracts';
import {
  type AcceptedRecord,
  type ClearContent,
  listInForce,
  MAX_EPOCH,
  MAX_INT,
  MAX_PAYLOAD_BYTES,
  MAX_TIME,
  openBody,
  parseHeader,
  sealPayload,
} from '#libs/protocol';
import { aSpace, aSuccessorList, aUuid, type Fields, type TestSpace } from '#libs/testing';
import { createKeyStore, type ListChange } from '#libs/trust';
import { clear as clearRecord, empties, envelope, field, LARGE, manyLists, payload } from './bombs.js';

/** In words, what was expected and what came. */
const SAID = { expected: expect.any(String), found: expect.any(String) };

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl'] });
});

const codeOf = (value: Uint8Array) => space.append(value).code;
const epochWith = (header: Fields<Header>) => space.epoch('hu', {}, { header }).value;
const messageWith = (header: Fields<Header>) => space.message('hu', {}, { header }).value;

/** Nothing that `hu` sent stands in the way of the others. */
function expectOthersGoOn(): void {
  expect(codeOf(space.message('nl').value)).toBe('OK');
  expect(codeOf(space.message('bg').value)).toBe('OK');
}

describe('row 41 S1 a number of a header that no store could keep', () => {
  it.each<[string, Fields<Header>]>([
    ['epoch 2^31', { epoch: 2 ** 31 }],
    ['epoch 2^32 − 1', { epoch: 2 ** 32 - 1 }],
    ['sequence 2^53', { sequence: MAX_INT + 1n }],
    ['sequence 2^64 − 1', { sequence: 2n ** 64n - 1n }],
    ['created_at 0', { createdAt: 0n }],
    ['created_at in the year 10000', { createdAt: MAX_TIME + 1n }],
    ['created_at 2^63', { createdAt: 2n ** 63n }],
    ['created_at 2^64 − 1', { createdAt: 2n ** 64n - 1n }],
    ['seen_size 2^53', { seenSize: MAX_INT + 1n }],
    ['seen_size 2^64 − 1', { seenSize: 2n ** 64n - 1n }],
    ['body_length 1,000,001', { bodyLength: 1_000_001n }],
  ])('%s is E_PARSE, with a leaf of its own, and the others go on', (_, header) => {
    for (const value of [epochWith(header), messageWith(header)]) {
      const step = space.append(value);
      expect(step).toMatchObject({ code: 'E_PARSE', received: false, record: null, effects: [] });
      expect(step.leafData).toHaveLength(43);
    }
    expectOthersGoOn();
  });

  it('the largest of each is read, and stays within the columns', () => {
    const { value, headerBytes } = space.epoch('hu', {}, { header: { createdAt: MAX_TIME, seenSize: MAX_INT } });
    expect(codeOf(value)).toBe('OK');
    expect(parseHeader(headerBytes)).toMatchObject({ createdAt: MAX_TIME, seenSize: MAX_INT });
    expect(codeOf(epochWith({ epoch: MAX_EPOCH }))).toBe('E_CHAIN');
    expectOthersGoOn();
  });
});

describe('row 42 S1 recipients that are no member ids', () => {
  const longest = Array.from({ length: 64 }, (_, i) => `hu-${String(i).padStart(13, '0')}`);

  it.each<[string, readonly string[]]>([
    ['a byte 0', ['\0']],
    ['two ids in one', ['hu,nl']],
    ['an empty id', ['', 'hu']],
    ['a replacement character', ['hu', '\ufffd']],
    ['64 ids of 15,000 bytes', longest.map((id) => id.padEnd(15_000, 'x'))],
    ['65 ids', [...longest, 'zz']],
  ])('%s: E_PARSE, and the others go on', (_, recipients) => {
    expect(codeOf(messageWith({ recipients: [...recipients] }))).toBe('E_PARSE');
    expectOthersGoOn();
  });

  it('64 of the longest ids fit into a header', () => {
    expect(codeOf(messageWith({ recipients: longest }))).toBe('E_RECIPIENTS');
    expectOthersGoOn();
  });
});

describe('row 60 S15 a stamp of the broker', () => {
  it('is bounded in T, which never goes back', () => {
    const before = space.state.t;
    const at = (stamp: bigint) => space.append(space.message('nl').value, stamp).t;
    expect(at(-1n)).toBe(before);
    expect(at(-(2n ** 63n))).toBe(before);
    expect(at(0n)).toBe(before);
    expect(at(MAX_TIME - 1n)).toBe(MAX_TIME - 1n);
    expect(at(2n ** 63n - 1n)).toBe(MAX_TIME);
    expect(at(before)).toBe(MAX_TIME);
    expect(new Date(Number(space.state.t)).toISOString()).toBe('9999-12-31T23:59:59.999Z');
  });
});

interface Cost {
  readonly cpuMs: number;
  readonly heapBytes: number;
}

/** Least of some runs: what the work itself costs, whatever else the machine does. */
function costOf(work: () => unknown, runs = 5): Cost {
  const costs = Array.from({ length: runs }, () => {
    const heap = process.memoryUsage().heapUsed;
    const since = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(since);
    return { cpuMs: (user + system) / 1000, heapBytes: process.memoryUsage().heapUsed - heap };
  });
  const least = (of: (cost: Cost) => number) => Math.min(...costs.map(of));
  return { cpuMs: least(({ cpuMs }) => cpuMs), heapBytes: least(({ heapBytes }) => heapBytes) };
}

const MAX_CPU_MS = 20;
const MAX_HEAP_BYTES = 5_000_000;

describe('row 44 S4 a value of 1 MB that would be half a million objects', () => {
  const clear = (kind: ClearContent['kind'], body: Uint8Array) => clearRecord(space, 'hu', { kind, body });
  const view = (...list: readonly Uint8Array[]) => clear('trustView', field(1, field(1, ...list)));
  const wraps = () => space.record('hu', { kind: 'senderKey', body: empties(3, LARGE), recipients: ['hu'] }).value;
  const members = (part: Uint8Array) => Array.from({ length: 64 }, () => field(6, part));
  it.each<[string, string, () => Uint8Array]>([
    ['E_PARSE', 'signatures', () => envelope(empties(2, LARGE))],
    ['E_PARSE', 'signatures of one part each', () => envelope(field(2, empties(5, LARGE)))],
    ['E_PARSE', 'wraps', wraps],
    ['E_PARSE', 'lists', () => clear('trustView', empties(1, LARGE))],
    ['E_PARSE', 'signatures of a list', () => clear('trustView', field(1, empties(2, LARGE)))],
    ['E_PARSE', 'members of a list', () => view(empties(6, LARGE))],
    ['E_PARSE', 'keys of a member', () => view(field(6, empties(2, LARGE)))],
    ['E_PARSE', 'keys of many members', () => view(...members(empties(2, 8000)))],
    ['E_PARSE', 'certificates of a member', () => view(field(6, empties(3, LARGE)))],
    ['E_PARSE', 'digests of a list', () => view(empties(7, LARGE))],
    ['E_PARSE', 'versions of a list', () => view(field(8, Buffer.alloc(LARGE, 1)))],
    ['E_TRUST', '16 lists of 2,048 keys and 256 signatures', () => clear('trustView', Buffer.concat(manyLists()))],
    ['E_PARSE', 'the same list twice', () => clear('trustView', Buffer.concat([manyLists()[0]!, manyLists()[0]!]))],
    ['E_PARSE', 'members of a charter', () => clear('charter', field(1, empties(4, LARGE)))],
    ['E_PARSE', 'unfrozen of a charter', () => clear('charter', field(1, empties(7, LARGE)))],
    [
      'E_PARSE',
      'a list with a charter',
      () => clear('charter', Buffer.concat([field(1), field(2, field(1, empties(6, LARGE)))])),
    ],
  ])('%s to %s costs no more than to read it, and the others go on', (code, _, bomb) => {
    const value = bomb();
    const judged = space.judge(value);
    expect(judged).toMatchObject({ kind: 'judged', code });
    const { cpuMs, heapBytes } = costOf(() => space.judge(value));
    expect(cpuMs).toBeLessThan(MAX_CPU_MS);
    expect(heapBytes).toBeLessThan(MAX_HEAP_BYTES);
    space.append(value);
    expectOthersGoOn();
  });

  it('fifty in a row stand in the way for less than a second', () => {
    const value = envelope(empties(2, LARGE));
    expect(costOf(() => Array.from({ length: 50 }, () => space.judge(value)), 1).cpuMs).toBeLessThan(1000);
  });

  it('too much in the envelope is judged before any signature, by the hash of the whole value', () => {
    const { value } = space.message('hu', {}, { signatures: ([one]) => Array.from({ length: 9 }, () => one!) });
    const step = space.append(value);
    expect(step).toMatchObject({ code: 'E_PARSE', record: null });
    expect(step.identity).toEqual(new Uint8Array(createHash('sha256').update(value).digest()));
  });

  it.each([0, 2, 8])('%i signatures stay E_SUITE', (count) => {
    const { value } = space.message('hu', {}, { signatures: ([one]) => Array.from({ length: count }, () => one!) });
    expect(codeOf(value)).toBe('E_SUITE');
  });

  it('opens no space, and is looked through before its list is looked for', async () => {
    const empty = await aSpace({ members: ['hu', 'nl'], stage: 'empty' });
    const list = field(2, field(1, empties(6, LARGE)));
    const body = Buffer.concat([
      field(1, field(1, empty.spaceId), Buffer.of(16, 1), field(4, Buffer.from('hu'))),
      list,
    ]);
    const { value } = empty.record('hu', { kind: 'charter', body });
    expect(empty.append(value).code).toBe('E_MEMBER');
    expect(costOf(() => empty.judge(value)).cpuMs).toBeLessThan(MAX_CPU_MS);
  });
});

describe('N1 S21 a sealed payload of a few kilobytes that unpacks to half a million elements', () => {
  /** A record as a recipient holds it, with any payload in it. */
  function sealed(payload: Uint8Array): AcceptedRecord {
    const { value } = space.message('hu');
    const step = space.judge(value);
    const message = step.kind === 'judged' ? step.effects.find(({ kind }) => kind === 'message') : undefined;
    if (message?.kind !== 'message') throw new Error('the message of the test is not accepted');
    const { record } = message;
    const { header } = record;
    const senderKey = space.senderKeys.get('hu')!;
    const messageId = aUuid();
    const made = sealPayload({ payload, compressible: true, senderKey, place: header, messageId });
    return { ...record, header: { ...header, ...made, messageId }, body: made.body };
  }

  const snapshot = (...parts: readonly Uint8Array[]) => payload('record.v1.RecordSnapshot', ...parts);
  const statements = (part: Uint8Array) => Array.from({ length: 1000 }, () => field(5, field(2, part)));

  it.each<[string, string, () => Uint8Array]>([
    [
      'attachments',
      'repeated.max_items',
      () => Buffer.concat([payload('exchange.v1.Opened', Buffer.of(10, 1, 1)), empties(3, LARGE)]),
    ],
    ['positions', 'repeated.max_items', () => payload('exchange.v1.Opened', field(1, Buffer.alloc(LARGE, 1)))],
    ['contractDigests', 'repeated.max_items', () => payload('exchange.v1.ContractSupported', empties(1, LARGE))],
    ['statements', 'repeated.max_items', () => snapshot(empties(5, LARGE))],
    ['statements.321.statement.evidence', 'repeated.max_items', () => snapshot(...statements(empties(16, 150)))],
    [
      'statements.0.statement.value',
      'bytes.max_len',
      () => snapshot(field(5, field(2, field(2, Buffer.alloc(LARGE, 65))))),
    ],
    ['recordId', 'bytes.len', () => snapshot(empties(5, 2000))],
    ['message', 'canonical', () => snapshot(Buffer.alloc(LARGE, 0xff))],
  ])('%s: E_INVALID by %s, named, and nothing is decoded', (name, rule, bomb) => {
    const bytes = bomb();
    const record = sealed(bytes.subarray(0, MAX_PAYLOAD_BYTES));
    const key = space.senderKeys.get('hu')!;
    expect(openBody(record, key)).toEqual({ kind: 'refused', code: 'E_INVALID', field: name, rule, why: SAID });
    const { cpuMs, heapBytes } = costOf(() => openBody(record, key));
    expect(cpuMs).toBeLessThan(MAX_CPU_MS);
    expect(heapBytes).toBeLessThan(MAX_HEAP_BYTES);
  });

  it('row 70 S21 positions and digests of answers have their ranges', () => {
    const key = space.senderKeys.get('hu')!;
    const opens = (bytes: Uint8Array) => openBody(sealed(bytes), key);
    const huge = Buffer.from('ffffffffffffffffff01', 'hex');
    const beyond = Buffer.from('8080808080808010', 'hex');
    const invalid = (name: string) => ({ kind: 'refused', code: 'E_INVALID', field: name });
    for (const number of [huge, beyond]) {
      expect(opens(payload('exchange.v1.Opened', field(1, number)))).toMatchObject(invalid('positions.0'));
      const refused = Buffer.concat([Buffer.of(8), number, field(2, Buffer.alloc(32)), Buffer.of(24, 63)]);
      expect(opens(payload('exchange.v1.Refused', refused))).toMatchObject(invalid('position'));
    }
    const digest = (length: number) => payload('exchange.v1.ContractSupported', field(1, Buffer.alloc(length, 1)));
    expect(opens(digest(33))).toMatchObject(invalid('contractDigests'));
    expect(opens(digest(31))).toMatchObject(invalid('contractDigests.0'));
    expect(opens(digest(32))).toMatchObject({ kind: 'opened' });
    const largest = Buffer.from('ffffffffffffff0f', 'hex');
    expect(opens(payload('exchange.v1.Opened', field(1, largest)))).toMatchObject({ kind: 'opened' });
  });
});

describe('row 71 a wrap that no key opens', () => {
  it.each([0, 47, 49, 900_000])('with %i bytes of ciphertext is E_PARSE, and the next record is fine', (length) => {
    const body = Buffer.concat([
      Buffer.of(8, 1),
      field(2, Buffer.alloc(32, 1)),
      field(
        3,
        field(1, Buffer.from('hu')),
        field(2, Buffer.alloc(16, 1)),
        field(3, Buffer.alloc(32)),
        field(4, Buffer.alloc(length)),
      ),
    ]);
    expect(codeOf(space.record('hu', { kind: 'senderKey', body, recipients: ['hu'] }).value)).toBe('E_PARSE');
    expectOthersGoOn();
  });

  it.each([
    ['all 9', '09'.repeat(32)],
    ['0, of order 2', '00'.repeat(32)],
    ['1, of order 4', `01${'00'.repeat(31)}`],
    ['one u of order 8', 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'],
    ['the other u of order 8', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'],
  ])('with an enc of %s is received by all, and E_UNSEAL to its recipient alone', async (_, enc) => {
    const { content } = await space.newSenderKey('hu', ['hu', 'nl']);
    const wrapped = Buffer.from(content.body);
    for (let at = wrapped.indexOf(Buffer.of(0x1a, 32)); at >= 0; at = wrapped.indexOf(Buffer.of(0x1a, 32), at + 34))
      wrapped.set(Buffer.from(enc, 'hex'), at + 2);
    const step = space.append(space.record('hu', { ...content, body: wrapped }).value);
    expect(step.code).toBe('OK');
    expect(await space.receiveKey('nl', step)).toMatchObject({ kind: 'refused', code: 'E_UNSEAL' });
    expectOthersGoOn();
  });

  it('is for a key that the list in force retired: E_SENDER_KEY to all, and what was wrapped before is read on', async () => {
    const late = await space.newSenderKey('hu', ['hu', 'nl']);
    const next: ListChange = { kind: 'rotate', member: 'nl', key: createKeyStore({ member: 'nl' }).sealing };
    const list = aSuccessorList(listInForce(space.state), [next], [...space.members.values()]);
    expect(codeOf(space.record('bg', space.trustView([list])).value)).toBe('OK');
    expect(codeOf(space.record('hu', late.content).value)).toBe('E_SENDER_KEY');
    expectOthersGoOn();
  });
});
