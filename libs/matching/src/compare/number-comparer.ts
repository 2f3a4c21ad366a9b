import { Kind } from '../records/item-kind.js';
import { MarkText, type WordColumns } from '../text/word-table.js';
import { Level, type LevelNumber } from './levels.js';
import type { WordComparer } from './word-comparer.js';

/**
 * Compares numbers that one holder alone has. Two that both pass the check of one type are two things, however near;
 * a near one counts only where one of them fails its check. Those of different types say nothing about each other.
 */
export class NumberComparer {
  constructor(
    private records: WordColumns,
    private readonly words: WordComparer,
  ) {}

  /** Goes on with a newer view of the same words. */
  use(records: WordColumns): void {
    this.records = records;
  }

  /** Compares two words of one kind of number. */
  level(kind: number, a: number, b: number): LevelNumber {
    if (kind === Kind.document || kind === Kind.plate) return this.issuedLevel(kind, a, b);
    const level = this.words.valueLevel(a, b);
    if (!this.shareType(a, b)) return Level.missing;
    if (level <= Level.form) return level;
    if (this.isProven(a) && this.isProven(b)) return Level.conflict;
    return level <= Level.slips ? level : Level.far;
  }

  /** One number of two states is two documents; what is only near it there is another number altogether. */
  private issuedLevel(kind: number, a: number, b: number): LevelNumber {
    const level = this.words.valueLevel(a, b);
    if (!this.haveTwoStates(a, b)) return level;
    return level === Level.equal && kind === Kind.document ? Level.conflict : Level.differ;
  }

  private haveTwoStates(a: number, b: number): boolean {
    const { groups, groupStart } = this.records;
    const [from, other] = [groupStart[a] ?? 0, groupStart[b] ?? 0];
    if (from === groupStart[a + 1] || other === groupStart[b + 1]) return false;
    return groups[from] !== groups[other];
  }

  /** Whether two numbers have a type in common; one of no known form may be of any. */
  shareType(a: number, b: number): boolean {
    const { groups, groupStart } = this.records;
    const [endA, endB] = [groupStart[a + 1] ?? 0, groupStart[b + 1] ?? 0];
    for (let i = groupStart[a] ?? 0; i < endA; i++) {
      const type = groups[i] ?? 0;
      if (type === MarkText.unknownType) return true;
      for (let j = groupStart[b] ?? 0; j < endB; j++) {
        if (groups[j] === MarkText.unknownType || (groups[j] === type && type !== MarkText.notProven)) return true;
      }
    }
    return false;
  }

  private isProven(word: number): boolean {
    const { groups, groupStart } = this.records;
    const last = (groupStart[word + 1] ?? 0) - 1;
    return groups[last] !== MarkText.notProven;
  }
}
