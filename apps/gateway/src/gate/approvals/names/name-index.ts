import { fold, skeletons } from '#libs/national';

/** Signs that nobody sees stand between the letters of a name. */
const UNSEEN = /\p{Cf}/gu;
const WORD = /[\p{L}\p{M}]+/gu;
/** Scripts that write words without spaces: a name is a run of letters in another run. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
const BETWEEN_LETTERS = /[\s·・‧]+/gu;
/** Languages bend names: up to so many letters at the end may be no part of one. */
const MOST_ENDING = 3;
/** Shorter beginnings are those of any word, and a shorter word alone is no name. */
const LEAST_STEM = 3;
/** Given and family name stand so near to each other, in words. */
const NEAR = 4;
/** Of more words two are long enough to be met near to each other. */
const MOST_WORDS = 6;
const LEAST_RUN = 2;
/** A longer run is met by its beginning. */
const MOST_RUN = 16;
/** More words of one person are not looked for: one record must not use up what there is for all. */
const MOST_OF_ONE = 24;
/** So much is done to make an index: a second, and some hundred megabytes. */
const MOST_STEPS = 2_000_000;
/** Of these so many go to pairs of words of one person, those named first: ten ordinary words and more. What is beyond is met as whole names. */
const MOST_STEPS_OF_ONE = 1_000;
/** A longer word is part of no name. */
const LONGEST = 100;
/** So many words of texts are kept with what they are: some megabytes. */
const MOST_KEPT = 20_000;
/** Two ids are one number. */
const IDS = 2 ** 26;
/** So many consonants of two words tell a name, and so many of each; fewer are those of words that everybody uses: "anew" and "that" sound as Anna Toth. */
const TELLING = 8;
const TELLING_EACH = 3;
/** What stands in a skeleton for a vowel at the beginning. */
const VOWEL = '0';

/** What one person is called. */
export interface PersonNames {
  /** Names and aliases. */
  readonly whole: readonly string[];
  readonly given: readonly string[];
  /** With those that were theirs before. */
  readonly family: readonly string[];
}

interface Parts {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/**
 * Names of people, to look texts through for them: its making grows with the names, a look with the text.
 *
 * A text says a name by two words of it near to each other, in whichever script or case of grammar: as they sound, or, where they are short, as
 * they are spelt; or by all of its words beside each other as they are written, be they short or one alone. A part of a name says nothing: many
 * people are called so.
 */
export class NameIndex {
  /** Of sounds and of spellings. */
  private readonly ids = new Map<string, number>();
  private readonly pairs = new Set<number>();
  private readonly wholes = new Set<string>();
  private readonly counts = new Set<number>();
  private readonly runs = new Set<string>();
  private readonly lengths = new Set<number>();
  /** Words of texts that were looked through, with their ids. */
  private readonly words = new Map<string, readonly number[]>();
  private steps = 0;

  private constructor() {}

  /** @returns null where they are more than it can hold */
  static of(people: readonly PersonNames[]): NameIndex | null {
    const index = new NameIndex();
    const known = new Map<string, readonly Key[]>();
    return people.every((one) => index.add(one, known)) ? index : null;
  }

  /** What of a name a text says first, the same each time; null where it says none. */
  saidIn(said: string): string | null {
    if (this.counts.size === 0 && this.runs.size === 0 && this.pairs.size === 0) return null;
    const text = plain(said);
    const pair = this.pairIn(text);
    return pair ?? this.wholeIn(text) ?? this.runIn(text);
  }

  /** @param known words that it met before, with their ids */
  private add({ whole, given, family }: PersonNames, known: Map<string, readonly Key[]>): boolean {
    const [names, first, last] = [whole, given, family].map((some) => some.slice(0, MOST_OF_ONE).map(plain));
    if (!names || !first || !last) return false;
    const words = [...new Set([...names, ...first, ...last].flatMap(wordsOf))].slice(0, MOST_OF_ONE);
    const keys = words.filter(isLong).map((word) => {
      const found = known.get(word) ?? keyNames([word]).map(({ key, sounds }) => ({ id: this.idOf(key), sounds }));
      known.set(word, found);
      return found;
    });
    const most = this.steps + MOST_STEPS_OF_ONE;
    for (const [at, one] of keys.entries())
      for (const other of keys.slice(at + 1)) if (this.steps < most && !this.addPair(one, other)) return false;
    return this.addNames(names, { first, last }) && this.addFull(first, last);
  }

  private idOf(key: string): number {
    const id = this.ids.get(key) ?? this.ids.size;
    this.ids.set(key, id);
    return id;
  }

  /** Two spellings of one word are no two words. */
  private addPair(one: readonly Key[], other: readonly Key[]): boolean {
    this.steps += one.length * other.length;
    if (one.some(({ id }) => other.some((key) => key.id === id))) return this.holds();
    for (const a of one) for (const b of other) if (areTelling(a, b)) this.pairs.add(pairOf(a.id, b.id));
    return this.holds();
  }

  /** A given or family name of one word counts alone only where it is all that is known, and a name of one word where it is no part of another. */
  private addNames(names: readonly string[], { first, last }: Parts): boolean {
    const parts = [...first, ...last];
    const isAll = names.length === 0 && (first.length === 0 || last.length === 0);
    const spelt = [...names, ...parts].map(wordsOf);
    const inLonger = new Set(spelt.filter(({ length }) => length > 1).flatMap(keysOf));
    if (first.length > 0 && last.length > 0)
      for (const part of parts) for (const key of keysOf(wordsOf(part))) inLonger.add(key);
    for (const [at, words] of spelt.entries()) {
      const isPart = words.length === 1 && (inLonger.has(keyOf(words)) || (at >= names.length && !isAll));
      if (!isPart) this.addWords(words);
    }
    for (const name of isAll ? parts : names) this.addRun(name);
    return this.holds();
  }

