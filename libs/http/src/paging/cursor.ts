import { HttpError } from '../problem/http-error.js';

/** What a cursor is made of: the sort key of the last row of a page. */
export type CursorKey = readonly (string | number | null)[];

/** Longest cursor in characters. */
export const MAX_CURSOR = 500;

/** Writes the sort key of the last row as an opaque text. The list's name keeps cursors of other lists out. */
export function encodeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/**
 * Reads what {@link encodeCursor} wrote. It proves nothing: whoever asks may have written it, so a query uses it as a
 * bound and checks permission by itself.
 *
 * @throws HttpError CURSOR_INVALID for another list, other types of parts, or anything else
 */
export function decodeCursor<const K extends readonly ('string' | 'number' | 'null')[]>(
  list: string,
  text: string,
  types: K,
): CursorParts<K>;
export function decodeCursor(list: string, text: string, types: readonly string[]): CursorKey {
  const [name, ...key] = parse(text);
  const fits = name === list && key.length === types.length && key.every((part, i) => typeOf(part) === types[i]);
  if (!fits || encodeCursor(list, key) !== text) throw new HttpError('CURSOR_INVALID', `not a cursor of ${list}`);
  return key;
}

/** The parts that a list of type names stands for. */
export type CursorParts<K extends readonly string[]> = {
  readonly [I in keyof K]: K[I] extends 'string' ? string : K[I] extends 'number' ? number : null;
};

function parse(text: string): (string | number | null)[] {
  if (text.length > MAX_CURSOR) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isPart) ? value : [];
  } catch {
    return []; // Not one of ours; the caller refuses it.
  }
}

function isPart(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function typeOf(part: string | number | null): string {
  return part === null ? 'null' : typeof part;
}
