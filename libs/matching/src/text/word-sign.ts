import { bitCountOfTwo } from './bit-count.js';
import { MAX_LETTERS } from './edit-distance.js';

/** Numbers that make the sign of a word: two for its letters and length, one for its ends, the rest for its links. */
export const SIGN_WIDTH = 8;

/** Places of the parts of a sign. */
export const Sign = { letters: 0, twice: 1, ends: 2, links: 3 } as const;

/** Bits that stand for the links of a word: forms, sounds and groups that another word has too. */
const LINK_BITS = (SIGN_WIDTH - Sign.links) * 32;

const LETTERS = 26;
const LETTERS_MASK = (1 << LETTERS) - 1;
/** So many letters beyond the second of their kind have bits of their own. */
const MOST_FURTHER = 32 - LETTERS;

/** Length in the sign of a word of which its letters tell nothing: one too long for a distance. */
const UNTOLD = 63;

/**
 * Signs the letters of a folded word: which ones it has, and how many beyond the second of each by a bit each; then
 * which ones it has twice, with its length above them. So two signs tell how many letters two words have in common.
 */
export function letterSign(folded: string): readonly [letters: number, twice: number] {
  let [once, twice, further] = [0, 0, 0];
  for (let i = 0; i < folded.length; i++) {
    const bit = 1 << letterBit(folded.charCodeAt(i) & 0xff);
    if ((twice & bit) !== 0) further++;
    else if ((once & bit) !== 0) twice |= bit;
    else once |= bit;
  }
  const length = folded.length <= MAX_LETTERS && further <= MOST_FURTHER ? folded.length : UNTOLD;
  return [(once | (((1 << further) - 1) << LETTERS)) >>> 0, (twice | (length << LETTERS)) >>> 0];
}

/** Signs the first two letters of a folded word and the last two. */
export function endSign(folded: string): number {
  const at = (index: number): number => folded.charCodeAt(index) & 0xff;
  const last = folded.length - 1;
  return ((at(0) << 24) | (at(1) << 16) | (at(last - 1) << 8) | at(last)) >>> 0;
}

/** Whether two words have neither the first two letters in common nor the last two, by what their ends differ in. */
export function haveOtherEnds(difference: number): boolean {
  return (difference & 0xffff) !== 0 && difference >>> 16 !== 0;
}

/** Letters have a bit each; digits and the rest share them, which makes words look no less alike than they are. */
function letterBit(code: number): number {
  return (code + 7) % LETTERS;
}

/** Counts the most letters that two words have in common in whatever order, by the bits that both signs have. */
export function mostCommon(letters: number, twice: number): number {
  return bitCountOfTwo(letters, twice & LETTERS_MASK);
}

/** Length of a word by the second part of its sign, or more than a distance looks at where its letters tell nothing. */
export function signedLength(twice: number): number {
  return twice >>> LETTERS;
}

/** Least letters in common of two words of the lengths of two signs, so that they may be more than different. */
export function leastCommon(twiceA: number, twiceB: number): number {
  return LEAST_COMMON[((twiceA >>> LETTERS) << 6) | (twiceB >>> LETTERS)] ?? 0;
}

const LEAST_COMMON = leastTable();

/** Letters in common that all of a shorter word, as few slips as are forgiven, and a word garbled have at least. */
function leastTable(): Uint8Array {
  const table = new Uint8Array(64 * 64);
  for (let a = 0; a <= MAX_LETTERS; a++)
    for (let b = 0; b <= MAX_LETTERS; b++) {
      const [short, long] = [Math.min(a, b), Math.max(a, b)];
      table[(a << 6) | b] = Math.max(0, Math.min(short, long - slipsOf(short), Math.ceil((long * 2) / 3)));
    }
  return table;
}

/** Slips that are forgiven in words of which the shorter one has so many letters. */
function slipsOf(short: number): number {
  return short >= 10 ? 3 : short >= 6 ? 2 : 1;
}

/** Tells by the signs of two words, by where these stand, that they differ: too few letters in common, and no link. */
export function areSignedApart(signs: Uint32Array, atA: number, atB: number): boolean {
  const twiceA = signs[atA + Sign.twice] ?? 0;
  const twiceB = signs[atB + Sign.twice] ?? 0;
  const common = mostCommon((signs[atA] ?? 0) & (signs[atB] ?? 0), twiceA & twiceB);
  return common < leastCommon(twiceA, twiceB) && commonLinks(signs, atA, atB) === 0;
}

/** Bits of forms, sounds and groups that two words may have in common, by where their signs stand. */
export function commonLinks(signs: Uint32Array, atA: number, atB: number): number {
  return (
    ((signs[atA + 3] ?? 0) & (signs[atB + 3] ?? 0)) |
    ((signs[atA + 4] ?? 0) & (signs[atB + 4] ?? 0)) |
    ((signs[atA + 5] ?? 0) & (signs[atB + 5] ?? 0)) |
    ((signs[atA + 6] ?? 0) & (signs[atB + 6] ?? 0)) |
    ((signs[atA + 7] ?? 0) & (signs[atB + 7] ?? 0))
  );
}

/** Bit of a sign that stands for a text as a link: words without a common bit have no text in common. */
export function linkBit(text: number): number {
  return ((Math.imul(text + 1, 0x9e3779b1) >>> 16) * LINK_BITS) >>> 16;
}
