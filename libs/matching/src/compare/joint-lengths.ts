import { wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import { MAX_LETTERS } from '../text/edit-distance.js';
import type { NameRun } from './name-run.js';
import type { WordComparer } from './word-comparer.js';

/** Tells by lengths alone whether neighbouring words of the longer name may make a word of the other one (see joined-words). */
export class JointLengths {
  constructor(
    private records: RecordColumns,
    private readonly words: WordComparer,
  ) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  /** Two names of which one has more words than the other. */
  mayBe(left: NameRun, right: NameRun): boolean {
    return left.count > right.count ? this.mayMake(left, right) : this.mayMake(right, left);
  }

  private mayMake(parts: NameRun, wholes: NameRun): boolean {
    // most names have no word as long as any two neighbours of the other one
    if (this.shortestTwo(parts) - 1 > this.longest(wholes)) return false;
    for (let i = 0; i < wholes.count; i++) if (this.isMade(parts, this.lengthAt(wholes.start + i))) return true;
    return false;
  }

  private isMade({ start, count }: NameRun, length: number): boolean {
    for (let part = start; part + 1 < start + count; part++) {
      const two = this.lengthAt(part) + this.lengthAt(part + 1) - length;
      if (two >= -1 && two <= 1) return true;
      const three = part + 2 < start + count ? two + this.lengthAt(part + 2) : 2;
      if (three >= -1 && three <= 1) return true;
    }
    return false;
  }

  private shortestTwo({ start, count }: NameRun): number {
    let shortest = MAX_LETTERS * 4;
    let before = this.lengthAt(start);
    for (let part = start + 1; part < start + count; part++) {
      const length = this.lengthAt(part);
      if (before + length < shortest) shortest = before + length;
      before = length;
    }
    return shortest;
  }

  private longest({ start, count }: NameRun): number {
    let longest = 0;
    for (let item = start; item < start + count; item++) {
      const length = this.lengthAt(item);
      if (length > longest) longest = length;
    }
    return longest;
  }

  private lengthAt(item: number): number {
    return this.words.length(wordOf(this.records.rows[item] ?? 0));
  }
}
