import { NOT_PROVEN, UNKNOWN_TYPE } from '../records/number-groups.js';
import { GrowingBytes, GrowingUint32 } from './growing.js';
import { hashText } from './hash-text.js';
import { FORM_BITS, letterSign, linkSign, Sign, SIGN_WIDTH, SOUND_BITS } from './word-sign.js';

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
  private readonly ids = new Map<string, number>();
  private readonly spellings: string[] = [];
  private readonly texts = new Map<string, number>();
  private readonly textList: string[] = [];
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
    return this.textList.length;
  }

  /** Finds a spelling's number, 0 when it is new. */
  find(spelling: string): number {
    return this.ids.get(spelling) ?? 0;
  }

  /** Adds a spelling; the caller has looked that it is new. */
  add(spelling: string, entry: WordEntry): number {
    const id = this.folded.length;
    this.ids.set(spelling, id);
    this.spellings.push(spelling);
    this.mark.push(hashText(spelling));
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

  /** A word as it was written, in lower case, without the mark of its kind. */
  spelling(word: number): string {
    const spelling = this.spellings[word] ?? '';
    return spelling.slice(spelling.lastIndexOf('\u0000') + 1);
  }

  /** The text behind a number in `folded`, `forms`, `skeletons` or `groups`. */
  text(textId: number): string {
    return this.textList[textId] ?? '';
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

  private sign(word: number, folded: string): void {
    const parts = new Uint32Array(SIGN_WIDTH);
    const mark = (part: number, bit: number): void => {
      parts[part + (bit >>> 5)] = (parts[part + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
    };
    const form = (text: number): void => mark(Sign.forms, linkSign(text, FORM_BITS));
    const sound = (text: number): void => mark(Sign.sounds, linkSign(text, SOUND_BITS));
    form(this.folded.array[word] ?? 0);
    for (let i = this.formStart.array[word] ?? 0; i < this.forms.length; i++) form(this.forms.array[i] ?? 0);
    for (let i = this.skeletonStart.array[word] ?? 0; i < this.skeletons.length; i++)
      sound(this.skeletons.array[i] ?? 0);
    for (let i = this.groupStart.array[word] ?? 0; i < this.groups.length; i++) sound(this.groups.array[i] ?? 0);
    parts[Sign.letters] = letterSign(folded);
    parts[Sign.length] = folded.length;
    for (const part of parts) this.signs.push(part);
  }

  private textId(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const id = this.textList.length;
    this.texts.set(text, id);
    this.textList.push(text);
    return id;
  }
}

function otherScript(spelling: string): number {
  if (VOWELLESS.test(spelling)) return WordScript.vowelless;
  return SIGNS.test(spelling) ? WordScript.signs : WordScript.other;
}
