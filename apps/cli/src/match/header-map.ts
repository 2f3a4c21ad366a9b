import { InvalidArgumentError } from 'commander';
import { FIELD_NAMES, type FieldName } from '#libs/matching';
import { RefusedError } from '../refused-error.js';

/** Fields of headers as `--map` states them; null for a column that is left out. */
export type HeaderMap = ReadonlyMap<string, FieldName | null>;

/** Adds one `--map header=field` to those before. @throws InvalidArgumentError for anything else. */
export function mapHeader(text: string, map: HeaderMap): HeaderMap {
  const at = text.lastIndexOf('=');
  const [header, name] = [text.slice(0, at), text.slice(at + 1)];
  const field = FIELD_NAMES.find((known) => known === name) ?? null;
  if (at < 1 || (field === null && name !== '-')) {
    throw new InvalidArgumentError(`expected header=field, with - or a field of ${FIELD_NAMES.join(', ')}.`);
  }
  return new Map([...map, [header, field]]);
}

/** Begins the header of a column of pairs that is of one side. */
export const SIDE = /^(left|right)[_ .]/i;

/** What is stated of one side of pairs, by headers without their `side`; for this side alone wins over for both. */
export function mapOfSide(map: HeaderMap, side: RegExp): HeaderMap {
  const both = [...map].filter(([header]) => !SIDE.test(header));
  const own = [...map].filter(([header]) => side.test(header));
  return new Map([...both, ...own.map(([header, field]) => [header.replace(side, ''), field] as const)]);
}

/** Refuses a stated header that no table has; a table that could not be read has none and is listed elsewhere. */
export function requireHeaders(
  map: HeaderMap,
  tables: readonly { readonly file: string; readonly headers: readonly string[] }[],
): void {
  const headers = new Set(tables.flatMap((table) => table.headers));
  const missing = [...map.keys()].find((header) => !headers.has(header));
  if (missing === undefined || headers.size === 0) return;
  const files = tables.map(({ file }) => file).join(' and ');
  throw new RefusedError(`${files}: no column "${missing}"; there are "${[...headers].join('", "')}"`);
}
