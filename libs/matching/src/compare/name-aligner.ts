import { Kind } from '../records/item-kind.js';
import { firstItem, kindOf, nameWords, Row, wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import { findJoints } from './joined-words.js';
import { JointLengths } from './joint-lengths.js';
import { ClashLevel, Field, Level, OrderLevel } from './levels.js';
import { IGNORE, isCrossed, isFamily, MEETING } from './name-meeting.js';
import { NameRun } from './name-run.js';
import { StrangerNames, type StrangerJudge } from './stranger-names.js';
import type { WordComparer } from './word-comparer.js';

const MAX_WORDS = 12;
/** Given name, father's name and family name. */
const PARTS = 3;
/** So many words in common keep their order: two may have been put into each other's column. */
const MANY_WORDS = 3;

/** Stands for the level of words that are looked at because nothing agrees with them. */
const REST = 255;

/**
 * Aligns the words of two personal names, best pairs first, whatever their order: a family name may stand in the given
 * name's place at a cost. Words left on both sides contradict; words left on one side alone do not.
 */
export class NameAligner {
  private readonly order = new Int32Array(MAX_WORDS * MAX_WORDS);
  /** Levels of the words of this pair, which are looked at twice. */
  private readonly levels = new Uint8Array(MAX_WORDS * MAX_WORDS);
  /** Given and family name of both sides. */
  private readonly parts = new Uint32Array(4);
  private readonly usedLeft = new Uint8Array(MAX_WORDS);
  private readonly usedRight = new Uint8Array(MAX_WORDS);
  private startLeft = 0;
  private startRight = 0;
  private readonly left = new NameRun();
  private readonly right = new NameRun();
  private readonly joints: JointLengths;
  private keepsPlaces = false;
  private isSwapped = false;

  constructor(
    private records: RecordColumns,
    private readonly words: WordComparer,
    private readonly strangers: StrangerJudge = new StrangerNames(records, words),
  ) {
    this.joints = new JointLengths(records, words);
  }

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
    this.strangers.use(records);
    this.joints.use(records);
  }

  /** Notes the levels of the name fields of two records. */
  align(left: number, right: number, into: Comparison): void {
    const { rows } = this.records;
    this.startLeft = firstItem(this.records, left);
    this.startRight = firstItem(this.records, right);
    const countLeft = Math.min(nameWords(rows[this.startLeft - Row.items + Row.shape] ?? 0), MAX_WORDS);
    const countRight = Math.min(nameWords(rows[this.startRight - Row.items + Row.shape] ?? 0), MAX_WORDS);
    if (countLeft === 0 || countRight === 0) return;
    this.left.set(this.startLeft, countLeft);
    this.right.set(this.startRight, countRight);
    const mayJoin = countLeft !== countRight && this.joints.mayBe(this.left, this.right);
    if (!mayJoin && this.strangers.note(this.left, this.right, into)) return;
    for (let i = 0; i < countLeft; i++) this.usedLeft[i] = 0;
    for (let i = 0; i < countRight; i++) this.usedRight[i] = 0;
    if (mayJoin) this.takeJoints(countLeft, countRight, into);
    const counts = { left: countLeft, right: countRight };
    this.keepsPlaces = this.placesHold(countLeft, countRight);
    const pairs = this.rankPairs(counts, false);
    if (pairs > 0) into.levels[Field.clash] = ClashLevel.none;
    this.takePairs(pairs, into);
    this.noteRest(counts, into);
    into.isDisputed = isDisputed(into);
    if (pairs === 0 && into.levels[Field.order] !== OrderLevel.joined) into.levels[Field.order] = OrderLevel.missing;
  }

  private takeJoints(countLeft: number, countRight: number, into: Comparison): void {
    const { rows, words } = this.records;
    const left = { items: rows, start: this.startLeft, count: countLeft, used: this.usedLeft };
    const right = { items: rows, start: this.startRight, count: countRight, used: this.usedRight };
    const isLeftLonger = countLeft > countRight;
    const [parts, wholes] = isLeftLonger ? [left, right] : [right, left];
    findJoints(words, { parts, wholes }, (range, whole) => {
      const wordOfParts = wordOf(rows[parts.start + range.from] ?? 0);
      const wordOfWhole = wordOf(rows[wholes.start + whole] ?? 0);
      const field = range.count === parts.count ? Field.familyName : this.fieldAt(wholes.start + whole);
      const [a, b] = isLeftLonger ? [wordOfParts, wordOfWhole] : [wordOfWhole, wordOfParts];
      into.noteWords(field, Level.form, a, b);
      into.levels[Field.order] = OrderLevel.joined;
      into.levels[Field.clash] = ClashLevel.none;
    });
  }

  private fieldAt(item: number): number {
    const kind = kindOf(this.records.rows[item] ?? 0);
    return MEETING[kind * 8 + kind] ?? Field.familyName;
  }

  /**
   * Where both names have given name, father's name and family name, each word keeps its place: Ivan Petrov Georgiev is
   * not Ivan Georgiev Petrov. Only given and family name may have been put into each other's column.
   */
  private placesHold(countLeft: number, countRight: number): boolean {
    if (countLeft < PARTS || countRight < PARTS) return false;
    if (!this.noteParts(0, this.startLeft, countLeft) || !this.noteParts(2, this.startRight, countRight)) return false;
    const given = this.parts[0] ?? 0;
    const family = this.parts[1] ?? 0;
    const otherGiven = this.parts[2] ?? 0;
    const otherFamily = this.parts[3] ?? 0;
    const isExchanged = this.areNear(given, otherFamily) && this.areNear(family, otherGiven);
    return !isExchanged || this.areNear(given, otherGiven);
  }

  private areNear(a: number, b: number): boolean {
    const level = this.words.level(a, b);
    return level !== 0 && level <= Level.slip;
  }

  /** Notes the first given and the last family name of a name that has a father's name too. */
  private noteParts(at: number, start: number, count: number): boolean {
    const { rows } = this.records;
    let given = 0;
    let father = 0;
    let family = 0;
    for (let i = start; i < start + count; i++) {
      const kind = kindOf(rows[i] ?? 0);
      if (kind === Kind.given && given === 0) given = wordOf(rows[i] ?? 0);
      if (kind === Kind.patronymic) father = wordOf(rows[i] ?? 0);
      if (kind === Kind.family) family = wordOf(rows[i] ?? 0);
    }
    this.parts[at] = given;
    this.parts[at + 1] = family;
    return given !== 0 && father !== 0 && family !== 0;
  }

  /**
   * Sorts pairs of free words by level, then by fitting roles, then by place: those that agree, or the rest. Pairs that are
   * equal in all of this have no word in common, so left and right may change places.
   */
  private rankPairs(counts: Counts, isRest: boolean): number {
    const { rows, words: columns } = this.records;
    const { order, words, levels, usedLeft, usedRight, startLeft, startRight } = this;
    let pairs = 0;
    for (let a = 0; a < counts.left; a++) {
      if (usedLeft[a] === 1) continue;
      const word = wordOf(rows[startLeft + a] ?? 0);
      const kind = kindOf(rows[startLeft + a] ?? 0);
      for (let b = 0; b < counts.right; b++) {
        if (usedRight[b] === 1) continue;
        const other = wordOf(rows[startRight + b] ?? 0);
        const place = a * MAX_WORDS + b;
        const level = isRest ? (levels[place] ?? 0) : words.level(word, other);
        levels[place] = level;
        if (level === 0 || level >= Level.far !== isRest) continue;
        const crossed = this.crossing(kind, kindOf(rows[startRight + b] ?? 0), isRest ? REST : level);
        if (crossed < 0) continue;
        const tie = ((columns.mark[word] ?? 0) ^ (columns.mark[other] ?? 0)) & 255;
        const code = ((((level * 2 + crossed) << 5) | (a + b)) << 16) | (tie << 8) | (a << 4) | b;
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

  /** 0 where two kinds of word meet, 1 where one stands in the other's place, below 0 where they say nothing. */
  private crossing(a: number, b: number, level: number): number {
    const isRest = level === REST;
    if (a === Kind.alias || b === Kind.alias) return !isRest && MEETING[a * 8 + b] !== IGNORE ? 0 : -1;
    if (this.keepsPlaces && a !== b && isPart(a) && isPart(b)) return -1;
    const crossed = isCrossed(a, b) ? 1 : 0;
    if (!isRest) return crossed === 1 && level > Level.initial ? -1 : crossed;
    const isApart = crossed === 1 || MEETING[a * 8 + b] === IGNORE;
    return isApart && !this.isSwapped ? -1 : crossed;
  }

  private takePairs(pairs: number, into: Comparison): void {
    const { rows } = this.records;
    let met = 0;
    let forth = 0;
    let back = 0;
    for (let i = 0; i < pairs; i++) {
      const code = this.order[i] ?? 0;
      const a = (code >> 4) & 15;
      const b = code & 15;
      if (this.usedLeft[a] === 1 || this.usedRight[b] === 1) continue;
      this.usedLeft[a] = 1;
      this.usedRight[b] = 1;
      const kindLeft = kindOf(rows[this.startLeft + a] ?? 0);
      const kindRight = kindOf(rows[this.startRight + b] ?? 0);
      const meeting = MEETING[kindLeft * 8 + kindRight] ?? IGNORE;
      const field = meeting === IGNORE ? Field.patronymic : meeting;
      const level = code >> 22;
      const isOther = kindLeft !== kindRight && (kindLeft === Kind.alias || kindRight === Kind.alias);
      const shown = isOther && level < Level.kin ? Level.kin : level;
      const left = wordOf(rows[this.startLeft + a] ?? 0);
      const right = wordOf(rows[this.startRight + b] ?? 0);
      if (leads(into, field, shown)) into.noteWords(field, shown, left, right);
      else into.levels[Field.clash] = Math.max(into.levels[Field.clash] ?? 0, shown);
      if (level < Level.far) met++;
      if (!isCrossed(kindLeft, kindRight)) continue;
      if (isFamily(kindLeft)) forth++;
      else back++;
    }
    // one way alone only tells that the names were read in two ways
    const isReordered = met >= MANY_WORDS && forth > 0 && back > 0;
    if (forth + back > 0) into.levels[Field.order] = isReordered ? OrderLevel.reordered : OrderLevel.swapped;
  }

  /** Pairs the words left on both sides: they disagree. What is left on one side alone is only more. */
  private noteRest(counts: Counts, into: Comparison): void {
    const order = into.levels[Field.order];
    this.isSwapped = order === OrderLevel.swapped || order === OrderLevel.reordered;
    this.takePairs(this.rankPairs(counts, true), into);
    const leftOver = this.free(this.usedLeft, this.startLeft, counts.left);
    const extra = leftOver + this.free(this.usedRight, this.startRight, counts.right);
    if (extra > 0 && into.levels[Field.order] === 0)
      into.levels[Field.order] = extra === 1 ? OrderLevel.extra : OrderLevel.extras;
  }

  private free(used: Uint8Array, start: number, count: number): number {
    let free = 0;
    for (let i = 0; i < count; i++)
      if (used[i] === 0 && kindOf(this.records.rows[start + i] ?? 0) !== Kind.alias) free++;
    return free;
  }
}

/** A word that disagrees beside one that agrees in its field is a clash. */
function leads({ levels }: Comparison, field: number, level: number): boolean {
  const known = levels[field] ?? 0;
  return level < Level.far || known === 0 || known >= Level.far;
}

/** Words of the names of both sides. */
interface Counts {
  readonly left: number;
  readonly right: number;
}

function isPart(kind: number): boolean {
  return kind === Kind.given || kind === Kind.patronymic || kind === Kind.family;
}

function isDisputed({ levels }: Comparison): boolean {
  for (let field = 0; field <= Field.patronymic; field++) if ((levels[field] ?? 0) >= Level.far) return true;
  return (levels[Field.clash] ?? 0) >= ClashLevel.far;
}
