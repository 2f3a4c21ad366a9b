/** Taken once: these are asked for every pair of records and words. */
const { imul } = Math;

/** Counts the bits that are set. */
export function bitCount(bits: number): number {
  const nibbles = nibbleCounts(bits);
  return imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Counts the bits that are set in two numbers together. */
export function bitCountOfTwo(a: number, b: number): number {
  const nibbles = nibbleCounts(a) + nibbleCounts(b);
  return imul((nibbles & 0x0f0f_0f0f) + ((nibbles >>> 4) & 0x0f0f_0f0f), 0x0101_0101) >>> 24;
}

function nibbleCounts(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  return (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
}
