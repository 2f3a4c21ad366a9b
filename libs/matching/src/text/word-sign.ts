/** Numbers that make the sign of a word: its letters, forms in four, sounds with groups in two, and its length. */
export const SIGN_WIDTH = 8;

/** Places of the parts of a sign. */
export const Sign = { letters: 0, forms: 1, sounds: 5, length: 7 } as const;

/** Bits that mark forms. */
export const FORM_BITS = 128;
/** Bits that mark sounds and groups. */
export const SOUND_BITS = 64;

/**
 * Marks which letters a folded word has: a to z by one bit each, digits and the rest together. Two words are at least
 * as many edits apart as one has letters that the other lacks, which ends most comparisons without a distance.
 */
export function letterSign(folded: string): number {
  let sign = 0;
  for (let i = 0; i < folded.length; i++) sign |= 1 << letterBit(folded.charCodeAt(i) & 0xff);
  return sign >>> 0;
}

function letterBit(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? 26 + ((code - 48) % 5) : 31;
}

/** Bit of so many, a power of two, that stands for a text in a sign: words without a common bit have no such text in common. */
export function linkSign(text: number, bits: number): number {
  return (Math.imul(text + 1, 0x9e3779b1) >>> 24) & (bits - 1);
}

/** Counts the bits that are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
