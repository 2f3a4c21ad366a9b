/** Words that meet all others so often that the level of each two has a place of its own. */
const MOST_HOT = 256;
/** Meetings after which a word counts as one of them. */
const HOT_FROM = 32;

/**
 * Remembers the levels of the words that are met most: given names, places and common family names, of which nearly all
 * meetings are. A level is found by two short look-ups, without hashing; which words it holds changes no level.
 */
export class HotLevels {
  /** Place of each word, 0 where it has none. */
  private ranks = new Uint16Array(0);
  private meetings = new Uint8Array(0);
  /** Level of each two places and 1, 0 where it is not known. */
  private levels = new Uint8Array(0);
  private hot = 0;

  /** Makes room for so many words. */
  reserve(words: number): void {
    if (words <= this.ranks.length) return;
    this.ranks = copyOf(this.ranks, new Uint16Array(words));
    this.meetings = copyOf(this.meetings, new Uint8Array(words));
  }

  /** Place of two words in the table of levels, 0 where one has none. */
  place(a: number, b: number): number {
    const left = this.ranks[a] ?? 0;
    const right = this.ranks[b] ?? 0;
    return left === 0 || right === 0 ? 0 : left * MOST_HOT + right;
  }

  /** Level of a place and 1, 0 where it is not known. */
  at(place: number): number {
    return this.levels[place] ?? 0;
  }

  /** Remembers the level of two words with places. */
  set(place: number, level: number): void {
    this.levels[place] = level + 1;
    this.levels[(place % MOST_HOT) * MOST_HOT + Math.trunc(place / MOST_HOT)] = level + 1;
  }

  /** Counts a meeting of a word that may have no place yet. */
  meet(word: number): void {
    if (this.hot === MOST_HOT - 1 || this.ranks[word] !== 0) return;
    const meetings = (this.meetings[word] ?? 0) + 1;
    this.meetings[word] = meetings;
    if (meetings < HOT_FROM) return;
    if (this.hot === 0) this.levels = new Uint8Array(MOST_HOT * MOST_HOT);
    this.ranks[word] = ++this.hot;
  }
}

function copyOf<T extends Uint16Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
