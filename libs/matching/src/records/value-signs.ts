import { Sign, signedLength, SIGN_WIDTH } from '../text/word-sign.js';
import type { WordTable } from '../text/word-table.js';
import type { GrowingUint32 } from '../text/growing.js';
import { bitCount } from '../text/bit-count.js';
import { Kind } from './item-kind.js';
import { kindBit, MOST_SIGNS, REPEATS } from './record-rows.js';

/** Kinds of values of which nearly each record has its own, so that their words lie far from each other. */
const SIGNED_KINDS: ReadonlySet<number> = new Set([
  Kind.nationalId,
  Kind.document,
  Kind.phone,
  Kind.iban,
  Kind.plate,
  Kind.vin,
  Kind.registration,
]);
const SIGNED = [...SIGNED_KINDS].map(kindBit).reduce((all, bit) => all | bit, 0);

/** Values with fewer letters, and those with a form in common, are told apart by their words. */
const LEAST_LETTERS = 6;

/** Of a sign the first two letters and the last two, six bits of each, above the type of the number. */
const TYPE_BITS = 8;
const ENDS = { first: 0xfff << 20, last: 0xfff << TYPE_BITS } as const;

/** Types have numbers from 1 below this one. */
export const MOST_TYPES = 1 << TYPE_BITS;

/** What is read of records under construction: their words by kind. */
interface Items {
  readonly kinds: readonly number[];
  readonly words: readonly number[];
}

/** How many values of a record have a sign in its row; none where a kind has more than one item. */
export function signedKinds(shape: number): number {
  return (shape & REPEATS) === 0 ? Math.min(MOST_SIGNS, bitCount(shape & SIGNED)) : 0;
}

/** Whether values of a kind, by its bit, have a sign in their row where there is room for it. */
export function isSigned(bit: number): boolean {
  return (bit & SIGNED) !== 0;
}

/** Which of the signs of a row is that of such a kind; no less than their number where it has none. */
export function placeOfSign(shape: number, bit: number): number {
  return bitCount(shape & SIGNED & (bit - 1));
}

/** Whether two signs tell that two values have neither the first two letters in common nor the last two. */
export function tellApart(signA: number, signB: number): boolean {
  const difference = signA ^ signB;
  return (difference & ENDS.first) !== 0 && (difference & ENDS.last) !== 0;
}

/** Number of the type in a sign. */
export function typeIn(sign: number): number {
  return sign & (MOST_TYPES - 1);
}

/**
 * Signs the values of records in their rows, so that two numbers can be told apart without their words: the letters at
 * their ends, and of which types they are. A sign of 0 tells nothing. A value that has a form in common with an earlier
 * word has none, so of two values that share one, the later one never has a sign. Owned by the thread that owns the words.
 */
export class ValueSigner {
  /** A word of each type. */
  readonly typeWord = new Uint32Array(MOST_TYPES);
  /** Numbers of types by the groups of a word. */
  private readonly types = new Map<number | string, number>();

  constructor(private readonly words: WordTable) {}

  /** Appends the signs of the first `count` values that have one. */
  sign({ kinds, words }: Items, count: number, rows: GrowingUint32): void {
    for (let i = 0, left = count; left > 0 && i < kinds.length; i++) {
      if (!SIGNED_KINDS.has(kinds[i] ?? 0)) continue;
      rows.push(this.signOf(words[i] ?? 0));
      left--;
    }
  }

  private signOf(word: number): number {
    const signs = this.words.signed;
    const at = word * SIGN_WIDTH;
    if (signedLength(signs[at + Sign.twice] ?? 0) < LEAST_LETTERS) return 0;
    if (this.words.sharesForm(word)) return 0;
    const ends = signs[at + Sign.ends] ?? 0;
    const type = this.typeOf(word);
    return type < MOST_TYPES ? (sixBits(ends >>> 16) << 20) | (sixBits(ends) << TYPE_BITS) | type : 0;
  }

  private typeOf(word: number): number {
    const groups = this.words.groupsOf(word);
    const key = groups.length === 1 ? (groups[0] ?? 0) : groups.join();
    const known = this.types.get(key);
    if (known !== undefined) return known;
    const type = this.types.size + 1;
    this.types.set(key, type);
    if (type < MOST_TYPES) this.typeWord[type] = word;
    return type;
  }
}

/** Six bits of each of two letters; letters that share them only look no less alike than they are. */
function sixBits(letters: number): number {
  return ((letters >>> 2) & 0xfc0) | (letters & 0x3f);
}
