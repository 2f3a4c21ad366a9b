const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words of a text without accents and capitals. */
function wordsOf(text: string): readonly string[] {
  return bare(text).match(WORD) ?? [];
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word that somebody typed begins a word of a text. */
export function isMatch(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/** Shorter ones, such as `of`, name nothing. */
const FEWEST_LETTERS = 3;

/** Whether what somebody typed is all of a text, or one whole word of it. */
export function hasWord(text: string, typed: string): boolean {
  const [words, parts] = [wordsOf(text), wordsOf(typed)];
  const [only = '', second] = parts;
  if (second !== undefined) return words.join(' ') === parts.join(' ');
  return only.length >= FEWEST_LETTERS && words.includes(only);
}

/** A piece of a text, and whether somebody typed it. */
export interface Piece {
  readonly text: string;
  readonly isTyped: boolean;
}

/** Cuts a text where a word of it begins as somebody typed. */
export function piecesOf(text: string, typed: string): readonly Piece[] {
  const parts = wordsOf(typed);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const length = Math.max(0, ...parts.filter((part) => bare(word).startsWith(part)).map((part) => part.length));
    if (length === 0) continue;
    pieces.push({ text: text.slice(end, index), isTyped: false }, { text: word.slice(0, length), isTyped: true });
    end = index + length;
  }
  return [...pieces, { text: text.slice(end), isTyped: false }].filter((piece) => piece.text !== '');
}
