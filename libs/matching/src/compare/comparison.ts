import { FIELD_COUNT, Level } from './levels.js';

/** Bytes that hold one for each field, in whole numbers of eight. */
const PADDED = Math.ceil(FIELD_COUNT / 8) * 8;

/** Outcome of comparing two records, reused for each pair: a level, and the two words that led to it, by field. */
export class Comparison {
  /** Levels and counts side by side, so that both are forgotten by a few numbers. */
  private readonly block = new Float64Array((2 * PADDED) / 8);
  readonly levels = new Uint8Array(this.block.buffer, 0, FIELD_COUNT);
  /** The same levels, four at once. */
  readonly fourLevels = new Uint32Array(this.block.buffer, 0, PADDED / 4);
  /** Words that gave the level, for term frequency and explanation; 0 where no word did. */
  readonly left = new Uint32Array(FIELD_COUNT);
  readonly right = new Uint32Array(FIELD_COUNT);
  /** Further agreeing words of a field with several: count and their words, at most four a field. */
  readonly extraLevels = new Uint8Array(FIELD_COUNT * 4);
  readonly extraLeft = new Uint32Array(FIELD_COUNT * 4);
  readonly extraRight = new Uint32Array(FIELD_COUNT * 4);
  readonly extraCount = new Uint8Array(this.block.buffer, PADDED, FIELD_COUNT);
  /** Whether the records agree in a national number that holds the birth date and the sex. */
  sharesDigits = false;
  /** Whether a word of the names disagrees beside those that agree. */
  isDisputed = false;
  /** Whether the records may be of relatives, who share much of what else makes one person. */
  areKin = false;

  /** Forgets the last pair. */
  clear(): void {
    const { block } = this;
    for (let i = 0; i < block.length; i++) block[i] = 0;
    this.sharesDigits = false;
    this.isDisputed = false;
    this.areKin = false;
  }

  /** Notes that two words agree at a level; the best pair of a field leads, others add to it. */
  note(field: number, level: number, words: readonly [number, number] | null = null): void {
    const left = words?.[0] ?? 0;
    const right = words?.[1] ?? 0;
    this.noteWords(field, level, left, right);
  }

  /** As `note`, without allocation. */
  noteWords(field: number, level: number, left: number, right: number): void {
    const known = this.levels[field] ?? 0;
    if (known === 0) {
      this.set(field, level, left, right);
    } else if (level < known) {
      this.noteExtra(field, known, this.left[field] ?? 0, this.right[field] ?? 0);
      this.set(field, level, left, right);
    } else {
      this.noteExtra(field, level, left, right);
    }
  }

  /** Lets the words that agree least lead a field of which every word counts. */
  leadWithWorst(field: number): void {
    const count = this.extraCount[field] ?? 0;
    let worst = -1;
    for (let at = field * 4; at < field * 4 + count; at++)
      if ((this.extraLevels[at] ?? 0) > (worst < 0 ? (this.levels[field] ?? 0) : (this.extraLevels[worst] ?? 0)))
        worst = at;
    if (worst < 0) return;
    const [level, left, right] = [this.levels[field] ?? 0, this.left[field] ?? 0, this.right[field] ?? 0];
    this.set(field, this.extraLevels[worst] ?? 0, this.extraLeft[worst] ?? 0, this.extraRight[worst] ?? 0);
    this.extraLevels[worst] = level;
    this.extraLeft[worst] = left;
    this.extraRight[worst] = right;
  }

  private set(field: number, level: number, left: number, right: number): void {
    this.levels[field] = level;
    this.left[field] = left;
    this.right[field] = right;
  }

  /** Of more than four further words the last one gives way to one that disagrees. */
  private noteExtra(field: number, level: number, left: number, right: number): void {
    const full = this.extraCount[field] === 4;
    if (full && level < Level.far) return;
    const count = full ? 3 : (this.extraCount[field] ?? 0);
    const at = field * 4 + count;
    this.extraLevels[at] = level;
    this.extraLeft[at] = left;
    this.extraRight[at] = right;
    this.extraCount[field] = count + 1;
  }
}
