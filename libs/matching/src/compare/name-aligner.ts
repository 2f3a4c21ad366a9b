import { Kind, LAST_NAME_KIND } from '../records/item-kind.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import { findJoints } from './joined-words.js';
import { ClashLevel, Field, Level, OrderLevel } from './levels.js';
import type { WordComparer } from './word-comparer.js';

const MAX_WORDS = 12;
const IGNORE = 255;

/** Field in which two words of given kinds meet; IGNORE where they say nothing about each other. */
const MEETING = meetingTable();

/**
 * Aligns the words of two personal names, best pairs first, whatever their order: a family name may stand in the given
 * name's place at a cost. Words left on both sides contradict; words left on one side alone do not.
 */
export class NameAligner {
  private readonly order = new Int32Array(MAX_WORDS * MAX_WORDS);
  private readonly usedLeft = new Uint8Array(MAX_WORDS);
  private readonly usedRight = new Uint8Array(MAX_WORDS);
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

  /** Notes the levels of the name fields of two records. */
  align(left: number, right: number, into: Comparison): void {
    this.startLeft = this.records.itemStart[left] ?? 0;
    this.startRight = this.records.itemStart[right] ?? 0;
    const countLeft = this.nameWords(this.startLeft, this.records.itemStart[left + 1] ?? 0);
    const countRight = this.nameWords(this.startRight, this.records.itemStart[right + 1] ?? 0);
    if (countLeft === 0 || countRight === 0) return;
    this.usedLeft.fill(0, 0, countLeft);
    this.usedRight.fill(0, 0, countRight);
    if (countLeft !== countRight) this.takeJoints(countLeft, countRight, into);
    const pairs = this.rankPairs(countLeft, countRight);
    if (pairs > 0) into.levels[Field.clash] = ClashLevel.none;
    this.takePairs(pairs, into);
    this.noteRest(countLeft, countRight, into);
    if (pairs === 0 && into.levels[Field.order] !== OrderLevel.joined) into.levels[Field.order] = OrderLevel.missing;
  }

  private takeJoints(countLeft: number, countRight: number, into: Comparison): void {
    const { itemWord, words } = this.records;
    const left = { words: itemWord, start: this.startLeft, count: countLeft, used: this.usedLeft };
    const right = { words: itemWord, start: this.startRight, count: countRight, used: this.usedRight };
    const isLeftLonger = countLeft > countRight;
    const [parts, wholes] = isLeftLonger ? [left, right] : [right, left];
    findJoints(words, { parts, wholes }, (range, whole) => {
      const wordOfParts = itemWord[parts.start + range.from] ?? 0;
      const wordOfWhole = itemWord[wholes.start + whole] ?? 0;
      const field = range.count === parts.count ? Field.familyName : this.fieldAt(wholes.start + whole);
      const [a, b] = isLeftLonger ? [wordOfParts, wordOfWhole] : [wordOfWhole, wordOfParts];
      into.noteWords(field, Level.form, a, b);
      into.levels[Field.order] = OrderLevel.joined;
      into.levels[Field.clash] = ClashLevel.none;
    });
  }

  private fieldAt(item: number): number {
    const kind = this.records.itemKind[item] ?? 0;
    return MEETING[kind * 8 + kind] ?? Field.familyName;
  }

  private nameWords(start: number, end: number): number {
    let at = start;
    while (at < end && (this.records.itemKind[at] ?? IGNORE) <= LAST_NAME_KIND) at++;
    return Math.min(at - start, MAX_WORDS);
  }

  /** Sorts agreeing pairs by level, then by fitting roles, then by place. */
  private rankPairs(countLeft: number, countRight: number): number {
    const { itemWord, itemKind } = this.records;
    const { order, words, usedLeft, usedRight, startLeft, startRight } = this;
    let pairs = 0;
    for (let a = 0; a < countLeft; a++) {
      if (usedLeft[a] === 1) continue;
      const word = itemWord[startLeft + a] ?? 0;
      const kind = itemKind[startLeft + a] ?? 0;
      for (let b = 0; b < countRight; b++) {
        if (usedRight[b] === 1) continue;
        const level = words.level(word, itemWord[startRight + b] ?? 0);
        if (level >= Level.far || level === 0) continue;
        const crossed = isCrossed(kind, itemKind[startRight + b] ?? 0) ? 1 : 0;
        if (crossed === 1 && level > Level.initial) continue;
        const code = ((level * 2 + crossed) << 8) | (a << 4) | b;
        let at = pairs++;
        while (at > 0 && (order[at - 1] ?? 0) > code) {
          order[at] = order[at - 1] ?? 0;
          at--;
        }
        order[at] = code;
      }
    }
    return pairs;
  }

