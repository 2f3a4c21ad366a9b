import { wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import type { ItemRanges } from './item-ranges.js';
import { Field, Level } from './levels.js';
import type { WordComparer } from './word-comparer.js';

/** Compares what tells addresses of one street apart. */
export class AddressComparer {
  constructor(
    private records: RecordColumns,
    private readonly words: WordComparer,
  ) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  /** A house number refines the street: another number in the same street is another address. */
  compareHouse(range: ItemRanges, into: Comparison): void {
    const { rows } = this.records;
    for (let a = range.a; a < range.nextA; a++) {
      for (let b = range.b; b < range.nextB; b++) if (rows[a] === rows[b]) return;
    }
    this.noteOther(into);
  }

  /** Block, entrance and flat refine it further: of each that both state one must be equal. */
  compareUnits(range: ItemRanges, into: Comparison): void {
    const { rows } = this.records;
    for (let a = range.a; a < range.nextA; a++) {
      const part = this.words.firstLetter(wordOf(rows[a] ?? 0));
      let [isStated, isEqual] = [false, false];
      for (let b = range.b; b < range.nextB; b++) {
        isEqual ||= rows[a] === rows[b];
        isStated ||= this.words.firstLetter(wordOf(rows[b] ?? 0)) === part;
      }
      if (isStated && !isEqual) this.noteOther(into);
    }
  }

  private noteOther(into: Comparison): void {
    const street = into.levels[Field.address] ?? 0;
    if (street !== 0 && street < Level.far) into.levels[Field.address] = Level.far;
  }

  /**
   * Between two addresses, and not between people who live there, one other part makes another address: street, number,
   * flat, or town where no postcode tells that it is one.
   */
  compareWhole(into: Comparison): void {
    const { levels } = into;
    const hasOtherTown = (levels[Field.city] ?? 0) >= Level.far && levels[Field.postcode] !== Level.equal;
    const isOther = (levels[Field.address] ?? 0) >= Level.far || hasOtherTown;
    if (isOther) levels[Field.address] = Level.conflict;
  }
}