  /** Every given name with every family name. */
  private addFull(first: readonly string[], last: readonly string[]): boolean {
    for (const one of first)
      for (const other of last) {
        this.addWords(wordsOf(`${one} ${other}`));
        this.addRun(`${other}${one}`);
        if (!this.holds()) return false;
      }
    return true;
  }

  private addWords(words: readonly string[]): void {
    this.steps += 1;
    const [first] = words;
    if (first === undefined || words.length > MOST_WORDS || (words.length === 1 && !isLong(first))) return;
    this.wholes.add(keyOf(words));
    this.counts.add(words.length);
  }

  private addRun(name: string): void {
    for (const run of runsOf(name)) {
      const letters = Array.from(run).slice(0, MOST_RUN);
      if (letters.length < LEAST_RUN) continue;
      this.runs.add(letters.join(''));
      this.lengths.add(letters.length);
    }
  }

  private holds(): boolean {
    return this.steps <= MOST_STEPS;
  }

  private pairIn(text: string): string | null {
    const places = wordsOf(text)
      .filter(isLong)
      .map((word) => this.idsOf(word));
    for (const [at, here] of places.entries()) {
      const near = here.length === 0 ? [] : places.slice(at + 1, at + 1 + NEAR).flat();
      const found = near.flatMap((there) => here.map((one) => pairOf(one, there))).find((pair) => this.pairs.has(pair));
      if (found !== undefined) return this.writtenPair(found);
    }
    return null;
  }

  /** The same for the same name, also in another index. */
  private writtenPair(pair: number): string {
    const keys = [...this.ids.keys()];
    const words = [Math.floor(pair / IDS), pair % IDS].flatMap((id) => keys[id] ?? []);
    return words.toSorted().join(' ');
  }

  /** Most words of a text were in one before. */
  private idsOf(word: string): readonly number[] {
    const known = this.words.get(word);
    if (known) return known;
    if (word.length > LONGEST) return [];
    const ids = keyNames(stemsOf(word)).flatMap(({ key }) => this.ids.get(key) ?? []);
    if (this.words.size >= MOST_KEPT) this.words.clear();
    this.words.set(word, ids);
    return ids;
  }

  private wholeIn(text: string): string | null {
    const words = wordsOf(text);
    for (const count of this.counts)
      for (let at = 0; at + count <= words.length; at += 1) {
        const key = keyOf(words.slice(at, at + count));
        if (this.wholes.has(key)) return key;
      }
    return null;
  }

  private runIn(text: string): string | null {
    for (const letters of runsOf(text).map((run) => Array.from(run)))
      for (const length of this.lengths) {
        const parts = letters.map((_, at) => letters.slice(at, at + length).join(''));
        const found = parts.find((part) => this.runs.has(part));
        if (found !== undefined) return found;
      }
    return null;
  }
}

/** What a word is met by. */
interface Key {
  readonly id: number;
  /** How many consonants are heard; null of a spelling. */
  readonly sounds: number | null;
}

/** How words sound, and how they are spelt. */
function keyNames(words: readonly string[]): readonly { readonly key: string; readonly sounds: number | null }[] {
  const sounds = [...new Set(words.flatMap((word) => skeletons(word)))];
  const spelt = [...new Set(words.map(speltAs))].filter((key) => key !== '=');
  return [
    ...sounds.map((key) => ({ key, sounds: key.replaceAll(VOWEL, '').length })),
    ...spelt.map((key) => ({ key, sounds: null })),
  ];
}

/** Spellings go with spellings. */
function areTelling(a: Key, b: Key): boolean {
  if (a.sounds === null || b.sounds === null) return a.sounds === b.sounds;
  return a.sounds + b.sounds >= TELLING && Math.min(a.sounds, b.sounds) >= TELLING_EACH;
}

/** A word as it is spelt in Latin letters, but for what languages write differently, and a vowel at its end. */
function speltAs(word: string): string {
  const plainly = fold(word)
    .replaceAll('h', '')
    .replaceAll('w', 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
  return `=${plainly.length >= LEAST_STEM ? plainly.replace(/[aeiou]$/u, '') : plainly}`;
}

function pairOf(a: number, b: number): number {
  return Math.min(a, b) * IDS + Math.max(a, b);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '');
}

/** A word, and what it is without its ending. */
function stemsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  const most = Math.min(MOST_ENDING, letters.length - LEAST_STEM);
  return Array.from({ length: most + 1 }, (_, ending) => letters.slice(0, letters.length - ending).join(''));
}

/** Words beside each other, in any order. */
function keyOf(words: readonly string[]): string {
  return keysOf(words).toSorted().join(' ');
}

function keysOf(words: readonly string[]): readonly string[] {
  return words.map((word) => fold(word) || word.toLowerCase());
}

function isLong(word: string): boolean {
  return Array.from(word).length >= LEAST_STEM;
}

function wordsOf(text: string): readonly string[] {
  return text.replace(UNSPACED, ' ').match(WORD) ?? [];
}

function runsOf(text: string): readonly string[] {
  return text.replace(BETWEEN_LETTERS, '').match(UNSPACED) ?? [];
}
