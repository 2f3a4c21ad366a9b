import { expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { numberDigest, numberPepper } from './number-digest.js';

const SALT = new Uint8Array(32).fill(1);
const SPACE = new Uint8Array(16).fill(2);

/** HKDF by its two steps, from HMAC alone. */
function derived(): Buffer {
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(SALT).digest();
  return createHmac('sha256', extracted)
    .update(Buffer.concat([Buffer.from('joinder/v1 check'), SPACE, Buffer.from([1])]))
    .digest();
}

it('13 a digest is the beginning of an HMAC over kind and number, under a secret of the agreement and the space', () => {
  const pepper = numberPepper(SALT, SPACE);
  expect(Buffer.from(pepper)).toEqual(derived());
  const expected = createHmac('sha256', derived()).update('phone\0+31612345678').digest().subarray(0, 16);
  expect(Buffer.from(numberDigest(pepper, 'phone', '+31612345678'))).toEqual(expected);
});

it('13 another agreement, another space, another kind and another number give another digest', () => {
  const of = (salt: Uint8Array, space: Uint8Array, kind: string, key: string): string =>
    Buffer.from(numberDigest(numberPepper(salt, space), kind, key)).toString('hex');
  const all = [
    of(SALT, SPACE, 'imei', '1'),
    of(SPACE, SPACE, 'imei', '1'),
    of(SALT, SALT, 'imei', '1'),
    of(SALT, SPACE, 'imsi', '1'),
    of(SALT, SPACE, 'imei', '2'),
  ];
  expect(new Set(all).size).toBe(all.length);
});
