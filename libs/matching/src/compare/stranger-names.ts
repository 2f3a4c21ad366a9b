import { Kind } from '../records/item-kind.js';
import { kindOf, wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import { areSignedApart, SIGN_WIDTH } from '../text/word-sign.js';
import type { Comparison } from './comparison.js';
import { Field, Level } from './levels.js';
import type { NameRun } from './name-run.js';
import type { WordComparer } from './word-comparer.js';

/** A given name, a father's name and a family name at most. */
const MOST_PARTS = 3;

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
  private startLeft = 0;
  private startRight = 0;

  constructor(
    private records: RecordColumns,
    private readonly words: WordComparer,
  ) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  note(left: NameRun, right: NameRun, into: Comparison): boolean {
    const partsLeft = this.partsOf(left);
    const partsRight = this.partsOf(right);
    if (partsLeft === 0 || partsRight === 0 || !this.areApart(left, right)) return false;
    const both = partsLeft & partsRight;
    this.noteWords(Field.givenName, 0, into);
    // given name and father's name are the first two where both have them, and the family name is the last
    if ((both & Part.patronymic) !== 0) this.noteWords(Field.patronymic, placeOf(1, 1), into);
    if ((both & Part.family) !== 0) this.noteWords(Field.familyName, placeOf(left.count - 1, right.count - 1), into);
    into.isDisputed = true;
    return true;
  }

  /** Notes two words of one part, by their place among the levels. */
  private noteWords(field: number, place: number, into: Comparison): void {
    const { rows } = this.records;
    const left = wordOf(rows[this.startLeft + ((place / MOST_PARTS) | 0)] ?? 0);
    into.noteWords(field, this.levels[place] ?? 0, left, wordOf(rows[this.startRight + (place % MOST_PARTS)] ?? 0));
  }

  /** Parts of a name that has a given name, and of each other part one word at most; 0 of any other. */
  private partsOf({ start, count }: NameRun): number {
    const { rows } = this.records;
    if (count > MOST_PARTS || kindOf(rows[start] ?? 0) !== Kind.given) return 0;
    if (count === 1) return Part.given;
    const second = kindOf(rows[start + 1] ?? 0);
    if (count === 2) return second === Kind.patronymic ? Part.patronymic : second === Kind.family ? Part.family : 0;
    const isWhole = second === Kind.patronymic && kindOf(rows[start + 2] ?? 0) === Kind.family;
    return isWhole ? Part.patronymic | Part.family : 0;
  }

  /** Whether all words differ, or are no more than far from the same part of the other name. */
  private areApart(left: NameRun, right: NameRun): boolean {
    const { rows } = this.records;
    const { signs } = this.records.words;
    const { levels, words } = this;
    this.startLeft = left.start;
    this.startRight = right.start;
    for (let a = 0; a < left.count; a++) {
      const item = rows[left.start + a] ?? 0;
      const atA = wordOf(item) * SIGN_WIDTH;
      for (let b = 0; b < right.count; b++) {
        const other = rows[right.start + b] ?? 0;
        const isApart = areSignedApart(signs, atA, wordOf(other) * SIGN_WIDTH);
        const level = isApart ? Level.differ : words.level(wordOf(item), wordOf(other));
        if (level !== Level.differ && (level !== Level.far || kindOf(item) !== kindOf(other))) return false;
        levels[placeOf(a, b)] = level;
      }
    }
    return true;
  }
}

/** Parts of a name; all that are looked at have a given name. */
const Part = { given: 1, patronymic: 2, family: 4 } as const;

/** Place of the level of two words of two names. */
function placeOf(a: number, b: number): number {
  return a * MOST_PARTS + b;
}
