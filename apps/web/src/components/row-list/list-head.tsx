import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTexts } from '../../lib/texts.js';
import type { Column } from './column.js';
import classes from './row-list.module.css';
import { ROW_LIST_TEXTS } from './row-list.texts.js';

interface ListHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly look: 'rows' | 'cards';
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly isAll: boolean;
  readonly isSome: boolean;
  /** Chooses all rows, or none. */
  readonly onAll: () => void;
}

/** Heads of the columns, all on one line; one that can be ordered by is a button. */
export function ListHead<Row>({ columns, look, sort, onSort, isAll, isSome, onAll }: ListHeadProps<Row>) {
  const t = useTexts(ROW_LIST_TEXTS);
  if (look === 'cards') {
    return (
      <thead className="for-listeners">
        <tr aria-rowindex={1}>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <input
            type="checkbox"
            className={classes['box']}
            tabIndex={-1}
            aria-label={t(isSome ? 'clearSelection' : 'selectAll')}
            title={t(isSome ? 'clearSelection' : 'selectAll')}
            checked={isAll}
            onChange={onAll}
          />
        </th>
        {columns.map((column) => (
          <Head key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadProps<Row> extends Pick<ListHeadProps<Row>, 'sort' | 'onSort'> {
  readonly column: Column<Row>;
}

function Head<Row>({ column: { label, title = label, align, sorts }, sort, onSort }: HeadProps<Row>) {
  if (!sorts) {
    return (
      <th scope="col" title={title} data-align={align}>
        {label}
      </th>
    );
  }
  const [first, second] = sorts;
  const isSorted = sorts.includes(sort);
  const isDown = sort.startsWith('-');
  const Icon = isDown ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
      title={title}
      data-align={align}
    >
      <button type="button" className={classes['sort']} onClick={() => onSort(sort === first ? second : first)}>
        {label}
        {isSorted && <Icon size={14} stroke={1.6} aria-hidden />}
      </button>
    </th>
  );
}
