const POLYNOMIAL = 0x82f63b78;
const SLICES = 8;
const TABLES = buildTables();

/** Computes CRC-32C (Castagnoli; RFC 3720, appendix B.4), the checksum of Kafka's record batches, eight bytes a round. */
export function crc32c(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xffffffff;
  let at = 0;
  for (; at + SLICES <= bytes.length; at += SLICES) {
    crc = round(crc ^ view.getUint32(at, true), view.getUint32(at + 4, true));
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ slice(0, crc ^ view.getUint8(at));
  return (crc ^ 0xffffffff) >>> 0;
}

function round(low: number, high: number): number {
  return (
    slice(7, low) ^
    slice(6, low >>> 8) ^
    slice(5, low >>> 16) ^
    slice(4, low >>> 24) ^
    slice(3, high) ^
    slice(2, high >>> 8) ^
    slice(1, high >>> 16) ^
    slice(0, high >>> 24)
  );
}

function slice(table: number, byte: number): number {
  return TABLES[(table << 8) | (byte & 0xff)] ?? 0;
}

/** Table k holds the checksum of each byte value followed by k zero bytes. */
function buildTables(): Uint32Array {
  const tables = new Uint32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[byte] = crc;
  }
  for (let at = 256; at < tables.length; at++) {
    const shorter = tables[at - 256] ?? 0;
    tables[at] = (shorter >>> 8) ^ (tables[shorter & 0xff] ?? 0);
  }
  return tables;
}
