import { checkDigit } from '#libs/vocabulary';
import { ascii, sha256 } from './layout.js';

const SHORT = { modulus: 100_000n, digits: 5 };
const LONG = { modulus: 10_000_000n, digits: 7 };

/** A number to say on the phone: its digits, the check digit last. */
export interface RecordNumber {
  readonly length: 'short' | 'long';
  /** 6 digits where it is short, 8 where it is long. */
  readonly text: string;
}

/**
 * Computes the number of a record or request from its id (docs/protocol.md, Record ids). All holders see the same one without asking
 * anybody; it tells no order, no count and no time.
 */
export function numberOf(spaceId: Uint8Array, id: Uint8Array): RecordNumber {
  const hash = Buffer.from(sha256(ascii('joinder/v1 number'), spaceId, id));
  const length = (hash.readUInt8(hash.length - 1) & 1) === 0 ? 'short' : 'long';
  const { modulus, digits } = length === 'short' ? SHORT : LONG;
  const number = (hash.readBigUInt64BE(0) % modulus).toString().padStart(digits, '0');
  return { length, text: number + checkDigit(number) };
}
