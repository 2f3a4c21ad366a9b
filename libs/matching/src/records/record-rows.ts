import { bitCount } from '../text/bit-count.js';
import { Kind, LAST_NAME_KIND } from './item-kind.js';
import type { RecordType } from './record.js';

/** All records as rows of one list: comparing two reads a run of numbers each, and nothing far from it. */
export interface RecordRows {
  /**
   * Of each record its birth date, the one in its national number, its shape, its items, and the signs of some of them.
   * Dates are packed (see birth-date).
   */
  readonly rows: Uint32Array;
  /** Where each row begins, with the end behind the last. */
  readonly rowStart: Uint32Array;
}

/** Places of the parts of a row. */
export const Row = { birth: 0, idBirth: 1, shape: 2, items: 3 } as const;

/** An item is a word's number with its kind above it. */
const WORD_BITS = 27;
const WORD_MASK = (1 << WORD_BITS) - 1;

/** Packs a kind and a word into an item. */
export function itemOf(kind: number, word: number): number {
  if (word > WORD_MASK) throw new RangeError(`no more than ${WORD_MASK} different words can be compared at once`);
  return ((kind << WORD_BITS) | word) >>> 0;
}

/** Kind of an item. */
export function kindOf(item: number): number {
  return item >>> WORD_BITS;
}

/** Word of an item. */
export function wordOf(item: number): number {
  return item & WORD_MASK;
}

/** Place of a record's first item. */
export function firstItem({ rowStart }: RecordRows, record: number): number {
  return (rowStart[record] ?? 0) + Row.items;
}

/** Place behind a record's last item, where the signs of its values begin (see value-signs). */
export function endOfItems({ rows, rowStart }: RecordRows, record: number): number {
  return (rowStart[record + 1] ?? 0) - signsIn(rows[(rowStart[record] ?? 0) + Row.shape] ?? 0);
}

/** Birth date of a record, 0 when none. */
export function birthOf({ rows, rowStart }: RecordRows, record: number): number {
  return rows[rowStart[record] ?? 0] ?? 0;
}

/** Birth date inside a record's valid national number, 0 when none. */
export function idBirthOf({ rows, rowStart }: RecordRows, record: number): number {
  return rows[(rowStart[record] ?? 0) + Row.idBirth] ?? 0;
}

/**
 * Bits of a shape, from the lowest: how many words the name has, the sex, whether it is of an address, whether a kind of
 * value has more than one item, for each kind of value whether there is any, and how many signs of values follow the items.
 */
const NAME_BITS = 6;
const NAME_MASK = (1 << NAME_BITS) - 1;
const SEX_AT = NAME_BITS;
const SEX_MASK = 3 << SEX_AT;
const ADDRESS = 1 << 8;
/** Set where a kind of value has more than one item. */
export const REPEATS = 1 << 9;
const KINDS_AT = 10;
const SIGNS_AT = 30;
const KINDS_MASK = (1 << SIGNS_AT) - (1 << KINDS_AT);
/** Names of mothers and companies are lists of words. */
const FIRST_VALUE = Kind.orgNumber;

/** Most signs of values that a row holds. */
export const MOST_SIGNS = 3;

/** A shape with so many signs of values behind the items. */
export function withSigns(shape: number, signs: number): number {
  return (shape | (signs << SIGNS_AT)) >>> 0;
}

/** How many signs of values follow the items of a row. */
export function signsIn(shape: number): number {
  return shape >>> SIGNS_AT;
}

/** Packs what a record holds. */
export function shapeOf(kinds: readonly number[], { sex, type }: { sex: number; type: RecordType }): number {
  let shape = (sex << SEX_AT) | (type === 'address' ? ADDRESS : 0);
  for (const kind of kinds) {
    if (kind <= LAST_NAME_KIND) shape++;
    else if (kind >= FIRST_VALUE && (shape & kindBit(kind)) !== 0) shape |= REPEATS;
    else shape |= kindBit(kind);
  }
  return shape >>> 0;
}

/** Whether a record is of an address. */
export function isAddress(shape: number): boolean {
  return (shape & ADDRESS) !== 0;
}

/** Number of words of a record's name. */
export function nameWords(shape: number): number {
  return shape & NAME_MASK;
}

/** Sex: 0 unknown, 1 m, 2 f. */
export function sexOf(shape: number): number {
  return (shape & SEX_MASK) >>> SEX_AT;
}

/** Whether two records are of two sexes, of one, or silent: below 0, above 0 or 0. */
export function comparedSex(shapeA: number, shapeB: number): number {
  const [a, b] = [shapeA & SEX_MASK, shapeB & SEX_MASK];
  return a === 0 || b === 0 ? 0 : a === b ? 1 : -1;
}

/** Kinds of values that both of two records hold, as bits. */
export function sharedKinds(shapeA: number, shapeB: number): number {
  return shapeA & shapeB & KINDS_MASK;
}

/** Whether one of two records alone holds a kind of value. */
export function holdsOne(shapeA: number, shapeB: number, kind: number): boolean {
  return ((shapeA ^ shapeB) & kindBit(kind)) !== 0;
}

/** Bit of a kind of value. */
export function kindBit(kind: number): number {
  return 1 << (kind - LAST_NAME_KIND - 1 + KINDS_AT);
}

/** The first kind among some bits. */
export function firstKind(bits: number): number {
  return 31 - clz32(bits & -bits) - KINDS_AT + LAST_NAME_KIND + 1;
}

/** Whether the items of a kind are found by counting: each kind of value from it on has one. */
export function isCounted(shape: number, kind: number): boolean {
  return kind >= FIRST_VALUE && (shape & REPEATS) === 0;
}

/** Items of a kind, by its bit, and of those after it, of a record where they are counted. */
export function itemsFrom(shape: number, bit: number): number {
  return bitCount(shape & KINDS_MASK & -bit);
}

/** Kinds among some bits of which a record that repeats none has one item. */
export function countedKinds(kinds: number): number {
  return kinds & -kindBit(FIRST_VALUE);
}

/** Taken once: this is asked for every pair of records. */
const { clz32 } = Math;
