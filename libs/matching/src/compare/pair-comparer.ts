import { Kind, LAST_NAME_KIND } from '../records/item-kind.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import { dateLevel } from './date-level.js';
import { DateLevel, Field, Level } from './levels.js';
import type { ItemRanges } from './item-ranges.js';
import { NameAligner } from './name-aligner.js';
import { noteOrgWords } from './org-aligner.js';
import { WordComparer } from './word-comparer.js';

/** Field of each kind that is compared as a value: the best pair of values counts. 255: compared elsewhere. */
const FIELD_OF_KIND = fieldTable();

/** Options of comparison. `exactScript` keeps names of different scripts apart. */
export interface CompareOptions {
  readonly exactScript: boolean;
}

/** Two words and how well they agree. */
interface BestWords {
  level: number;
  left: number;
  right: number;
}

/** Compares two prepared records field by field. Owned by one thread. */
export class PairComparer {
  readonly words: WordComparer;
  private readonly names: NameAligner;
  private readonly best: BestWords = { level: 0, left: 0, right: 0 };

  constructor(
    private records: RecordColumns,
    options: CompareOptions,
  ) {
    this.words = new WordComparer(records.words, options.exactScript);
    this.names = new NameAligner(records, this.words);
  }

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
    this.words.use(records.words);
    this.names.use(records);
  }

  /** Notes the levels of all fields of two records of one type. */
  compare(left: number, right: number, into: Comparison): void {
    this.compareFacts(left, right, into);
    this.compareNames(left, right, into);
  }

  /** Notes the levels of personal names; `compareFacts` comes before it. */
  compareNames(left: number, right: number, into: Comparison): void {
    this.names.align(left, right, into);
  }

  /** Notes the levels of everything but personal names: the cheaper part, which often decides alone. */
  compareFacts(left: number, right: number, into: Comparison): void {
    into.clear();
    this.compareDates(left, right, into);
    const sexLeft = this.records.sex[left] ?? 0;
    const sexRight = this.records.sex[right] ?? 0;
    if (sexLeft !== 0 && sexRight !== 0) into.levels[Field.sex] = sexLeft === sexRight ? Level.equal : Level.differ;
    this.compareValues(left, right, into);
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
      if (kind === other) this.compareKind(kind, { a, nextA, b, nextB }, into);
      else if (Math.min(kind, other) === Kind.orgNumber) into.levels[Field.orgNumber] = Level.part;
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
    else if (kind === Kind.house) this.compareHouse(range, into);
    else if (kind === Kind.mother) this.compareMothers(range, into);
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

  /** The best level of any two words, reused for each call. */
  private bestOf(kind: number, { a, nextA, b, nextB }: ItemRanges): BestWords {
    const { itemWord } = this.records;
    const best = this.best;
    best.level = 0;
    for (let i = a; i < nextA; i++) {
      for (let j = b; j < nextB; j++) {
        const [left, right] = [itemWord[i] ?? 0, itemWord[j] ?? 0];
        const level = this.valueLevel(kind, left, right);
        if (level === 0 || (best.level !== 0 && level >= best.level)) continue;
        best.level = level;
        best.left = left;
        best.right = right;
      }
    }
    return best;
  }

  /** Many mothers are called Mária: a name agrees no better than the word of the shorter one that agrees least. */
  private compareMothers(range: ItemRanges, into: Comparison): void {
    const { a, nextA, b, nextB } = range;
    const isShorter = nextA - a <= nextB - b;
    const [from, to] = isShorter ? [a, nextA] : [b, nextB];
    let worst = 0;
    for (let at = from; at < to; at++) {
      const one = isShorter ? { ...range, a: at, nextA: at + 1 } : { ...range, b: at, nextB: at + 1 };
      const best = this.bestOf(Kind.mother, one);
      if (best.level <= worst) continue;
      worst = best.level;
      into.left[Field.motherName] = best.left;
      into.right[Field.motherName] = best.right;
    }
    into.levels[Field.motherName] = worst;
  }

  /** Numbers of different kinds say nothing about each other; an invalid one contradicts less. */
  private valueLevel(kind: number, a: number, b: number): number {
    const isOwn = kind >= Kind.nationalId && kind <= Kind.registration && kind !== Kind.email;
    const level = isOwn ? this.words.valueLevel(a, b) : this.words.level(a, b);
    if (kind === Kind.orgNumber) return level === Level.equal ? level : Level.differ;
    if (kind !== Kind.nationalId && kind !== Kind.registration) return level;
    if (level <= Level.form) return level;
    if (!this.words.shareGroup(a, b)) return Level.missing;
    if (level === Level.differ && (this.words.groupCount(a) > 1 || this.words.groupCount(b) > 1)) return Level.far;
    return level;
  }

  /** A house number refines the street: another number in the same street is another address. */
  private compareHouse(range: ItemRanges, into: Comparison): void {
    const { itemWord } = this.records;
    const street = into.levels[Field.address] ?? 0;
    if (street === 0 || street >= Level.far) return;
    for (let a = range.a; a < range.nextA; a++) {
      for (let b = range.b; b < range.nextB; b++) if (itemWord[a] === itemWord[b]) return;
    }
    into.levels[Field.address] = Level.far;
  }
}

function fieldTable(): Uint8Array {
  const table = new Uint8Array(32).fill(255);
  table[Kind.mother] = Field.motherName;
  table[Kind.orgNumber] = Field.orgNumber;
  table[Kind.legalClass] = Field.legalForm;
  table[Kind.birthPlace] = Field.birthPlace;
  table[Kind.nationality] = Field.nationality;
  table[Kind.nationalId] = Field.nationalId;
  table[Kind.document] = Field.document;
  table[Kind.phone] = Field.phone;
  table[Kind.email] = Field.email;
  table[Kind.iban] = Field.iban;
  table[Kind.plate] = Field.plate;
  table[Kind.vin] = Field.vin;
  table[Kind.registration] = Field.registrationNumber;
  table[Kind.street] = Field.address;
  table[Kind.city] = Field.city;
  table[Kind.postcode] = Field.postcode;
  table[Kind.generation] = Field.generation;
  return table;
}
