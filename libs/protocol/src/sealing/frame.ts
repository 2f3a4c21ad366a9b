import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { COMPRESS_ABOVE_BYTES, MAX_PAYLOAD_BYTES } from '../limits.js';
import { paddedLength } from './padme.js';

const SALT_BYTES = 32;
const FIXED_BYTES = SALT_BYTES + 1 + 4 + 4;
const STORED = 0;
const DEFLATED = 1;

/** What is encrypted: salt and packed payload, apart from padding. */
export interface Frame {
  readonly salt: Uint8Array;
  readonly compression: number;
  readonly payloadLength: number;
  readonly packed: Uint8Array;
}

/** Packs a payload. Deflated only where that is allowed, the payload is over 4 KiB, and it helps. */
export function packFrame(salt: Uint8Array, payload: Uint8Array, compressible: boolean): Frame {
  const deflated = compressible && payload.length > COMPRESS_ABOVE_BYTES ? deflateRawSync(payload) : payload;
  const helps = deflated.length < payload.length;
  return {
    salt,
    compression: helps ? DEFLATED : STORED,
    payloadLength: payload.length,
    packed: helps ? deflated : payload,
  };
}

/** Lays out a frame: salt ‖ u8 compression ‖ u32 payload length ‖ u32 packed length ‖ packed ‖ zeros. */
export function encodeFrame({ salt, compression, payloadLength, packed }: Frame): Uint8Array {
  const bytes = Buffer.alloc(paddedLength(FIXED_BYTES + packed.length));
  bytes.set(salt, 0);
  bytes.writeUInt8(compression, SALT_BYTES);
  bytes.writeUInt32BE(payloadLength, SALT_BYTES + 1);
  bytes.writeUInt32BE(packed.length, SALT_BYTES + 5);
  bytes.set(packed, FIXED_BYTES);
  return bytes;
}

/** Takes a frame apart; null where lengths, padding or compression are not exactly as {@link encodeFrame} makes them. */
export function parseFrame(bytes: Uint8Array): Frame | null {
  if (bytes.length < FIXED_BYTES) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const compression = view.readUInt8(SALT_BYTES);
  const payloadLength = view.readUInt32BE(SALT_BYTES + 1);
  const end = FIXED_BYTES + view.readUInt32BE(SALT_BYTES + 5);

  if (bytes.length !== paddedLength(end) || !isZero(view.subarray(end))) return null;
  if (compression !== DEFLATED && (compression !== STORED || end !== FIXED_BYTES + payloadLength)) return null;
  return { salt: view.subarray(0, SALT_BYTES), compression, payloadLength, packed: view.subarray(FIXED_BYTES, end) };
}

/** Tells whether a frame says that it holds no more than a payload may have, packed and unpacked. */
export function isWithinPayload({ payloadLength, packed }: Frame): boolean {
  return payloadLength <= MAX_PAYLOAD_BYTES && packed.length <= MAX_PAYLOAD_BYTES;
}

/** Unpacks the payload; null unless it has exactly the declared length, and nothing follows it. */
export function unpackFrame({ compression, payloadLength, packed }: Frame): Uint8Array | null {
  if (compression === STORED) return packed;
  const payload = inflate(packed, payloadLength);
  return payload?.length === payloadLength ? payload : null;
}

/** Inflates, but never more than the declared length; null where that is not all there is. */
function inflate(packed: Uint8Array, maxOutputLength: number): Uint8Array | null {
  try {
    const result: unknown = inflateRawSync(packed, { maxOutputLength, info: true });
    return isInflated(result) && result.engine.bytesWritten === packed.length ? result.buffer : null;
  } catch {
    return null;
  }
}

/** What zlib answers with `info`, which its types do not say; `bytesWritten` counts the packed bytes it used. */
function isInflated(result: unknown): result is { buffer: Uint8Array; engine: { bytesWritten: number } } {
  return typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result;
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
