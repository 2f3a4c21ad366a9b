/** Script of the letters of a text; `none` has no letters, `mixed` has letters of two scripts. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'other' | 'mixed' | 'none';

const NONE = 0;
const LATIN = 1;
const CYRILLIC = 2;
const GREEK = 4;
const OTHER = 8;

const NAMES = new Map<number, Script>([
  [NONE, 'none'],
  [LATIN, 'latin'],
  [CYRILLIC, 'cyrillic'],
  [GREEK, 'greek'],
  [OTHER, 'other'],
]);

const TABLE_END = 0x600;
const TABLE = Uint8Array.from({ length: TABLE_END }, (_, code) => classify(String.fromCharCode(code)));

function classify(char: string): number {
  if (/\p{Script=Latin}/u.test(char)) return LATIN;
  if (/\p{Script=Cyrillic}/u.test(char)) return CYRILLIC;
  if (/\p{Script=Greek}/u.test(char)) return GREEK;
  return /[\p{L}\uD800-\uDFFF]/u.test(char) ? OTHER : NONE;
}

/** Tells the script of the letters in a text. */
export function scriptOf(text: string): Script {
  let seen = NONE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    seen |= code < TABLE_END ? (TABLE[code] ?? NONE) : classify(text.charAt(i));
  }
  return NAMES.get(seen) ?? 'mixed';
}
