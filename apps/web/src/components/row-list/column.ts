import type { ReactNode } from 'react';

/** A column of a list; its width is the same for every row, so nothing is measured. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** In full, where the label is short. */
  readonly title?: string;
  /** In pixels; one column has none and takes what is left. */
  readonly width?: number;
  readonly align?: 'centre' | 'end';
  /** What it is ordered by, in the direction of its first click and in the other; absent where it is not. */
  readonly sorts?: readonly [string, string];
  /** That of the first column is a link to the row, which takes the index for the tab key. */
  cell(row: Row, tabIndex: 0 | -1): ReactNode;
}
