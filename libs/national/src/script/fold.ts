import anyAscii from 'any-ascii';
import { LAW } from './cyrillic.table.js';

const TABLE_END = 0x2000;
const MARKS_START = 0x300;
const MARKS_END = 0x36f;
const SPACE = ' ';

/** Latin letters that do not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ĳ: 'ij',
  ŋ: 'n',
  ħ: 'h',
  ə: 'e',
};

/** Signs that stand inside a word and leave no trace: apostrophes, soft hyphen. */
const SILENT = new Set(["'", '`', '´', 'ʼ', 'ʹ', 'ʺ', '\u00ad']);

const TABLE: readonly string[] = Array.from({ length: TABLE_END }, (_, code) => foldChar(String.fromCharCode(code)));

function foldChar(char: string): string {
  if (SILENT.has(char)) return '';
  const lower = char.toLowerCase();
  const known = LAW[lower] ?? UNDECOMPOSED[lower];
  if (known !== undefined) return known;
  const base = lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[a-z0-9]*$/.test(base)) return base;
  if (!/\p{L}|\p{N}/u.test(lower)) return SPACE;
  return anyAscii(lower)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Signs above the table: zero-width and direction marks and raised commas vanish, other punctuation parts words. */
function foldRare(char: string, code: number): string {
  if (code >= 0x2018 && code <= 0x201b) return '';
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return '';
  if ((code >= 0x2060 && code <= 0x206f) || code === 0xfeff) return '';
  const ascii = anyAscii(char)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return ascii === '' ? SPACE : isIdeograph(code) ? SPACE + ascii + SPACE : ascii;
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

/** Folds a text to lower-case ASCII letters, digits and single spaces, Cyrillic by the Bulgarian law of 2009. */
export function fold(text: string): string {
  const composed = hasMarks(text) ? text.normalize('NFC') : text;
  let out = '';
  let parted = true;
  for (let i = 0; i < composed.length; i++) {
    const piece = pieceAt(composed, i);
    if (piece === SPACE) {
      parted = true;
    } else if (piece !== '') {
      if (parted && out !== '') out += SPACE;
      parted = false;
      out += piece;
    }
    if (composed.charCodeAt(i) >= 0xd800 && composed.charCodeAt(i) <= 0xdbff) i++;
  }
  return out.includes('  ') || out.startsWith(SPACE) || out.endsWith(SPACE)
    ? out.split(SPACE).filter(Boolean).join(SPACE)
    : out;
}

function pieceAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < TABLE_END) {
    const piece = TABLE[code] ?? SPACE;
    return piece === 'ya' && endsInIya(text, at) ? 'a' : piece;
  }
  return foldRare(String.fromCodePoint(text.codePointAt(at) ?? code), code);
}

/** Final -ия is written -ia (Transliteration Act, art. 5): Мария Maria. */
function endsInIya(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (before === 'и' || before === 'И') && !(at + 1 < text.length && isWordCode(text.charCodeAt(at + 1)));
}

function isWordCode(code: number): boolean {
  const piece = TABLE[code];
  return piece !== undefined && piece !== SPACE && piece !== '';
}

function hasMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= MARKS_START && code <= MARKS_END) return true;
  }
  return false;
}
