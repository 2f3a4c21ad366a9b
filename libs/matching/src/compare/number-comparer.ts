import { Kind } from '../records/item-kind.js';
import type { RecordColumns } from '../records/record-store.js';
import { MOST_TYPES, tellApart, typeIn } from '../records/value-signs.js';
import { MarkText } from '../text/word-table.js';
import { Level, type LevelNumber } from './levels.js';
import type { WordComparer } from './word-comparer.js';

/** What the types of two numbers say: nothing about each other, that they may be one, or that different ones are two. */
const Types = { apart: 1, shared: 2, proven: 3 } as const;

/**
 * Compares numbers that one holder alone has. Two that both pass the check of one type are two things, however near;
 * a near one counts only where one of them fails its check. Those of different types say nothing about each other.
 */
export class NumberComparer {
  /** What the types of two numbers say, by both; 0 where it was not asked yet. */
  private readonly byTypes = new Uint8Array(MOST_TYPES * MOST_TYPES);

  constructor(
    private records: RecordColumns,
    private readonly words: WordComparer,
  ) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  /** Compares two words of one kind of number. */
  level(kind: number, a: number, b: number): LevelNumber {
    if (kind === Kind.document || kind === Kind.plate) return this.issuedLevel(kind, a, b);
    if (!this.shareType(a, b)) return Level.missing;
    const level = this.words.valueLevel(a, b);
    if (level <= Level.form) return level;
    if (this.isProven(a) && this.isProven(b)) return Level.conflict;
    return level <= Level.slips ? level : Level.far;
  }

  /** The level of two numbers by their signs alone (see value-signs), below 0 where these do not tell what `level` says. */
  levelBySigns(kind: number, signA: number, signB: number): number {
    if (signA === 0 || signB === 0) return -1;
    if (kind === Kind.document || kind === Kind.plate) return tellApart(signA, signB) ? Level.differ : -1;
    const types = this.sayOf(typeIn(signA), typeIn(signB));
    if (types === Types.apart) return Level.missing;
    if (!tellApart(signA, signB)) return -1;
    return types === Types.proven ? Level.conflict : Level.far;
  }

  /** What the types of two numbers say about each other, remembered. */
  private sayOf(typeA: number, typeB: number): number {
    const at = typeA * MOST_TYPES + typeB;
    const known = this.byTypes[at] ?? 0;
    if (known !== 0) return known;
    const a = this.records.typeWord[typeA] ?? 0;
    const b = this.records.typeWord[typeB] ?? 0;
    const areProven = this.isProven(a) && this.isProven(b);
    const types = this.shareType(a, b) ? (areProven ? Types.proven : Types.shared) : Types.apart;
    this.byTypes[at] = types;
    return types;
  }

  /** One number of two states is two documents; what is only near it there is another number altogether. */
  private issuedLevel(kind: number, a: number, b: number): LevelNumber {
    const level = this.words.valueLevel(a, b);
    if (!this.haveTwoStates(a, b)) return level;
    return level === Level.equal && kind === Kind.document ? Level.conflict : Level.differ;
  }

  private haveTwoStates(a: number, b: number): boolean {
    const { groups, groupStart } = this.records.words;
    const [from, other] = [groupStart[a] ?? 0, groupStart[b] ?? 0];
    if (from === groupStart[a + 1] || other === groupStart[b + 1]) return false;
    return groups[from] !== groups[other];
  }

  /** Whether two numbers have a type in common; one of no known form may be of any. */
  shareType(a: number, b: number): boolean {
    const { groups, groupStart } = this.records.words;
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
    const { groups, groupStart } = this.records.words;
    const last = (groupStart[word + 1] ?? 0) - 1;
    return groups[last] !== MarkText.notProven;
  }
}

/** Numbers that have one holder. */
export function isExclusive(kind: number): boolean {
  return kind === Kind.nationalId || kind === Kind.document || kind === Kind.vin || kind === Kind.registration;
}
