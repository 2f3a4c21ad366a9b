import { Kind, LAST_NAME_KIND } from '../records/item-kind.js';
import type { RecordColumns } from '../records/record-store.js';
import { RECORD_TYPES } from '../records/record.js';
import type { WordColumns } from '../text/word-table.js';
import { AddressComparer } from './address-comparer.js';
import type { Comparison } from './comparison.js';
import { dateLevel } from './date-level.js';
import { looksLikeFamily, looksLikeParent } from './kinship.js';
import { DateLevel, Field, Level } from './levels.js';
import type { ItemRanges } from './item-ranges.js';
import { NameAligner } from './name-aligner.js';
import { NumberComparer } from './number-comparer.js';
import { noteOrgWords } from './org-aligner.js';
import { FIELD_OF_KIND } from './value-fields.js';
import { WordComparer } from './word-comparer.js';

const ADDRESS = RECORD_TYPES.indexOf('address');

/** Options of comparison. `exactScript` keeps names of different scripts apart. */
export interface CompareOptions {
  readonly exactScript: boolean;
}

/** Two words and how well they agree. */
class BestWords {
  level = 0;
  left = 0;
  right = 0;

  set(level: number, left: number, right: number): void {
    this.level = level;
    this.left = left;
    this.right = right;
  }
}

/** Places of the items of one kind, reused for each. */
class Range implements ItemRanges {
  a = 0;
  nextA = 0;
  b = 0;
  nextB = 0;

  setLeft(from: number, to: number): void {
    this.a = from;
    this.nextA = to;
  }

  setRight(from: number, to: number): void {
    this.b = from;
    this.nextB = to;
  }
}

/** Compares two prepared records field by field. Owned by one thread. */
export class PairComparer {
  readonly words: WordComparer;
  private readonly names: NameAligner;
  private readonly numbers: NumberComparer;
  private readonly addresses: AddressComparer;
  private readonly range = new Range();
  private readonly one = new Range();
  private readonly best = new BestWords();

