const TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes 16 bytes as a lower-case UUID. Any 16 bytes are allowed: the id of the network space is a hash. @throws RangeError */
export function uuidText(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError(`a UUID has 16 bytes, got ${bytes.length}`);
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Reads a lower-case UUID of any version. @throws RangeError */
export function uuidBytes(text: string): Uint8Array {
  if (!TEXT.test(text)) throw new RangeError('expected a lower-case UUID');
  return new Uint8Array(Buffer.from(text.replaceAll('-', ''), 'hex'));
}
