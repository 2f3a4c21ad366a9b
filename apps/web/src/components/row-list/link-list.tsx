import { type FocusEvent, type MouseEvent, type ReactNode, type RefObject, useId, useRef } from 'react';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { useNarrow } from '../use-narrow.js';
import classes from './link-list.module.css';
import { ROW_LIST_TEXTS } from './row-list.texts.js';
import { rowAfter } from './row-after.js';
import { type Cursor, useCursor } from './use-cursor.js';
import { useWidth } from './use-width.js';

const MIDDLE = 1;

/** A column of a list of links. */
export interface LinkColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Takes what the others leave, and names the row: with the link to it. */
  readonly isName?: boolean;
  readonly align?: 'end';
  /** Left out where the list is narrower, in pixels. */
  readonly from?: number;
  /** And where it is not. */
  readonly until?: number;
  readonly cell: (row: Row) => ReactNode;
}

interface LinkListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** What tells a row from others for those who look from outside, such as a test. */
  readonly marksOf?: (row: Row) => Readonly<Record<`data-${string}`, string>>;
  readonly columns: readonly LinkColumn<Row>[];
  /** The row on a narrow screen, with its link; each line is 24 px high. */
  readonly card: (row: Row) => ReactNode;
  /** Below the rows. */
  readonly children?: ReactNode;
}

/** Rows of which each leads somewhere: one press anywhere in it does, and keys move from row to row. For lists of a few hundred rows. */
export function LinkList<Row>({ label, rows, idOf, marksOf, columns, card, children }: LinkListProps<Row>) {
  const t = useTexts(ROW_LIST_TEXTS);
  const isNarrow = useNarrow();
  const hint = useId();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const cursor = useCursor(frame, rows.length, 0);
  useRowKeys(frame, rows.length, cursor);
  const shown = isNarrow ? [] : columns.filter(({ from = 0, until = Infinity }) => width >= from && width < until);
  return (
    <section ref={frame} className={classes['scroll']} aria-label={label} data-list data-list-screen>
      <span id={hint} className="for-listeners">
        {t('linkHint')}
      </span>
      <table
        className={classes['list']}
        data-look={isNarrow ? 'cards' : 'rows'}
        aria-label={label}
        aria-describedby={hint}
      >
        {!isNarrow && <Heads columns={shown} />}
        <tbody {...rowEvents(cursor)}>
          {rows.map((row, at) => (
            <tr key={idOf(row)} className={classes['row']} data-row={at} {...marksOf?.(row)}>
              {isNarrow && <td>{card(row)}</td>}
              {shown.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}

function Heads<Row>({ columns }: Pick<LinkListProps<Row>, 'columns'>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, label, align }) => (
          <th key={id} scope="col" data-align={align}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell<Row>({
  column: { isName = false, align, cell },
  row,
}: {
  readonly column: LinkColumn<Row>;
  readonly row: Row;
}) {
  return isName ? <th scope="row">{cell(row)}</th> : <td data-align={align}>{cell(row)}</td>;
}

function useRowKeys(frame: RefObject<HTMLElement | null>, count: number, { active, moveTo }: Cursor): void {
  const move = (key: string): void => {
    const to = rowAfter(key, { row: active, count, page: 1 });
    if (to === null) return;
    rowAt(frame.current, to)?.scrollIntoView({ block: 'nearest' });
    moveTo(to);
  };
  useShortcuts([
    ['next', () => move('ArrowDown')],
    ['previous', () => move('ArrowUp')],
    ['open', () => linkOf(rowAt(frame.current, active))?.click()],
  ]);
}

function rowEvents({ setActive }: Cursor) {
  return {
    onClick: openRow,
    onAuxClick: openRow,
    onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
      const at = target.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
      if (at !== undefined) setActive(Number(at));
    },
  };
}

/** A press beside the link of a row is one on it; of the middle button too, which opens it apart. */
function openRow({ target, button, ctrlKey, metaKey }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('a, button, input')) return;
  const link = linkOf(target.closest('tr[data-row]'));
  if (!link || button > MIDDLE) return;
  if (button === MIDDLE || ctrlKey || metaKey) window.open(link.href, '_blank', 'noopener');
  else link.click();
}

function rowAt(list: HTMLElement | null, row: number): Element | null {
  return list?.querySelector(`[data-row="${row}"]`) ?? null;
}

function linkOf(row: Element | null): HTMLAnchorElement | null {
  return row?.querySelector('a') ?? null;
}
