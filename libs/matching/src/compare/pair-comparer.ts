import { Kind } from '../records/item-kind.js';
import {
  birthOf,
  comparedSex,
  countedKinds,
  holdsOne,
  isAddress,
  kindBit,
  REPEATS,
  Row,
  sharedKinds,
  wordOf,
} from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import type { WordColumns } from '../text/word-table.js';
import { AddressComparer } from './address-comparer.js';
import type { Comparison } from './comparison.js';
import { dateLevel } from './date-level.js';
import { looksLikeFamily, looksLikeParent } from './kinship.js';
import { DateLevel, Field, Level, type LevelNumber } from './levels.js';
import { ItemRange, type ItemRanges } from './item-ranges.js';
import { NameAligner } from './name-aligner.js';
import { isExclusive, NumberComparer } from './number-comparer.js';
import { noteOrgWords } from './org-aligner.js';
import { PairQueue } from './pair-queue.js';
import { SharedKinds } from './shared-kinds.js';
import { SingleValues } from './single-values.js';
import { ValueComparer } from './value-comparer.js';
import { FIELD_OF_KIND } from './value-fields.js';
import { WordComparer } from './word-comparer.js';

/** Kinds of which two records can never be one thing where they contradict. */
const MAY_CONFLICT = [Kind.nationalId, Kind.document, Kind.vin, Kind.registration, Kind.generation]
  .map(kindBit)
  .reduce((all, bit) => all | bit, 0);

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

/** Compares two prepared records field by field. Owned by one thread. */
export class PairComparer {
  readonly words: WordComparer;
  private readonly names: NameAligner;
  private readonly numbers: NumberComparer;
  private readonly addresses: AddressComparer;
  private readonly shared: SharedKinds;
  private readonly values: ValueComparer;
  private readonly singles: SingleValues;
  private readonly one = new ItemRange();
  private readonly best = new BestWords();

  constructor(
    private records: RecordColumns,
    options: CompareOptions,
  ) {
    this.words = new WordComparer(records.words, options.exactScript);
    this.shared = new SharedKinds(records);
    this.names = new NameAligner(records, this.words);
    this.numbers = new NumberComparer(records, this.words);
    this.addresses = new AddressComparer(records, this.words);
    this.values = new ValueComparer(this.words, this.numbers);
    this.singles = new SingleValues(records, this.values, this.addresses);
  }

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
    this.words.use(records.words);
    this.shared.use(records);
    this.names.use(records);
    this.numbers.use(records);
    this.addresses.use(records);
    this.singles.use(records);
  }

  /** Makes a queue of pairs of the records as they stand, to be compared some at once. */
  queue(compare: (left: number, right: number) => void): PairQueue {
    return new PairQueue(this.records, compare);
  }

  /** Notes the levels of all fields of two records of one type. */
  compare(left: number, right: number, into: Comparison): void {
    this.compareFacts(left, right, into);
    this.compareNames(left, right, into);
  }

  /** Notes the levels of personal names; `compareFacts` comes before it. */
  compareNames(left: number, right: number, into: Comparison): void {
    this.names.align(left, right, into);
    into.areKin =
      looksLikeFamily(into) || looksLikeParent(into, birthOf(this.records, left), birthOf(this.records, right));
  }

  /** Notes the levels of everything but personal names: the cheaper part, which often decides alone. */
  compareFacts(left: number, right: number, into: Comparison): void {
    into.clear();
    const { levels } = into;
    const { rows, rowStart } = this.records;
    const rowA = rowStart[left] ?? 0;
    const rowB = rowStart[right] ?? 0;
    const shapeA = rows[rowA + Row.shape] ?? 0;
    const shapeB = rows[rowB + Row.shape] ?? 0;
    levels[Field.birthDate] = this.birthLevel(rowA, rowB);
    const sex = comparedSex(shapeA, shapeB);
    if (sex !== 0) levels[Field.sex] = sex > 0 ? Level.equal : Level.differ;
    if (holdsOne(shapeA, shapeB, Kind.orgNumber)) levels[Field.orgNumber] = Level.part;
    this.compareShared(left, right, into);
    if (isAddress(shapeA)) this.addresses.compareWhole(into);
    // a company that differs in number or legal form is another one, as if by a word of its name
    into.isDisputed ||= differs(into, Field.orgNumber) || differs(into, Field.legalForm);
    const number = levels[Field.nationalId] ?? 0;
    into.sharesDigits = (number === Level.equal || number === Level.form) && rows[rowA + Row.idBirth] !== 0;
  }

  /** The level of two birth dates; one may stand in the other record's national number. */
  private birthLevel(rowA: number, rowB: number): LevelNumber {
    const { rows } = this.records;
    const a = rows[rowA] ?? 0;
    const b = rows[rowB] ?? 0;
    const level = dateLevel(a, b);
    const idA = rows[rowA + Row.idBirth] ?? 0;
    const idB = rows[rowB + Row.idBirth] ?? 0;
    if (level === DateLevel.equal || (idA | idB) === 0) return level;
    const isDecoded = (idA !== 0 && (idA === b || idA === idB)) || (idB !== 0 && idB === a);
    return isDecoded ? DateLevel.decoded : level;
  }

  /** Lists come before single values, as their kinds are the lower ones. */
  private compareShared(left: number, right: number, into: Comparison): void {
    const { shared } = this;
    const { rows, rowStart } = this.records;
    const shapeA = rows[(rowStart[left] ?? 0) + Row.shape] ?? 0;
    const shapeB = rows[(rowStart[right] ?? 0) + Row.shape] ?? 0;
    const kinds = sharedKinds(shapeA, shapeB);
    const single = ((shapeA | shapeB) & REPEATS) === 0 ? countedKinds(kinds) : 0;
    if (kinds !== single) {
      shared.begin(left, right, kinds & ~single);
      for (let kind = shared.next(); kind !== 0; kind = shared.next()) this.compareKind(kind, shared, into);
    }
    if (single !== 0) this.singles.compare(left, right, into);
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
    const { rows, words } = this.records;
    const best = this.best;
    best.level = 0;
    for (let i = a; i < nextA; i++) {
      const left = wordOf(rows[i] ?? 0);
      for (let j = b; j < nextB; j++) {
        const right = wordOf(rows[j] ?? 0);
        const level = this.values.level(kind, left, right);
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

  /** Two valid numbers of one type contradict, unless the records share another one of that type. */
  private compareNumbers(kind: number, { a, nextA, b, nextB }: ItemRanges, into: Comparison): void {
    const { rows } = this.records;
    const field = FIELD_OF_KIND[kind] ?? 0;
    const best = this.best;
    best.level = 0;
    let [left, right] = [0, 0];
    for (let i = a; i < nextA; i++) {
      for (let j = b; j < nextB; j++) {
        const wordA = wordOf(rows[i] ?? 0);
        const wordB = wordOf(rows[j] ?? 0);
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
    const { rows, rowStart } = this.records;
    const { shared } = this;
    const shapeA = rows[(rowStart[left] ?? 0) + Row.shape] ?? 0;
    const shapeB = rows[(rowStart[right] ?? 0) + Row.shape] ?? 0;
    shared.begin(left, right, shapeA & shapeB & MAY_CONFLICT);
    for (let kind = shared.next(); kind !== 0; kind = shared.next())
      if (this.isConflict(kind, shared, scratch)) return true;
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

/** A number for two words that is the same in either order. */
function tieOf({ mark }: WordColumns, left: number, right: number): number {
  return ((mark[left] ?? 0) ^ (mark[right] ?? 0)) >>> 0;
}
