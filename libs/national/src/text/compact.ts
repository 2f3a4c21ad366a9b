import { fold } from '../script/fold.js';

const COMPACT = /^[0-9A-Z]*$/;

/** Keeps upper-case ASCII letters and digits; a text with other letters is folded first. */
export function compact(text: string): string {
  if (COMPACT.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return fold(text).replaceAll(' ', '').toUpperCase();
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) out += text.charAt(i);
    else if (code >= 97 && code <= 122) out += String.fromCharCode(code - 32);
  }
  return out;
}

/** Letters that are read for digits and digits for letters, to the digit. */
const SLIPS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

/** Writes look-alike letters as digits, so that two readings of one number are equal; input is compact. */
export function slipOf(compacted: string): string {
  let out = '';
  for (const char of compacted) out += SLIPS[char] ?? char;
  return out;
}
