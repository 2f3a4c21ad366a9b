import * as zlib from 'node:zlib';

const MOST_BYTES = 64 * 1024 * 1024;
const TO_THE_END_OR_NOT = { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES };

const GZIP = 0x1f8b;
const ZSTD = 0x28b5;

/** Whether two bytes begin a stream of gzip (RFC 1952), zstd (RFC 8878) or zlib (RFC 1950: method 8 and a multiple of 31). */
export function startsStream(pair: number): boolean {
  return pair === GZIP || pair === ZSTD || (pair >> 8 === 0x78 && pair % 31 === 0);
}

/**
 * Inflates the stream that these bytes begin with, also where it is cut off; null where it is none.
 *
 * @throws Error where this Node opens no zstd: what cannot be looked into is not passed over
 */
export function inflated(bytes: Buffer): Buffer | null {
  const pair = bytes.readUInt16BE(0);
  if (pair === GZIP) return inflatedRaw(bytes.subarray(gzipHeaderLength(bytes)));
  if (pair === ZSTD) {
    // Named when it is used: Node before 22.15 has none, and would not load this file.
    if (!('zstdDecompressSync' in zlib))
      throw new Error(`Node ${process.versions.node} opens no zstd: 22.15 or later does`);
    return attempt(() => zlib.zstdDecompressSync(bytes, { maxOutputLength: MOST_BYTES }));
  }
  return attempt(() => zlib.inflateSync(bytes, TO_THE_END_OR_NOT));
}

/** Inflates raw DEFLATE (RFC 1951), which nothing announces. */
export function inflatedRaw(bytes: Uint8Array): Buffer | null {
  return attempt(() => zlib.inflateRawSync(bytes, TO_THE_END_OR_NOT));
}

/** Node's own gunzip refuses a stream that anything follows. Flags: 2 checksum, 4 extra field, 8 name, 16 comment. */
function gzipHeaderLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  let length = 10;
  if (flags & 4) length += 2 + (bytes[length] ?? 0) + ((bytes[length + 1] ?? 0) << 8);
  if (flags & 8) length = bytes.indexOf(0, length) + 1;
  if (flags & 16) length = bytes.indexOf(0, length) + 1;
  return flags & 2 ? length + 2 : length;
}

function attempt(inflate: () => Buffer): Buffer | null {
  try {
    return inflate();
  } catch {
    return null; // Two bytes that only looked like the beginning of a stream.
  }
}
