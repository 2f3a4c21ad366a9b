import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Sort } from '../records-search.js';
import classes from './records-table.module.css';

interface SortHeaderProps {
  readonly label: string;
  /** What the column is ordered by, in the direction of its first click and in the other; absent where it is not. */
  readonly sorts: readonly [Sort, Sort] | undefined;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** Head of a column; one that can be ordered by is a button. */
export function SortHeader({ label, sorts, sort, onSort }: SortHeaderProps) {
  if (!sorts) {
    return (
      <th scope="col" title={label}>
        {label}
      </th>
    );
  }
  const [first, second] = sorts;
  const isSorted = sorts.includes(sort);
  const Icon = isSorted ? (sort.startsWith('-') ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  const direction = sort.startsWith('-') ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'} title={label}>
      <button type="button" className={classes['sort']} onClick={() => onSort(sort === first ? second : first)}>
        {label}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}
