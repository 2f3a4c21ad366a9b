import { editDistance, type Letters } from '../text/edit-distance.js';
import { commonLetters, isShortened } from '../text/word-letters.js';
import { bitCount, Sign, SIGN_WIDTH } from '../text/word-sign.js';
import { WordScript, type WordColumns } from '../text/word-table.js';
import { contains, overlaps, type Range } from './id-lists.js';
import { HotLevels } from './hot-levels.js';
import { Level, type LevelNumber } from './levels.js';

/** Taken once, as in blocking/keys: this is called for every pair of words. */
const { imul } = Math;

const CACHE_BITS = 17;
const CACHE_SIZE = 1 << CACHE_BITS;
/** Bits of a word's number beside which its level has room. */
const WORD_BITS = 28;
const WORD_MASK = (1 << WORD_BITS) - 1;

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

  private readonly hot = new HotLevels();

  constructor(
    private words: WordColumns,
    private readonly exactScript: boolean,
  ) {
    this.hot.reserve(words.folded.length);
    this.left = new Slice(words.bytes);
    this.right = new Slice(words.bytes);
  }

  /** Goes on with a newer view of the same words. */
  use(words: WordColumns): void {
    this.words = words;
    this.hot.reserve(words.folded.length);
    this.left.bytes = words.bytes;
    this.right.bytes = words.bytes;
  }

  /** Compares two words by number; symmetric. Most words have nothing in common, and show it sooner than they are found again. */
  level(a: number, b: number): LevelNumber {
    if (a === b) return Level.equal;
    const place = this.hot.place(a, b);
    if (place === 0) return this.rareLevel(a, b);
    const known = this.hot.at(place);
    if (known !== 0) return known - 1;
    const level = this.remembered(a, b);
    this.hot.set(place, level);
    return level;
  }

  private rareLevel(a: number, b: number): LevelNumber {
    this.hot.meet(a);
    this.hot.meet(b);
    return this.haveNothingInCommon(a, b) ? Level.differ : this.remembered(a, b);
  }

  /** Tells by the signs alone that two words differ: no form, sound or group in common, and too few letters. */
  private haveNothingInCommon(a: number, b: number): boolean {
    const { signs } = this.words;
    const atA = a * SIGN_WIDTH;
    const atB = b * SIGN_WIDTH;
    const links = this.commonForms(a, b) | this.commonSounds(a, b);
    if (links !== 0) return false;
    const lettersA = signs[atA] ?? 0;
    const lettersB = signs[atB] ?? 0;
    const onlyA = bitCount(lettersA & ~lettersB);
    const onlyB = bitCount(lettersB & ~lettersA);
    if (onlyA === 0 || onlyB === 0) return false;
    const lengthA = signs[atA + Sign.length] ?? 0;
    const lengthB = signs[atB + Sign.length] ?? 0;
    const short = lengthA < lengthB ? lengthA : lengthB;
    const long = lengthA < lengthB ? lengthB : lengthA;
    if ((onlyA > onlyB ? onlyA : onlyB) <= slipsOf(short)) return false;
    const most = lengthA - onlyA < lengthB - onlyB ? lengthA - onlyA : lengthB - onlyB;
    return most * 3 < long * 2;
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

  /** Letters of a word, folded. */
  length(word: number): number {
    return (this.words.start[word + 1] ?? 0) - (this.words.start[word] ?? 0);
  }

  /** Whether two words are in one group: the full name of a pet form. */
  private shareGroup(a: number, b: number): boolean {
    if (this.commonSounds(a, b) === 0) return false;
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
    const { words } = this;
    if (a === b || words.folded[a] === words.folded[b]) return Level.equal;
    if (this.shareForm(a, b)) return Level.form;
    const short = Math.min(this.length(a), this.length(b));
    return this.commonEnds(a, b, short) < short - 3 ? Level.differ : this.byDistance(a, b);
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
    if (!this.mayAgree(a, b, short)) return this.isFar(a, b, long) ? Level.far : Level.differ;
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

  /**
   * Tells by the signs alone that no level above far is possible: no common sound, each word with letters the other
   * lacks (so none is a part of the other), and more of them than slips are forgiven.
   */
  private mayAgree(a: number, b: number, short: number): boolean {
    const { signs } = this.words;
    if (this.commonSounds(a, b) !== 0) return true;
    const lettersA = signs[a * SIGN_WIDTH] ?? 0;
    const lettersB = signs[b * SIGN_WIDTH] ?? 0;
    const onlyA = bitCount(lettersA & ~lettersB);
    const onlyB = bitCount(lettersB & ~lettersA);
    if (onlyA === 0 || onlyB === 0) return true;
    return Math.max(onlyA, onlyB) <= slipsOf(short);
  }

  /** Bits of forms that two words may have in common. */
  private commonForms(a: number, b: number): number {
    const { signs } = this.words;
    const atA = a * SIGN_WIDTH + Sign.forms;
    const atB = b * SIGN_WIDTH + Sign.forms;
    return (
      ((signs[atA] ?? 0) & (signs[atB] ?? 0)) |
      ((signs[atA + 1] ?? 0) & (signs[atB + 1] ?? 0)) |
      ((signs[atA + 2] ?? 0) & (signs[atB + 2] ?? 0)) |
      ((signs[atA + 3] ?? 0) & (signs[atB + 3] ?? 0))
    );
  }

  /** Bits of sounds and groups that two words may have in common. */
  private commonSounds(a: number, b: number): number {
    const { signs } = this.words;
    const atA = a * SIGN_WIDTH + Sign.sounds;
    const atB = b * SIGN_WIDTH + Sign.sounds;
    return ((signs[atA] ?? 0) & (signs[atB] ?? 0)) | ((signs[atA + 1] ?? 0) & (signs[atB + 1] ?? 0));
  }

  /** Whether one of two words may be the other one garbled, which no known given name is of another. */
  private isFar(a: number, b: number, long: number): boolean {
    const { signs, isGivenName } = this.words;
    if (isGivenName[a] === 1 && isGivenName[b] === 1) return false;
    const lettersA = signs[a * SIGN_WIDTH] ?? 0;
    const lettersB = signs[b * SIGN_WIDTH] ?? 0;
    const most = Math.min(
      this.length(a) - bitCount(lettersA & ~lettersB),
      this.length(b) - bitCount(lettersB & ~lettersA),
    );
    return most * 3 >= long * 2 && commonLetters(this.words, a, b) * 3 >= long * 2;
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
    if (this.commonForms(a, b) === 0) return false;
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
    if (this.commonSounds(a, b) === 0) return false;
    const { skeletons, skeletonStart: start } = this.words;
    return overlaps(skeletons, [start[a] ?? 0, start[a + 1] ?? 0], [start[b] ?? 0, start[b + 1] ?? 0]);
  }
}

/** Slips that are forgiven in words of which the shorter one has so many letters. */
function slipsOf(short: number): number {
  return short >= 10 ? 3 : short >= 6 ? 2 : 1;
}
