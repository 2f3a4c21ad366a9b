import { describe, expect, it } from '@jest/globals';

import { aSpace } from '#libs/testing';

import { MAX_VALUE_BYTES } from '../limits.js';
import { parseValue } from '../parse-value.js';
import { envelopeOf } from './rules.js';
import { newSpaceState } from './space-state.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('K5 step 1: what is no envelope', () => {
  it.each([
    ['E_SIZE', 'nothing', bytes()],
    ['E_SIZE', 'too much', new Uint8Array(MAX_VALUE_BYTES + 1)],
    ['E_MAGIC', 'other bytes', Buffer.from('nine byte')],
    ['E_MAGIC', 'a version that no list admits', bytes(0, 0x4a, 0x4e, 200, 1)],
    ['E_PARSE', 'bytes behind the magic', bytes(0, 0x4a, 0x4e, 1, 0xff)],
  ])('is %s for %s, as a value and without an exception', async (code, _, value) => {
    const { state } = await aSpace({ members: ['nl', 'hu'] });
    expect(envelopeOf(parseValue(value), state)).toEqual({
      refused: { code, why: { expected: expect.any(String), found: expect.any(String) } },
    });
  });

  it('is E_MEMBER for another version where a space has not begun', () => {
    const state = newSpaceState(new Uint8Array(16));
    expect(envelopeOf(parseValue(bytes(0, 0x4a, 0x4e, 2, 1)), state)).toMatchObject({ refused: { code: 'E_MEMBER' } });
  });
});
