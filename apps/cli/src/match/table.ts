import { isFormula } from './safe-csv.js';

/** One row of a table as read; `line` counts from 1 in the source. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where the cells are what formulas gave at last, and their texts no longer tell it. */
  readonly hasFormula?: boolean;
}

/** Tells a row with a formula, whether it is written as a text or stands behind a value. */
export function holdsFormula({ cells, hasFormula }: TableRow): boolean {
  return hasFormula === true || cells.some(isFormula);
}

/** A row that could not be used as it stands, or a fact about the whole file (line 0). */
export interface RowProblem {
  readonly line: number;
  readonly code: ProblemCode;
}

export type ProblemCode =
  | 'EMPTY_FILE'
  | 'COLUMN_COUNT'
  | 'CELLS_MISSING'
  | 'ENCODING_ASSUMED'
  | 'HEADER_ROW'
  | 'ID_REPEATED'
  | 'QUOTE_NOT_CLOSED'
  | 'NOT_JSON'
  | 'NOT_UTF8'
  | 'FIELD_TOO_LONG'
  | 'FORMULA'
  | 'UNREADABLE';

/** Rows of a file in batches, the header apart. `problems` fills while the batches are read. */
export interface Table {
  readonly headers: readonly string[];
  readonly batches: AsyncIterable<readonly TableRow[]>;
  readonly problems: RowProblem[];
}
