/** Writes the 16 bytes of a space id as topics have them. The id of `network` is a hash, so not every one is a UUID of a known version. */
export function spaceIdText(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Reads the 16 bytes of a space id out of its text. */
export function spaceIdBytes(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
