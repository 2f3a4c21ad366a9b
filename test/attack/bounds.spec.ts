import { beforeEach, describe, expect, it } from '@jest/globals';

import type { Header } from '#libs/contracts';
import { MAX_EPOCH, MAX_INT, MAX_TIME, parseHeader } from '#libs/protocol';
import { aSpace, type Fields, type TestSpace } from '#libs/testing';

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
