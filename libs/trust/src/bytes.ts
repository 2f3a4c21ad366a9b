/** Compares byte strings as unsigned numbers, shorter first where one begins the other. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  return Buffer.compare(left, right);
}

/** Tells whether two byte strings are the same. Not constant in time: for public values only. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** Writes bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** Tells whether each item is greater than the one before. */
export function strictlyAscending<T>(items: readonly T[], compare: (left: T, right: T) => number): boolean {
  return items.every((item, at) => {
    const before = items[at - 1];
    return at === 0 || before === undefined || compare(before, item) < 0;
  });
}
