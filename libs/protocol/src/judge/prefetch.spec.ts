import { beforeEach, describe, expect, it } from '@jest/globals';

import { aMember, aSpace, type TestSpace } from '#libs/testing';

import { logRecord } from './log-record.js';
import { mayBeReceived } from './prefetch.js';
import { newSpaceState } from './space-state.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['nl', 'hu'] });
});

const may = (value: Uint8Array): boolean =>
  mayBeReceived(space.state, logRecord({ position: space.state.nextPosition, logAppendTimeMs: 0n, value }));

describe('what may be the next record of a chain', () => {
  it('is a record behind the head of its sender, under a key of the list in force', () => {
    expect(may(space.message('nl').value)).toBe(true);
  });

  it.each([
    ['what stands there already', () => space.log.at(-1)!],
    ['a key that no list names', () => space.message('nl', {}, { signer: aMember('nl').recordSigner }).value],
    ['no envelope', () => Buffer.from('nine byte')],
  ])('N9 is not %s', (_, value) => {
    expect(may(value())).toBe(false);
  });

  it('is anything with a header before a space has begun', () => {
    const value = space.message('nl').value;
    const record = logRecord({ position: 0n, logAppendTimeMs: 0n, value });
    expect(mayBeReceived(newSpaceState(space.state.spaceId), record)).toBe(true);
  });
});
