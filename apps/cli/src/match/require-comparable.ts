import { RefusedError } from '../refused-error.js';
import type { LoadedFile } from './load-records.js';
import type { MatchOptions } from './match-options.js';
import type { RunContext } from './run-context.js';

const HOW_TO_NAME = 'name a column with --map "header=field"';

/**
 * Refuses files of which nothing can be compared, as an empty answer would look like nobody found.
 * @param least records that each file must give
 * @throws RefusedError that says what to do.
 */
export function requireComparable(context: RunContext<MatchOptions>, least: number): void {
  for (const [source, loaded] of context.loaded.entries()) {
    const count = context.comparable(source);
    if (count < least) throw new RefusedError(reasonOf(loaded, count));
  }
}

function reasonOf(loaded: LoadedFile, comparable: number): string {
  const { file, headers, unmapped, count } = loaded;
  const code = loaded.problems.find(({ line }) => line === 0)?.code;
  if (code === 'UNREADABLE') return `${file} is no table that can be read; save it as CSV, XLSX or JSON lines`;
  if (headers.length === 0) return `${file} is empty; give a file with a row of headers and rows below it`;
  if (unmapped.length === headers.length)
    return `${file}: no column is known; there are "${headers.join('", "')}"; ${HOW_TO_NAME}`;
  if (count === 0) return `${file} has headers and no row below them; give a file with rows`;
  if (comparable === 1 && count === 1) return `${file} has one record, and nothing to compare it with`;
  return `${file}: its ${count} rows hold nothing in the known columns; look at the headers, and ${HOW_TO_NAME}`;
}
