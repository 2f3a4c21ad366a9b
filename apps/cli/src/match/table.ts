/** One row of a table as read; `line` counts from 1 in the source. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that could not be used as it stands, or a fact about the whole file (line 0). */
export interface RowProblem {
  readonly line: number;
  readonly code: ProblemCode;
}

export type ProblemCode =
  | 'EMPTY_FILE'
  | 'COLUMN_COUNT'
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
