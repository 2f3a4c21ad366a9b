import { describe, expect, it } from '@jest/globals';
import { crc32c } from './crc32c.js';

describe('CRC-32C', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 0],
    ['the check value of the algorithm', Buffer.from('123456789'), 0xe3069283],
    ['32 bytes of zeros (RFC 3720 B.4)', Buffer.alloc(32), 0x8a9136aa],
    ['32 bytes of ones (RFC 3720 B.4)', Buffer.alloc(32, 0xff), 0x62a8ab43],
    ['32 incrementing bytes (RFC 3720 B.4)', Buffer.from(Array.from({ length: 32 }, (_, index) => index)), 0x46dd794e],
    [
      '32 decrementing bytes (RFC 3720 B.4)',
      Buffer.from(Array.from({ length: 32 }, (_, index) => 31 - index)),
      0x113fdb5c,
    ],
  ])('of %s is known', (_, bytes, crc) => {
    expect(crc32c(bytes)).toBe(crc);
  });

  it('does not depend on where the bytes lie in their buffer', () => {
    const bytes = Buffer.from('0123456789abcdef0123');
    for (let shift = 0; shift < 9; shift++) {
      expect(crc32c(Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift))).toBe(crc32c(bytes));
    }
  });
});