  private takePairs(pairs: number, into: Comparison): void {
    const { itemWord, itemKind } = this.records;
    for (let i = 0; i < pairs; i++) {
      const code = this.order[i] ?? 0;
      const a = (code >> 4) & 15;
      const b = code & 15;
      if (this.usedLeft[a] === 1 || this.usedRight[b] === 1) continue;
      this.usedLeft[a] = 1;
      this.usedRight[b] = 1;
      const kindLeft = itemKind[this.startLeft + a] ?? 0;
      const kindRight = itemKind[this.startRight + b] ?? 0;
      const meeting = MEETING[kindLeft * 8 + kindRight] ?? IGNORE;
      const field = meeting === IGNORE ? Field.patronymic : meeting;
      into.noteWords(field, code >> 9, itemWord[this.startLeft + a] ?? 0, itemWord[this.startRight + b] ?? 0);
      if (isCrossed(kindLeft, kindRight)) into.levels[Field.order] = OrderLevel.swapped;
    }
  }

  /** Pairs the words left on both sides: they disagree. */
  private noteRest(countLeft: number, countRight: number, into: Comparison): void {
    let leftOver = 0;
    for (let a = 0; a < countLeft; a++) {
      if (this.usedLeft[a] === 1) continue;
      const taken = this.noteDisagreement(a, countRight, into);
      if (!taken) leftOver++;
    }
    for (let b = 0; b < countRight; b++) if (this.usedRight[b] === 0) leftOver++;
    if (leftOver > 0 && into.levels[Field.order] === 0) {
      into.levels[Field.order] = leftOver === 1 ? OrderLevel.extra : OrderLevel.extras;
    }
  }

  private noteDisagreement(a: number, countRight: number, into: Comparison): boolean {
    const { itemWord, itemKind } = this.records;
    const wordLeft = itemWord[this.startLeft + a] ?? 0;
    const kindLeft = itemKind[this.startLeft + a] ?? 0;
    let best = -1;
    let bestLevel: number = IGNORE;
    for (let b = 0; b < countRight; b++) {
      if (this.usedRight[b] === 1) continue;
      const kindRight = itemKind[this.startRight + b] ?? 0;
      const isApart = (MEETING[kindLeft * 8 + kindRight] ?? IGNORE) === IGNORE || isCrossed(kindLeft, kindRight);
      if (isApart && into.levels[Field.order] !== OrderLevel.swapped) continue;
      const level = this.words.level(wordLeft, itemWord[this.startRight + b] ?? 0);
      if (level >= bestLevel) continue;
      best = b;
      bestLevel = level;
    }
    if (best < 0) return false;
    this.usedRight[best] = 1;
    const wordRight = itemWord[this.startRight + best] ?? 0;
    const meeting = MEETING[kindLeft * 8 + (itemKind[this.startRight + best] ?? 0)] ?? IGNORE;
    const field = meeting === IGNORE ? Field.patronymic : meeting;
    const known = into.levels[field] ?? 0;
    if (known === 0 || known >= Level.far) into.noteWords(field, bestLevel, wordLeft, wordRight);
    else into.levels[Field.clash] = Math.max(into.levels[Field.clash] ?? 0, bestLevel);
    return true;
  }
}

/** Whether a word stands in another name's place: given for family, or a patronymic taken for a family name. */
function isCrossed(a: number, b: number): boolean {
  if (a === b || a === Kind.unknown || b === Kind.unknown) return false;
  const isFamilyLeft = a === Kind.family || a === Kind.birth;
  const isFamilyRight = b === Kind.family || b === Kind.birth;
  return isFamilyLeft !== isFamilyRight;
}

function meetingTable(): Uint8Array {
  const table = new Uint8Array(64).fill(IGNORE);
  const rows: readonly (readonly [number, number, number])[] = [
    [Kind.given, Kind.given, Field.givenName],
    [Kind.given, Kind.family, Field.familyName],
    [Kind.given, Kind.birth, Field.familyName],
    [Kind.given, Kind.unknown, Field.givenName],
    [Kind.given, Kind.patronymic, Field.patronymic],
    [Kind.family, Kind.family, Field.familyName],
    [Kind.family, Kind.birth, Field.familyName],
    [Kind.family, Kind.unknown, Field.familyName],
    [Kind.birth, Kind.birth, Field.familyName],
    [Kind.birth, Kind.unknown, Field.familyName],
    [Kind.patronymic, Kind.patronymic, Field.patronymic],
    [Kind.patronymic, Kind.unknown, Field.patronymic],
    [Kind.unknown, Kind.unknown, Field.givenName],
    [Kind.husbandGiven, Kind.husbandGiven, Field.givenName],
  ];
  for (const [a, b, field] of rows) {
    table[a * 8 + b] = field;
    table[b * 8 + a] = field;
  }
  return table;
}
