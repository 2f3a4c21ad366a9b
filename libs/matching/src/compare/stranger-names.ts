import { Kind } from '../records/item-kind.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import { Field, Level } from './levels.js';
import { MEETING } from './name-meeting.js';
import type { WordComparer } from './word-comparer.js';

/** A given name, a father's name and a family name at most. */
const MOST_PARTS = 3;

/** Where the words of a name stand among the items of all records; reused for each name. */
export class NameRun {
  start = 0;
  count = 0;
}

/** Notes the levels of two names without aligning them, or gives false. */
export interface StrangerJudge {
  use(records: RecordColumns): void;
  note(left: NameRun, right: NameRun, into: Comparison): boolean;
}

/**
 * Notes names of which no word agrees with any other, as those of most pairs: each part then stands against the same part
 * of the other name, whatever else might be aligned. Where that is not plain it notes nothing.
 */
export class StrangerNames implements StrangerJudge {
  private readonly levels = new Uint8Array(MOST_PARTS * MOST_PARTS);

  constructor(
    private records: RecordColumns,
    private readonly words: WordComparer,
  ) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  note(left: NameRun, right: NameRun, into: Comparison): boolean {
    if (!this.isPlain(left) || !this.isPlain(right) || !this.areApart(left, right)) return false;
    const { itemKind, itemWord } = this.records;
    for (let a = 0, b = 0; a < left.count && b < right.count;) {
      const kind = itemKind[left.start + a] ?? 0;
      const other = itemKind[right.start + b] ?? 0;
      if (kind === other) {
        const level = this.levels[a * MOST_PARTS + b] ?? 0;
        const field = MEETING[kind * 8 + kind] ?? Field.familyName;
        into.noteWords(field, level, itemWord[left.start + a] ?? 0, itemWord[right.start + b] ?? 0);
      }
      if (kind <= other) a++;
      if (other <= kind) b++;
    }
    into.isDisputed = true;
    return true;
  }

  /** Whether a name has a given name, and of each other part one word at most. */
  private isPlain({ start, count }: NameRun): boolean {
    const { itemKind } = this.records;
    if (itemKind[start] !== Kind.given) return false;
    for (let i = start + 1; i < start + count; i++) {
      const kind = itemKind[i] ?? 0;
      if (kind > Kind.family || kind === itemKind[i - 1]) return false;
    }
    return true;
  }

  /** Whether all words differ, or are no more than far from the same part of the other name. */
  private areApart(left: NameRun, right: NameRun): boolean {
    const { itemKind, itemWord } = this.records;
    for (let a = 0; a < left.count; a++) {
      const word = itemWord[left.start + a] ?? 0;
      const kind = itemKind[left.start + a];
      for (let b = 0; b < right.count; b++) {
        const level = this.words.level(word, itemWord[right.start + b] ?? 0);
        if (level !== Level.differ && (level !== Level.far || kind !== itemKind[right.start + b])) return false;
        this.levels[a * MOST_PARTS + b] = level;
      }
    }
    return true;
  }
}