  constructor(
    private records: RecordColumns,
    options: CompareOptions,
  ) {
    this.words = new WordComparer(records.words, options.exactScript);
    this.names = new NameAligner(records, this.words);
    this.numbers = new NumberComparer(records.words, this.words);
    this.addresses = new AddressComparer(records, this.words);
  }

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
    this.words.use(records.words);
    this.names.use(records);
    this.numbers.use(records.words);
    this.addresses.use(records);
  }

  /** Notes the levels of all fields of two records of one type. */
  compare(left: number, right: number, into: Comparison): void {
    this.compareFacts(left, right, into);
    this.compareNames(left, right, into);
  }

  /** Notes the levels of personal names; `compareFacts` comes before it. */
  compareNames(left: number, right: number, into: Comparison): void {
    this.names.align(left, right, into);
    into.areKin = looksLikeFamily(into) || this.looksLikeParent(left, right, into);
  }

  private looksLikeParent(left: number, right: number, into: Comparison): boolean {
    if (into.levels[Field.birthDate] !== DateLevel.differ) return false;
    const { birth } = this.records;
    return looksLikeParent(into, [birth[left] ?? 0, birth[right] ?? 0]);
  }

  /** Notes the levels of everything but personal names: the cheaper part, which often decides alone. */
  compareFacts(left: number, right: number, into: Comparison): void {
    into.clear();
    this.compareDates(left, right, into);
    const sexLeft = this.records.sex[left] ?? 0;
    const sexRight = this.records.sex[right] ?? 0;
    if (sexLeft !== 0 && sexRight !== 0) into.levels[Field.sex] = sexLeft === sexRight ? Level.equal : Level.differ;
    this.compareValues(left, right, into);
    if (this.records.type[left] === ADDRESS) this.addresses.compareWhole(into);
    // a company that differs in number or legal form is another one, as if by a word of its name
    into.isDisputed ||= differs(into, Field.orgNumber) || differs(into, Field.legalForm);
    const number = into.levels[Field.nationalId] ?? 0;
    into.sharesDigits = (number === Level.equal || number === Level.form) && this.records.idBirth[left] !== 0;
  }

  private compareDates(left: number, right: number, into: Comparison): void {
    const { birth, idBirth } = this.records;
    const a = birth[left] ?? 0;
    const b = birth[right] ?? 0;
    const level = dateLevel(a, b);
    const idA = idBirth[left] ?? 0;
    const idB = idBirth[right] ?? 0;
    const decoded =
      level !== DateLevel.equal && ((idA !== 0 && (idA === b || idA === idB)) || (idB !== 0 && idB === a));
    into.levels[Field.birthDate] = decoded ? DateLevel.decoded : level;
  }

  private compareValues(left: number, right: number, into: Comparison): void {
    const { itemStart, itemKind } = this.records;
    let a = itemStart[left] ?? 0;
    let b = itemStart[right] ?? 0;
    const endA = itemStart[left + 1] ?? 0;
    const endB = itemStart[right + 1] ?? 0;
    while (a < endA && (itemKind[a] ?? 0) <= LAST_NAME_KIND) a++;
    while (b < endB && (itemKind[b] ?? 0) <= LAST_NAME_KIND) b++;
    while (a < endA && b < endB) {
      const kind = itemKind[a] ?? 0;
      const other = itemKind[b] ?? 0;
      const nextA = kind <= other ? this.endOfKind(a, endA) : a;
      const nextB = other <= kind ? this.endOfKind(b, endB) : b;
      if (kind === other) {
        this.range.setLeft(a, nextA);
        this.range.setRight(b, nextB);
        this.compareKind(kind, this.range, into);
      }
      if (kind !== other && Math.min(kind, other) === Kind.orgNumber) into.levels[Field.orgNumber] = Level.part;
      a = nextA;
      b = nextB;
    }
    const rest = a < endA ? (itemKind[a] ?? 0) : b < endB ? (itemKind[b] ?? 0) : 0;
    if (rest === Kind.orgNumber) into.levels[Field.orgNumber] = Level.part;
  }

  private endOfKind(at: number, end: number): number {
    const kind = this.records.itemKind[at];
    let next = at + 1;
    while (next < end && this.records.itemKind[next] === kind) next++;
    return next;
  }

  private compareKind(kind: number, range: ItemRanges, into: Comparison): void {
    if (kind === Kind.orgWord) noteOrgWords(this.records, this.words, { range, into });
    else if (kind === Kind.house) this.addresses.compareHouse(range, into);
    else if (kind === Kind.unit) this.addresses.compareUnits(range, into);
    else if (kind === Kind.mother) this.compareMothers(range, into);
    else if (isExclusive(kind)) this.compareNumbers(kind, range, into);
    else this.compareBest(kind, range, into);
  }

  private compareBest(kind: number, range: ItemRanges, into: Comparison): void {
    const field = FIELD_OF_KIND[kind] ?? 255;
    if (field === 255) return;
    const best = this.bestOf(kind, range);
    if (best.level === 0) return;
    into.levels[field] = best.level;
    into.left[field] = best.left;
    into.right[field] = best.right;
  }

  /** The best level of any two words, reused for each call; of equal ones those that their spellings put first. */
  private bestOf(kind: number, { a, nextA, b, nextB }: ItemRanges): BestWords {
    const { itemWord, words } = this.records;
    const best = this.best;
    best.level = 0;
    for (let i = a; i < nextA; i++) {
      const left = itemWord[i] ?? 0;
      for (let j = b; j < nextB; j++) {
        const right = itemWord[j] ?? 0;
        const level = this.valueLevel(kind, left, right);
        if (level === 0 || (best.level !== 0 && level > best.level)) continue;
        if (level === best.level && tieOf(words, left, right) >= tieOf(words, best.left, best.right)) continue;
        best.set(level, left, right);
      }
    }
    return best;
  }

  /**
   * Many mothers are called Mária: a name agrees no better than the word of the shorter one that agrees least, and of
   * two as long as each other, than the word of either.
   */
  private compareMothers(range: ItemRanges, into: Comparison): void {
    const [countA, countB] = [range.nextA - range.a, range.nextB - range.b];
    into.levels[Field.motherName] = 0;
    if (countA <= countB) this.noteWorstMother(range, true, into);
    if (countB <= countA) this.noteWorstMother(range, false, into);
  }

  private noteWorstMother(range: ItemRanges, isLeft: boolean, into: Comparison): void {
    const [from, to] = isLeft ? [range.a, range.nextA] : [range.b, range.nextB];
    const { one } = this;
    one.setLeft(range.a, range.nextA);
    one.setRight(range.b, range.nextB);
    for (let at = from; at < to; at++) {
      if (isLeft) one.setLeft(at, at + 1);
      else one.setRight(at, at + 1);
      const best = this.bestOf(Kind.mother, one);
      if (best.level <= (into.levels[Field.motherName] ?? 0)) continue;
      into.levels[Field.motherName] = best.level;
      into.left[Field.motherName] = best.left;
      into.right[Field.motherName] = best.right;
    }
  }

  /** Compares two values; a number in a company's name and a class of legal forms are equal or another. */
  private valueLevel(kind: number, a: number, b: number): number {
    if (kind === Kind.plate) return this.numbers.level(kind, a, b);
    const isOwn = kind >= Kind.nationalId && kind <= Kind.registration && kind !== Kind.email;
    const level = isOwn ? this.words.valueLevel(a, b) : this.words.level(a, b);
    const isWhole = kind === Kind.orgNumber || kind === Kind.legalClass;
    return isWhole && level !== Level.equal ? Level.differ : level;
  }

  /** Two valid numbers of one type contradict, unless the records share another one of that type. */
  private compareNumbers(kind: number, { a, nextA, b, nextB }: ItemRanges, into: Comparison): void {
    const { itemWord } = this.records;
    const field = FIELD_OF_KIND[kind] ?? 0;
    const best = this.best;
    best.level = 0;
    let [left, right] = [0, 0];
    for (let i = a; i < nextA; i++) {
      for (let j = b; j < nextB; j++) {
        const wordA = itemWord[i] ?? 0;
        const wordB = itemWord[j] ?? 0;
        const level = this.numbers.level(kind, wordA, wordB);
        if (level === Level.conflict) [left, right] = [wordA, wordB];
        else if (level !== 0 && (best.level === 0 || level < best.level)) best.set(level, wordA, wordB);
      }
    }
    const isShared = best.level !== 0 && best.level <= Level.form && this.numbers.shareType(left, best.left);
    if (left !== 0 && !isShared) best.set(Level.conflict, left, right);
    if (best.level === 0) return;
    into.levels[field] = best.level;
    into.left[field] = best.left;
    into.right[field] = best.right;
  }

  /** Tells whether two records can never be one thing by their numbers alone or their generation; cheap. */
  haveConflict(left: number, right: number, scratch: Comparison): boolean {
    const { itemStart, itemKind } = this.records;
    const [endA, endB] = [itemStart[left + 1] ?? 0, itemStart[right + 1] ?? 0];
    let b = itemStart[right] ?? 0;
    for (let a = itemStart[left] ?? 0; a < endA;) {
      const kind = itemKind[a] ?? 0;
      const nextA = this.endOfKind(a, endA);
      while (b < endB && (itemKind[b] ?? 0) < kind) b++;
      const mayConflict = b < endB && itemKind[b] === kind && (isExclusive(kind) || kind === Kind.generation);
      if (mayConflict && this.isConflict(kind, { a, nextA, b, nextB: this.endOfKind(b, endB) }, scratch)) return true;
      a = nextA;
    }
    return false;
  }

  private isConflict(kind: number, range: ItemRanges, scratch: Comparison): boolean {
    const field = FIELD_OF_KIND[kind] ?? 0;
    scratch.levels[field] = 0;
    this.compareKind(kind, range, scratch);
    return scratch.levels[field] === (kind === Kind.generation ? Level.differ : Level.conflict);
  }
}

/** Whether a field that both or one state is not equal. */
function differs({ levels }: Comparison, field: number): boolean {
  return (levels[field] ?? 0) > Level.equal;
}

/** Numbers that have one holder. */
function isExclusive(kind: number): boolean {
  return kind === Kind.nationalId || kind === Kind.document || kind === Kind.vin || kind === Kind.registration;
}

/** A number for two words that is the same in either order. */
function tieOf({ mark }: WordColumns, left: number, right: number): number {
  return ((mark[left] ?? 0) ^ (mark[right] ?? 0)) >>> 0;
}
