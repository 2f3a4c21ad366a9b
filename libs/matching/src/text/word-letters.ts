import type { WordColumns } from './word-table.js';

const letterCounts = new Int32Array(256);
const VOWELS: ReadonlySet<number> = new Set(Buffer.from('aeiouy0123456789'));

/** Counts the letters two words have in common in whatever order: a garbled word keeps most, another word does not. */
export function commonLetters({ bytes, start }: WordColumns, a: number, b: number): number {
  const endA = start[a + 1] ?? 0;
  let common = 0;
  for (let i = start[a] ?? 0; i < endA; i++) bump(bytes[i] ?? 0, 1);
  for (let i = start[b] ?? 0; i < (start[b + 1] ?? 0); i++) {
    if ((letterCounts[bytes[i] ?? 0] ?? 0) <= 0) continue;
    bump(bytes[i] ?? 0, -1);
    common++;
  }
  for (let i = start[a] ?? 0; i < endA; i++) letterCounts[bytes[i] ?? 0] = 0;
  return common;
}

function bump(at: number, by: number): void {
  letterCounts[at] = (letterCounts[at] ?? 0) + by;
}

/** Tells a name cut down to some of its consonants, first and last among them: Mhd for Mohamed. */
export function isShortened({ bytes, start }: WordColumns, short: number, long: number): boolean {
  const end = start[short + 1] ?? 0;
  let at = start[short] ?? 0;
  const lastOfLong = (start[long + 1] ?? 0) - 1;
  if (end - at < 3 || end - at > 4 || bytes[at] !== bytes[start[long] ?? 0]) return false;
  if (bytes[end - 1] !== bytes[lastOfLong]) return false;
  for (let i = at; i < end; i++) if (VOWELS.has(bytes[i] ?? 0)) return false;
  for (let i = start[long] ?? 0; i <= lastOfLong && at < end; i++) if (bytes[i] === bytes[at]) at++;
  return at === end;
}
