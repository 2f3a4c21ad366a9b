import { editDistance, MAX_LETTERS, type Letters } from '../text/edit-distance.js';
import { commonLetters, isShortened } from '../text/word-letters.js';
import { areSignedApart, commonLinks, haveOtherEnds, Sign, signedLength, SIGN_WIDTH } from '../text/word-sign.js';
import { WordScript, type WordColumns } from '../text/word-table.js';
import { contains, overlaps, type Range } from './id-lists.js';
import { Level, type LevelNumber } from './levels.js';

/** Taken once, as in blocking/keys: this is called for every pair of words. */
const { imul } = Math;

const CACHE_BITS = 15;
const CACHE_SIZE = 1 << CACHE_BITS;
/** Bits of a word's number beside which its level has room. */
const WORD_BITS = 28;
const WORD_MASK = (1 << WORD_BITS) - 1;

/** Letters between alike ends of two values that are worth a closer look. */
const MOST_CHANGED = 3;

class Slice implements Letters {
  start = 0;
  length = 0;
  constructor(public bytes: Uint8Array) {}
}

/**
 * Tells the level of two words and remembers it: names repeat, so most pairs of a large comparison were seen before.
 * Owned by one thread.
 */
export class WordComparer {
  private readonly left: Slice;
  private readonly right: Slice;
  /** Two words and their level in two numbers, so that all that is remembered stays near the processor. */
  private readonly cache = new Uint32Array(CACHE_SIZE * 2);

  constructor(
    private words: WordColumns,
    private readonly exactScript: boolean,
  ) {
    this.left = new Slice(words.bytes);
    this.right = new Slice(words.bytes);
  }

  /** Goes on with a newer view of the same words. */
  use(words: WordColumns): void {
    this.words = words;
    this.left.bytes = words.bytes;
    this.right.bytes = words.bytes;
  }

  /** Compares two words by number; symmetric. Most words have nothing in common, and show it sooner than they are found again. */
  level(a: number, b: number): LevelNumber {
    if (a === b) return Level.equal;
    return this.areApart(a, b) ? Level.differ : this.remembered(a, b);
  }

  /** Tells by the signs alone that two words differ: too few letters in common, and no form, sound or group. */
  areApart(a: number, b: number): boolean {
    return areSignedApart(this.words.signs, a * SIGN_WIDTH, b * SIGN_WIDTH);
  }

  private haveLinks(a: number, b: number): boolean {
    return commonLinks(this.words.signs, a * SIGN_WIDTH, b * SIGN_WIDTH) !== 0;
  }

  private remembered(a: number, b: number): LevelNumber {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const hash = imul(low, 0x9e3779b1) ^ imul(high, 0x85ebca6b);
    const slot = (hash >>> (32 - CACHE_BITS)) << 1;
    const { cache } = this;
    const known = cache[slot] ?? 0;
    if (cache[slot + 1] === high && (known & WORD_MASK) === low) return known >>> WORD_BITS;
    const level = this.compare(low, high);
    if (low > WORD_MASK) return level;
    cache[slot] = (low | (level << WORD_BITS)) >>> 0;
    cache[slot + 1] = high;
    return level;
  }

  /** Number of the folded text of a word. */
  text(word: number): number {
    return this.words.folded[word] ?? 0;
  }

  /** Letters of a word, folded; most signs tell them. */
  length(word: number): number {
    const signed = signedLength(this.words.signs[word * SIGN_WIDTH + Sign.twice] ?? 0);
    return signed <= MAX_LETTERS ? signed : (this.words.start[word + 1] ?? 0) - (this.words.start[word] ?? 0);
  }

  /** Whether two words are in one group: the full name of a pet form. */
  private shareGroup(a: number, b: number): boolean {
    if (!this.haveLinks(a, b)) return false;
    const { groups, groupStart } = this.words;
    return overlaps(groups, [groupStart[a] ?? 0, groupStart[a + 1] ?? 0], [groupStart[b] ?? 0, groupStart[b + 1] ?? 0]);
  }

  private compare(a: number, b: number): LevelNumber {
    const { words } = this;
    if (this.exactScript && words.script[a] !== words.script[b]) return Level.differ;
    const level = this.compareReading(a, b);
    const areSigns = words.script[a] === WordScript.signs && words.script[b] === WordScript.signs;
    return areSigns && level !== Level.missing ? Math.max(level, Level.echo) : level;
  }

  /** The level of two words by their Latin letters. Other signs that are read alike are no more than an echo. */
  private compareReading(a: number, b: number): LevelNumber {
    const { words } = this;
    if (words.folded[a] === words.folded[b]) return Level.equal;
    const lengthA = this.length(a);
    const lengthB = this.length(b);
    if (lengthA === 0 || lengthB === 0) return Level.missing;
    if (this.shareForm(a, b)) return Level.form;
    if (lengthA === 1 || lengthB === 1)
      return this.firstLetter(a) === this.firstLetter(b) ? Level.initial : Level.differ;
    if (this.shareGroup(a, b)) return Level.kin;
    return this.byDistance(a, b);
  }

