import { describe, expect, it } from '@jest/globals';

import { uuidBytes, uuidText } from '#libs/contracts';
import { readSaidNumber } from '#libs/vocabulary';

import { isRecordIdOf, isRequestIdOf, ownerOfRecordId, recordId, requestId } from './record-id.js';
import { numberOf } from './record-number.js';

const spaceId = uuidBytes('018f0000-0000-7000-8000-0000000000aa');
const random = Buffer.from('0001020304050607', 'hex');

describe('an id', () => {
  it.each(['nl', 'hu', 'nl-nrm'])('of %s is of that owner and of nobody else', (owner) => {
    const id = recordId(spaceId, owner, random);
    const others = ['nl', 'hu', 'nl-nrm', 'bg'].filter((member) => member !== owner);
    expect(isRecordIdOf(id, { spaceId, member: owner })).toBe(true);
    expect(others.some((member) => isRecordIdOf(id, { spaceId, member }))).toBe(false);
    expect(isRecordIdOf(id, { spaceId: Buffer.alloc(16, 1), member: owner })).toBe(false);
    expect(ownerOfRecordId(id, spaceId, ['bg', 'hu', 'nl', 'nl-nrm'])).toBe(owner);
    expect(ownerOfRecordId(id, spaceId, others)).toBeNull();
  });

  it('of a record is none of a request', () => {
    const id = requestId(spaceId, 'nl', random);
    expect(isRequestIdOf(id, { spaceId, member: 'nl' })).toBe(true);
    expect(isRecordIdOf(id, { spaceId, member: 'nl' })).toBe(false);
    expect(isRequestIdOf(recordId(spaceId, 'nl', random), { spaceId, member: 'nl' })).toBe(false);
  });

  it('is nobody’s with any bit changed, or with another length', () => {
    const id = recordId(spaceId, 'nl', random);
    for (let bit = 0; bit < 128; bit++) {
      const changed = Buffer.from(id);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(isRecordIdOf(changed, { spaceId, member: 'nl' })).toBe(false);
    }
    expect(isRecordIdOf(id.subarray(0, 15), { spaceId, member: 'nl' })).toBe(false);
    expect(isRecordIdOf(new Uint8Array(0), { spaceId, member: 'nl' })).toBe(false);
  });

  it('is a UUID of version 8 (RFC 9562)', () => {
    expect(uuidText(recordId(spaceId, 'nl', Buffer.alloc(8, 0xff)))).toMatch(/^ffffffff-ffff-8fff-[89ab]/);
  });
});

describe('a number', () => {
  it('has the check digit by which a wrong one is known', () => {
    const { text } = numberOf(spaceId, recordId(spaceId, 'nl', random));
    expect(readSaidNumber(text)).toMatchObject({ digits: text, isRight: true });
  });

  it('is short for about every second id', () => {
    const ids = Array.from({ length: 400 }, (_, i) => recordId(spaceId, 'nl', Buffer.alloc(8, `draw ${i}`)));
    const short = ids.map((id) => numberOf(spaceId, id)).filter(({ length }) => length === 'short');
    expect(short.length).toBeGreaterThan(150);
    expect(short.length).toBeLessThan(250);
    expect(short.every(({ text }) => /^[0-9]{6}$/.test(text))).toBe(true);
  });
});
