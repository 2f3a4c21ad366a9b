import { Kind } from '../records/item-kind.js';
import { tellApart } from '../records/value-signs.js';
import { isExclusive, NumberComparer } from './number-comparer.js';
import { Level, type LevelNumber } from './levels.js';
import type { WordComparer } from './word-comparer.js';

/** Compares two values of one kind, whatever kind it is. */
export class ValueComparer {
  constructor(
    private readonly words: WordComparer,
    private readonly numbers: NumberComparer,
  ) {}

  /** The level of two words of a kind; a number in a company's name and a class of legal forms are equal or another. */
  level(kind: number, a: number, b: number): LevelNumber {
    if (kind === Kind.plate || isExclusive(kind)) return this.numbers.level(kind, a, b);
    const isOwn = kind >= Kind.nationalId && kind <= Kind.registration && kind !== Kind.email;
    const level = isOwn ? this.words.valueLevel(a, b) : this.words.level(a, b);
    const isWhole = kind === Kind.orgNumber || kind === Kind.legalClass;
    return isWhole && level !== Level.equal ? Level.differ : level;
  }

  /** The same by the signs of both values (see value-signs), below 0 where these do not tell it. */
  levelBySigns(kind: number, signA: number, signB: number): number {
    if (kind === Kind.plate || isExclusive(kind)) return this.numbers.levelBySigns(kind, signA, signB);
    return signA !== 0 && signB !== 0 && tellApart(signA, signB) ? Level.differ : -1;
  }
}
