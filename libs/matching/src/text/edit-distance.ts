/** Longest text the bit-parallel distance takes; longer texts are cut, which keeps the hot path free of allocation. */
export const MAX_LETTERS = 32;

const positions = new Int32Array(256);

/** A run of bytes inside a shared buffer, so that no comparison copies a string. */
export interface Letters {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly length: number;
}

/**
 * Counts insertions, deletions, replacements and swaps of neighbours between two byte strings (optimal string
 * alignment), bit-parallel after Hyyrö (2003). Texts over 32 bytes are compared by their first 32.
 */
export function editDistance(left: Letters, right: Letters): number {
  const short = left.length <= right.length ? left : right;
  const long = short === left ? right : left;
  const m = Math.min(short.length, MAX_LETTERS);
  const n = Math.min(long.length, MAX_LETTERS);
  if (m === 0) return n;
  for (let i = 0; i < m; i++) {
    const letter = at(short, i);
    positions[letter] = (positions[letter] ?? 0) | (1 << i);
  }
  const distance = scan(m, long, n);
  for (let i = 0; i < m; i++) positions[at(short, i)] = 0;
  return distance;
}

function at(text: Letters, index: number): number {
  return text.bytes[text.start + index] ?? 0;
}

function scan(m: number, long: Letters, n: number): number {
  const top = 1 << (m - 1);
  let plus = -1;
  let minus = 0;
  let diagonal = 0;
  let previous = 0;
  let distance = m;
  for (let j = 0; j < n; j++) {
    const match = positions[at(long, j)] ?? 0;
    const swap = ((~diagonal & match) << 1) & previous;
    diagonal = ((((match & plus) + plus) | 0) ^ plus) | match | minus | swap;
    let up = minus | ~(diagonal | plus);
    let down = diagonal & plus;
    if ((up & top) !== 0) distance++;
    if ((down & top) !== 0) distance--;
    up = (up << 1) | 1;
    down <<= 1;
    plus = down | ~(diagonal | up);
    minus = up & diagonal;
    previous = match;
  }
  return distance;
}
