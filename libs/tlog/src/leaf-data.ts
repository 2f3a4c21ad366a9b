import { HASH_BYTES } from './hashing.js';
import { TlogError } from './tlog.errors.js';

const VERSION = 0x01;
const LEAF_DATA_BYTES = 1 + 8 + 2 + HASH_BYTES;

/** What one position of a log says: the time of the position, the public verdict, and which record it was. */
export interface LeafData {
  /** T of the position in milliseconds since 1970, unsigned 64 bits. */
  readonly t: bigint;
  /** Public verdict code, unsigned 16 bits; 0 is accepted. */
  readonly verdict: number;
  /** Identity of the record, 32 bytes. */
  readonly identity: Uint8Array;
}

/**
 * Lays out the data of one leaf: 0x01 ‖ u64 T ‖ u16 verdict ‖ identity, big-endian (docs/protocol.md, Bytes).
 *
 * @throws TlogError LEAF_FORMAT when a value does not fit its field.
 */
export function leafData({ t, verdict, identity }: LeafData): Uint8Array {
  if (t < 0n || t >= 2n ** 64n) throw new TlogError('LEAF_FORMAT', 'the time of a leaf has 64 bits');
  if (!Number.isInteger(verdict) || verdict < 0 || verdict > 0xffff) {
    throw new TlogError('LEAF_FORMAT', 'the verdict of a leaf has 16 bits');
  }
  if (identity.length !== HASH_BYTES) throw new TlogError('LEAF_FORMAT', 'the identity of a leaf has 32 bytes');

  const bytes = Buffer.allocUnsafe(LEAF_DATA_BYTES);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeBigUInt64BE(t, 1);
  bytes.writeUInt16BE(verdict, 9);
  bytes.set(identity, 11);
  return bytes;
}

/**
 * Reads leaf data back; `leafData(parseLeafData(x))` is `x`.
 *
 * @throws TlogError LEAF_FORMAT
 */
export function parseLeafData(bytes: Uint8Array): LeafData {
  const view = Buffer.from(bytes);
  if (view.length !== LEAF_DATA_BYTES) {
    throw new TlogError('LEAF_FORMAT', `leaf data has ${LEAF_DATA_BYTES} bytes, got ${view.length}`);
  }
  if (view.readUInt8(0) !== VERSION) throw new TlogError('LEAF_FORMAT', `unknown version of leaf data`);
  return { t: view.readBigUInt64BE(1), verdict: view.readUInt16BE(9), identity: new Uint8Array(view.subarray(11)) };
}
