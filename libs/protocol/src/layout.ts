import { hash } from 'node:crypto';

/** Computes SHA-256 in one call. It comes as text: that costs half of memory of its own for each 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  const data = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
  return Buffer.from(hash('sha256', data, 'binary'), 'binary');
}

/** Encodes a string of the protocol, without terminator. */
export function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Lays out a member id: u8 length ‖ id. */
export function memberBytes(id: string): Uint8Array {
  const bytes = ascii(id);
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

/** Lays out a number in 32 bits, big-endian. */
export function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Lays out a number in 64 bits, big-endian. */
export function u64(value: number | bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** Compares public values; nothing here is secret, so time may show the answer. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Writes bytes as lowercase hexadecimal, the key of maps over hashes and ids. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
