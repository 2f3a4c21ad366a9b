import { createHmac, hkdfSync } from 'node:crypto';
import { ascii } from './layout.js';

const PEPPER_BYTES = 32;
const DIGEST_BYTES = 16;

/** The secret that the members of an agreement share, by which numbers are compared without showing them to anybody else. */
export function numberPepper(salt: Uint8Array, spaceId: Uint8Array): Uint8Array {
  const info = Buffer.concat([ascii('joinder/v1 check'), spaceId]);
  return new Uint8Array(hkdfSync('sha256', salt, new Uint8Array(0), info, PEPPER_BYTES));
}

/** A number in its normal form as members ask for it: equal for two of them under one agreement. */
export function numberDigest(pepper: Uint8Array, kind: string, key: string): Uint8Array {
  const hmac = createHmac('sha256', pepper).update(kind, 'ascii').update('\0').update(key, 'utf8');
  return new Uint8Array(hmac.digest().subarray(0, DIGEST_BYTES));
}
