import { NOT_PROVEN, UNKNOWN_TYPE } from '../records/number-groups.js';
import { GrowingBytes, GrowingUint32 } from './growing.js';
import { hashText } from './hash-text.js';
import { TextTable } from './text-table.js';
import { endSign, letterSign, linkBit, Sign, SIGN_WIDTH } from './word-sign.js';

/** What is known about one spelling; made once for each distinct text, whatever number of records use it. */
export interface WordEntry {
  /** Lower-case ASCII; what distances are measured on. */
  readonly folded: string;
  /** Other lawful or customary spellings of it. */
  readonly forms: readonly string[];
  /** Keys that are equal for one name in different scripts and customs. */
  readonly skeletons: readonly string[];
  /** Names of the groups of given names (full name and pet forms) it belongs to. */
  readonly groups: readonly string[];
  /** False when it was not written in Latin letters. */
  readonly latin: boolean;
  /** True of a given name that is known as one. */
  readonly isGivenName?: boolean;
}

/**
 * How a word was written. Arabic and Hebrew leave vowels out, so their Latin form has only the consonants; of Chinese,
 * Japanese and Korean signs many are read alike.
 */
export const WordScript = { other: 0, latin: 1, vowelless: 2, signs: 3 } as const;

/** Texts that have the same number in every table, in that order. */
const MARKS = ['', NOT_PROVEN, UNKNOWN_TYPE];

/** Numbers of the texts that mark a number (see number-groups). */
export const MarkText = { notProven: 1, unknownType: 2 } as const;

const VOWELLESS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const SIGNS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of all records in shared columns. Numbers in `forms`, `skeletons` and `groups` are ids of folded texts. */
export interface WordColumns {
  readonly bytes: Uint8Array;
  readonly start: Uint32Array;
  readonly folded: Uint32Array;
  readonly formStart: Uint32Array;
  readonly forms: Uint32Array;
  readonly skeletonStart: Uint32Array;
  readonly skeletons: Uint32Array;
  readonly groupStart: Uint32Array;
  readonly groups: Uint32Array;
  /** How a word was written (see WordScript). */
  readonly script: Uint8Array;
  /** 1 of a given name that is known as one: two of these are two names, and neither is the other one garbled. */
  readonly isGivenName: Uint8Array;
  /** Signs of each word side by side (see word-sign). */
  readonly signs: Uint32Array;
  /** A hash of each spelling: the same whatever came before it. */
  readonly mark: Uint32Array;
}

/** Gives each distinct spelling a number. Word 0 is the empty word. */
export class WordTable {
  private readonly spellings = new TextTable();
  private readonly texts = new TextTable();
  private readonly bytes = new GrowingBytes(1 << 16);
  private readonly start = new GrowingUint32();
  private readonly folded = new GrowingUint32();
  private readonly formStart = new GrowingUint32();
  private readonly forms = new GrowingUint32();
  private readonly skeletonStart = new GrowingUint32();
  private readonly skeletons = new GrowingUint32();
  private readonly groupStart = new GrowingUint32();
  private readonly groups = new GrowingUint32();
  private readonly script = new GrowingBytes();
  private readonly isGivenName = new GrowingBytes();
  private readonly signs = new GrowingUint32();
  /** First word that has a text as a form, sound or group; 0 for none. */
  private readonly firstWord = new GrowingUint32();
  private readonly mark = new GrowingUint32();

  constructor() {
    for (const text of MARKS) this.textId(text);
    this.add('', { folded: '', forms: [], skeletons: [], groups: [], latin: true });
  }

  /** Number of words. */
  get size(): number {
    return this.folded.length;
  }

  /** Number of distinct folded texts, forms and skeletons together. */
  get textCount(): number {
    return this.texts.size;
  }

  /** Finds a spelling's number, 0 when it is new. */
  find(spelling: string): number {
    return Math.max(0, this.spellings.find(spelling, hashText(spelling)));
  }

  /** Adds a spelling; the caller has looked that it is new. */
  add(spelling: string, entry: WordEntry): number {
    const hash = hashText(spelling);
    const id = this.spellings.add(spelling, hash);
    this.mark.push(hash);
    this.start.push(this.bytes.length);
    for (let i = 0; i < entry.folded.length; i++) this.bytes.push(entry.folded.charCodeAt(i) & 0xff);
    this.folded.push(this.textId(entry.folded));
    this.formStart.push(this.forms.length);
    for (const form of entry.forms) this.forms.push(this.textId(form));
    this.skeletonStart.push(this.skeletons.length);
    for (const skeleton of entry.skeletons) this.skeletons.push(this.textId(skeleton));
    this.groupStart.push(this.groups.length);
    for (const group of entry.groups) this.groups.push(this.textId(group));
    this.script.push(entry.latin ? WordScript.latin : otherScript(spelling));
    this.isGivenName.push(entry.isGivenName === true ? 1 : 0);
    this.sign(id, entry.folded);
    return id;
  }