  /**
   * Compares two values of which nearly each record has its own, so remembering would not pay. Values that do not
   * begin and end alike are told apart at a glance.
   */
  valueLevel(a: number, b: number): LevelNumber {
    if (a === b) return Level.equal;
    if (this.haveOtherEnds(a, b)) return Level.differ;
    if (this.words.folded[a] === this.words.folded[b]) return Level.equal;
    if (this.shareForm(a, b)) return Level.form;
    const short = Math.min(this.length(a), this.length(b));
    return this.commonEnds(a, b, short) < short - MOST_CHANGED ? Level.differ : this.byDistance(a, b);
  }

  /** Tells by the signs alone that too few letters of two values are alike from their ends, and that no form is. */
  private haveOtherEnds(a: number, b: number): boolean {
    const { signs } = this.words;
    const atA = a * SIGN_WIDTH;
    const atB = b * SIGN_WIDTH;
    if (!haveOtherEnds((signs[atA + Sign.ends] ?? 0) ^ (signs[atB + Sign.ends] ?? 0))) return false;
    if (signedLength(signs[atA + Sign.twice] ?? 0) < MOST_CHANGED + 3) return false;
    return signedLength(signs[atB + Sign.twice] ?? 0) >= MOST_CHANGED + 3 && commonLinks(signs, atA, atB) === 0;
  }

  private commonEnds(a: number, b: number, short: number): number {
    const { bytes, start } = this.words;
    const startA = start[a] ?? 0;
    const startB = start[b] ?? 0;
    let head = 0;
    while (head < short && bytes[startA + head] === bytes[startB + head]) head++;
    const endA = (start[a + 1] ?? 0) - 1;
    const endB = (start[b + 1] ?? 0) - 1;
    let tail = 0;
    while (tail < short - head && bytes[endA - tail] === bytes[endB - tail]) tail++;
    return head + tail;
  }

  private byDistance(a: number, b: number): LevelNumber {
    const short = Math.min(this.length(a), this.length(b));
    const long = Math.max(this.length(a), this.length(b));
    if (this.areApart(a, b)) return Level.differ;
    const distance = this.distance(a, b);
    const sound = this.shareSkeleton(a, b);
    if (sound && (distance <= 1 || distance * 4 <= long || this.lacksVowels(a, b))) return Level.sound;
    if (distance === 1) return short >= 6 ? Level.slip : short >= 3 ? Level.slipShort : Level.far;
    if (distance === 2 && short >= 6) return Level.slips;
    if (distance === 3 && short >= 10) return Level.slips;
    if (sound) return Level.echo;
    if (short >= 3 && distance === long - short && this.isPrefix(a, b, short)) return Level.part;
    if (isShortened(this.words, a, b) || isShortened(this.words, b, a)) return Level.part;
    return this.isFar(a, b, long) ? Level.far : Level.differ;
  }

  /** Whether one of two words may be the other one garbled, which no known given name is of another. */
  private isFar(a: number, b: number, long: number): boolean {
    const { isGivenName } = this.words;
    if (isGivenName[a] === 1 && isGivenName[b] === 1) return false;
    return commonLetters(this.words, a, b) * 3 >= long * 2;
  }

  private distance(a: number, b: number): number {
    this.left.start = this.words.start[a] ?? 0;
    this.left.length = this.length(a);
    this.right.start = this.words.start[b] ?? 0;
    this.right.length = this.length(b);
    return editDistance(this.left, this.right);
  }

  private isPrefix(a: number, b: number, length: number): boolean {
    const startA = this.words.start[a] ?? 0;
    const startB = this.words.start[b] ?? 0;
    for (let i = 0; i < length; i++) if (this.words.bytes[startA + i] !== this.words.bytes[startB + i]) return false;
    return true;
  }

  /** Whether one of two words is written without its vowels, so that letters tell less than sound. */
  private lacksVowels(a: number, b: number): boolean {
    const { script } = this.words;
    return (script[a] === WordScript.vowelless) !== (script[b] === WordScript.vowelless);
  }

  /** First letter of a word, as its byte. */
  firstLetter(word: number): number {
    return this.words.bytes[this.words.start[word] ?? 0] ?? 0;
  }

  private shareForm(a: number, b: number): boolean {
    if (!this.haveLinks(a, b)) return false;
    const { forms, formStart, folded } = this.words;
    const rangeA: Range = [formStart[a] ?? 0, formStart[a + 1] ?? 0];
    const rangeB: Range = [formStart[b] ?? 0, formStart[b + 1] ?? 0];
    return (
      contains(forms, rangeA, folded[b] ?? 0) ||
      contains(forms, rangeB, folded[a] ?? 0) ||
      overlaps(forms, rangeA, rangeB)
    );
  }

  private shareSkeleton(a: number, b: number): boolean {
    if (!this.haveLinks(a, b)) return false;
    const { skeletons, skeletonStart: start } = this.words;
    return overlaps(skeletons, [start[a] ?? 0, start[a + 1] ?? 0], [start[b] ?? 0, start[b + 1] ?? 0]);
  }
}
