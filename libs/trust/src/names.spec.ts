import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { memberCountry, parseMemberId } from './member-id.js';
import { quorumOf } from './quorum.js';

describe('member id', () => {
  it.each([
    ['nl', 'nl'],
    ['nl-nrm', 'nl'],
    ['ro-0123456789abc', 'ro'],
  ])('takes %s', (id, country) => {
    expect(parseMemberId(id)).toBe(id);
    expect(memberCountry(id)).toBe(country);
  });

  it.each(['', 'n', 'NL', 'nld', 'nl-', 'nl-NRM', 'nl-0123456789abcd', 'nl-a-b', 'nl\n', ' nl', 'nl/x', 'ñl', 'nl-é'])(
    'refuses %j',
    (text) => {
      expect(() => parseMemberId(text)).toThrow(expect.objectContaining({ code: 'MEMBER_ID' }));
      expect(() => memberCountry(text)).toThrow(expect.objectContaining({ code: 'MEMBER_ID' }));
    },
  );
});

describe('quorum', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [27, 19],
    [50, 34],
  ])('of %i members is %i', (members, quorum) => {
    expect(quorumOf(members)).toBe(quorum);
  });

  it('makes any two quorums share more than a third of the members', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (members) => {
        expect(quorumOf(members)).toBeLessThanOrEqual(members);
        expect(2 * quorumOf(members) - members).toBeGreaterThan(members / 3);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('is not defined for %p', (members) => {
    expect(() => quorumOf(members)).toThrow(RangeError);
  });
});
