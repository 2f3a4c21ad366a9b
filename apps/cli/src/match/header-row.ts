import type { TableRow } from './table.js';

/** Tells a header that names a field. */
export type IsKnownHeader = (header: string) => boolean;

/** A title, a date and a few blank rows stand above the headers of many a list; more do not. */
const MOST_ABOVE = 15;

/** Place of the row with the most known headers among the first ones; the first row where none has any. */
export function headerRow(rows: readonly TableRow[], isKnown: IsKnownHeader): number {
  let [best, most] = [0, 0];
  for (const [at, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const known = cells.filter((cell) => cell.trim() !== '' && isKnown(cell.trim())).length;
    if (known > most) [best, most] = [at, known];
  }
  return best;
}
