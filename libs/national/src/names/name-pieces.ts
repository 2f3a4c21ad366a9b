import { wordOf, type KnownWord } from './word.js';

/** A word of a name as it was written: what stood around it. */
export interface Piece {
  readonly word: KnownWord;
  /** A hyphen ties it to the word before. */
  readonly isTied: boolean;
  /** How many commas came before it. */
  readonly segment: number;
  readonly hasDot: boolean;
  readonly isCapitals: boolean;
  /** Stood in brackets or quotation marks: the name somebody is called by. */
  readonly isAside: boolean;
}

const HYPHENS = new Set('-‐‑‒–—');
const COMMAS = new Set(',;');
const ASIDES = new Set('()[]"„“”«»');
const APOSTROPHES = new Set("'’`´ʼ");
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/g;
const IDEOGRAPH = /^[\u3400-\u9fff\uac00-\ud7a3]{2,4}$/;

/** Signs that have no business in a name: control characters and marks that turn the direction of writing. */
export function hasControls(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (
      code < 32 ||
      (code >= 0x7f && code <= 0x9f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069)
    )
      return true;
  }
  return false;
}

/** Cuts a written name into words and keeps what the signs between them say. */
export function piecesOf(raw: string): readonly Piece[] {
  return new Cutter(hasInvisible(raw) ? raw.replace(INVISIBLE, '') : raw).cut();
}

function hasInvisible(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === 0xad || (code >= 0x200b && code <= 0x206f) || code === 0xfeff) return true;
  }
  return false;
}

class Cutter {
  readonly #pieces: Piece[] = [];
  #start = -1;
  #segment = 0;
  #isTied = false;
  #isAside = false;

  constructor(private readonly text: string) {}

  cut(): readonly Piece[] {
    for (let i = 0; i < this.text.length; i++) this.#step(i);
    this.#close(this.text.length, false);
    return this.#pieces;
  }

  #step(at: number): void {
    const char = this.text.charAt(at);
    if (isWordChar(char)) {
      if (this.#start < 0) this.#start = at;
      return;
    }
    if (APOSTROPHES.has(char)) return this.#apostrophe(at);
    this.#close(at, char === '.');
    if (HYPHENS.has(char)) this.#isTied = this.#pieces.length > 0;
    else if (char !== '.') this.#isTied = false;
    if (COMMAS.has(char)) this.#segment += 1;
    if (ASIDES.has(char))
      this.#isAside = char === '(' || char === '[' || (char !== ')' && char !== ']' && !this.#isAside);
  }

  /** `'t` and `d'` are words of their own; elsewhere an apostrophe is part of a word. */
  #apostrophe(at: number): void {
    if (this.#start < 0) {
      this.#start = at;
      return;
    }
    const head = this.text.slice(this.#start, at).toLowerCase();
    if ((head === 'd' || head === 'l') && isWordChar(this.text.charAt(at + 1))) this.#close(at + 1, false);
  }

  #close(end: number, hasDot: boolean): void {
    if (this.#start < 0) return;
    const raw = this.text.slice(this.#start, end);
    this.#start = -1;
    if (IDEOGRAPH.test(raw)) {
      this.#push(raw.slice(0, 1), false);
      this.#push(raw.slice(1), false);
    } else {
      this.#push(raw, hasDot);
    }
    this.#isTied = false;
  }

  #push(raw: string, hasDot: boolean): void {
    const word = wordOf(raw);
    if (word.folded === '') return;
    this.#pieces.push({
      word,
      isTied: this.#isTied,
      segment: this.#segment,
      hasDot,
      isCapitals: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
      isAside: this.#isAside,
    });
  }
}

function isWordChar(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0x2000 && code <= 0x206f) return false;
  return code !== 0xa0 && code !== 0xab && code !== 0xbb && code !== 0xb4 && code !== 0x3000 && code > 0x9f;
}