  /** Adds to the counts of the folded text of a word and of its skeletons. */
  countTexts(word: number, counts: GrowingUint32, by: number): void {
    counts.bump(this.folded.array[word] ?? 0, by);
    const end = word + 1 < this.size ? (this.skeletonStart.array[word + 1] ?? 0) : this.skeletons.length;
    for (let i = this.skeletonStart.array[word] ?? 0; i < end; i++) counts.bump(this.skeletons.array[i] ?? 0, by);
  }

  /** Signs of all words so far (see word-sign). */
  get signed(): Uint32Array {
    return this.signs.array;
  }

  /** Whether an earlier word has the folded text of a word, or one of its forms. */
  sharesForm(word: number): boolean {
    const first = this.firstWord.array;
    if (first[this.folded.array[word] ?? 0] !== word) return true;
    const end = word + 1 < this.size ? (this.formStart.array[word + 1] ?? 0) : this.forms.length;
    for (let i = this.formStart.array[word] ?? 0; i < end; i++)
      if (first[this.forms.array[i] ?? 0] !== word) return true;
    return false;
  }

  /** Texts of the groups of a word, by number. */
  groupsOf(word: number): Uint32Array {
    const end = word + 1 < this.size ? this.groupStart.array[word + 1] : this.groups.length;
    return this.groups.array.subarray(this.groupStart.array[word], end);
  }

  /** A word as it was written, in lower case, without the mark of its kind. */
  spelling(word: number): string {
    const spelling = this.spellings.text(word);
    return spelling.slice(spelling.lastIndexOf('\u0000') + 1);
  }

  /** The text behind a number in `folded`, `forms`, `skeletons` or `groups`. */
  text(textId: number): string {
    return this.texts.text(textId);
  }

  /** The words as they stand: growing arrays, replaced by later additions. */
  view(): WordColumns {
    return {
      bytes: this.bytes.array,
      start: this.start.close(this.bytes.length),
      folded: this.folded.array,
      formStart: this.formStart.close(this.forms.length),
      forms: this.forms.array,
      skeletonStart: this.skeletonStart.close(this.skeletons.length),
      skeletons: this.skeletons.array,
      groupStart: this.groupStart.close(this.groups.length),
      groups: this.groups.array,
      script: this.script.array,
      isGivenName: this.isGivenName.array,
      signs: this.signs.array,
      mark: this.mark.array,
    };
  }

  /** Signs a word, and the words before it that have a text in common with it. */
  private sign(word: number, folded: string): void {
    const [letters, twice] = letterSign(folded);
    this.signs.push(letters);
    this.signs.push(twice);
    this.signs.push(endSign(folded));
    for (let part: number = Sign.links; part < SIGN_WIDTH; part++) this.signs.push(0);
    this.link(word, this.folded.array[word] ?? 0);
    for (let i = this.formStart.array[word] ?? 0; i < this.forms.length; i++) this.link(word, this.forms.array[i] ?? 0);
    for (let i = this.skeletonStart.array[word] ?? 0; i < this.skeletons.length; i++)
      this.link(word, this.skeletons.array[i] ?? 0);
    for (let i = this.groupStart.array[word] ?? 0; i < this.groups.length; i++)
      this.link(word, this.groups.array[i] ?? 0);
  }

  /** Marks a text in the sign of a word, and of the first one that has it; a text of one word alone marks nothing. */
  private link(word: number, text: number): void {
    const first = this.firstWord.array[text] ?? 0;
    if (first === 0) this.firstWord.bump(text, word);
    if (first === 0 || first === word) return;
    const bit = linkBit(text);
    for (const linked of [first, word]) {
      const at = linked * SIGN_WIDTH + Sign.links + (bit >>> 5);
      this.signs.array[at] = (this.signs.array[at] ?? 0) | (1 << (bit & 31));
    }
  }

  private textId(text: string): number {
    const hash = hashText(text);
    const known = this.texts.find(text, hash);
    return known >= 0 ? known : this.texts.add(text, hash);
  }
}

function otherScript(spelling: string): number {
  if (VOWELLESS.test(spelling)) return WordScript.vowelless;
  return SIGNS.test(spelling) ? WordScript.signs : WordScript.other;
}
