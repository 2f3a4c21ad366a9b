import { Fragment, memo, type ReactNode } from 'react';
import { useTexts } from '../../lib/texts.js';
import type { Column } from './column.js';
import classes from './row-list.module.css';
import { ROW_LIST_TEXTS } from './row-list.texts.js';

interface ListRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly look: 'rows' | 'cards';
  /** The one row that the tab key reaches; other keys move from there. */
  readonly isTabStop: boolean;
  readonly isPeeked: boolean;
  readonly isChosen: boolean;
}

/** A row of a list; what happens to it is heard by the list. */
function PlainRow<Row>({ row, index, name, columns, look, isTabStop, isPeeked, isChosen }: ListRowProps<Row>) {
  const t = useTexts(ROW_LIST_TEXTS);
  return (
    <tr
      className={classes['row']}
      aria-rowindex={index + 2}
      data-row={index}
      data-peeked={isPeeked || undefined}
      aria-current={isPeeked || undefined}
    >
      {look === 'rows' && (
        <td>
          <input
            type="checkbox"
            className={classes['box']}
            tabIndex={-1}
            aria-label={t('select', { name })}
            checked={isChosen}
            onChange={heardByTheList}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <Fragment key={column.id}>
          {at === 0 ? (
            <th scope="row">{column.cell(row, isTabStop ? 0 : -1)}</th>
          ) : (
            <td data-align={column.align}>{column.cell(row, -1)}</td>
          )}
        </Fragment>
      ))}
    </tr>
  );
}

function heardByTheList(): void {}

/** It stays generic when it is remembered. */
export const ListRow: <Row>(props: ListRowProps<Row>) => ReactNode = memo(PlainRow);
