import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type RefObject, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useTexts } from '../../lib/texts.js';
import type { Column } from './column.js';
import { ListHead } from './list-head.js';
import type { ListPlace } from './list-place.js';
import { ListRow } from './list-row.js';
import classes from './row-list.module.css';
import { ROW_LIST_TEXTS } from './row-list.texts.js';
import { type Chosen, isChosen } from './selection.js';
import { type Cursor, isFree, useCursor } from './use-cursor.js';
import { useListKeys } from './use-list-keys.js';
import { rowMouse } from './row-mouse.js';

/** As in the style sheet: nothing is measured, so nothing moves. */
const HEIGHT = { rows: 32, cards: 64 } as const;
const HEAD = 28;
const BULK = 56;
const OVERSCAN = 8;
/** Rows before the end of what is read at which more is asked for. */
const AHEAD = 100;

/** How a row of the domain is known and where it leads. */
export interface RowKind<Row> {
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
}

interface RowListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly kind: RowKind<Row>;
  /** The first one names the row, with a link to it. */
  readonly columns: readonly Column<Row>[];
  /** Of all rows, read or not; null where nobody counted them. */
  readonly total: number | null;
  /** A narrow screen has cards of two lines, of one column. */
  readonly look: 'rows' | 'cards';
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** They answer what was asked before. */
  readonly isOld: boolean;
  /** Another one means that the list begins anew. */
  readonly beginning: unknown;
  readonly more: () => void;
  /** Where somebody who comes back was. */
  readonly place: ListPlace | undefined;
  readonly onPlace: (place: ListPlace) => void;
  readonly chosen: Chosen;
  /** How many are chosen. */
  readonly bulk: number;
  readonly onChoose: (rows: readonly string[], on: boolean) => void;
  readonly onChooseAll: () => void;
  readonly onChooseNone: () => void;
  /** The row that is looked at beside the list. */
  readonly peeked: string | null;
  readonly onPeek: (row: Row) => void;
  readonly onOpen: (row: Row, isApart: boolean) => void;
  /** The focus came to a row by a key, or goes past it while that is held down. */
  readonly onReach: (row: Row, isPassing: boolean) => void;
}

/**
 * Rows of any number under heads that stay: only those in sight are drawn, in a table that reads as one. It is one tab stop; keys move
 * from row to row, and the row that has the focus stays drawn wherever the list is scrolled to.
 */
export function RowList<Row>(props: RowListProps<Row>) {
  const { rows, kind, columns, look, chosen, place, onPlace, peeked, more } = props;
  const t = useTexts(ROW_LIST_TEXTS);
  const hint = useId();
  const frame = useRef<HTMLElement>(null);
  const cursor = useCursor(frame, rows.length, place?.row ?? 0);
  const { active, setActive } = cursor;
  const height = HEIGHT[look];
  // oxlint-disable-next-line react/incompatible-library -- its functions are new at each scroll; nothing here remembers them
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    getItemKey: (index) => (rows[index] === undefined ? index : kind.idOf(rows[index])),
    overscan: OVERSCAN,
    initialOffset: place?.top ?? 0,
    // The head lies above the first row in sight, and what is chosen above the last ones.
    scrollPaddingEnd: (look === 'rows' ? HEAD : 0) + (props.bulk > 0 ? BULK : 0),
    rangeExtractor: cursor.keepInRange,
  });
  useBeginning({ frame, beginning: props.beginning, place, cursor });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > rows.length - AHEAD) more();
  }, [last, rows.length, more]);
  useEffect(() => onPlace({ top: frame.current?.scrollTop ?? 0, row: active }), [active, onPlace]);
  const toPeeked = useEffectEvent((id: string) => {
    const at = rows.findIndex((row) => kind.idOf(row) === id);
    if (at < 0) return;
    if (isFree(frame.current)) cursor.moveTo(at);
    else setActive(at);
    virtual.scrollToIndex(at);
  });
  useEffect(() => {
    if (peeked !== null) toPeeked(peeked);
  }, [peeked]);
  const go = (to: number | null, isPassing: boolean): void => {
    const row = to === null ? undefined : rows[to];
    if (to === null || row === undefined) return;
    virtual.scrollToIndex(to);
    cursor.moveTo(to);
    props.onReach(row, isPassing);
  };
  const keys = useListKeys({ ...props, idOf: kind.idOf, active, frame, rowHeight: height, go });
  const mouse = rowMouse({ ...props, moveTo: cursor.moveTo, setActive, choose: keys.choose });
  return (
    <>
      <span id={hint} className="for-listeners">
        {t('hint')}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the rows in it, which are links */}
      <section
        ref={frame}
        className={classes['scroll']}
        aria-label={props.label}
        data-list
        onKeyDown={keys.onKeyDown}
        onScroll={({ currentTarget: { scrollTop } }) => onPlace({ top: scrollTop, row: active })}
      >
        <table
          className={classes['list']}
          data-look={look}
          data-old={props.isOld || undefined}
          aria-rowcount={props.total === null ? -1 : props.total + 1}
          aria-describedby={hint}
        >
          <colgroup>
            {look === 'rows' && <col style={{ width: 36 }} />}
            {columns.map(({ id, width }) => (
              <col key={id} style={width === undefined ? {} : { width }} />
            ))}
          </colgroup>
          <ListHead
            columns={columns}
            look={look}
            sort={props.sort}
            onSort={props.onSort}
            isAll={chosen.isAll && chosen.ids.size === 0}
            isSome={props.bulk > 0}
            onAll={props.bulk > 0 ? props.onChooseNone : props.onChooseAll}
          />
          <tbody {...mouse}>
            {items.map(({ index, key, start }, at) => {
              const row = rows[index];
              if (row === undefined) return null;
              const id = kind.idOf(row);
              return (
                <Fragment key={key}>
                  <Gap height={start - (items[at - 1]?.end ?? 0)} />
                  <ListRow
                    row={row}
                    index={index}
                    name={kind.nameOf(row)}
                    columns={columns}
                    look={look}
                    isTabStop={index === active}
                    isPeeked={id === peeked}
                    isChosen={isChosen(chosen, id)}
                  />
                </Fragment>
              );
            })}
            <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </section>
    </>
  );
}

interface Beginning {
  readonly frame: RefObject<HTMLElement | null>;
  readonly beginning: unknown;
  readonly place: ListPlace | undefined;
  readonly cursor: Cursor;
}

/**
 * A list that begins anew is read from its beginning, and one that somebody comes back to from where they were; what asked for it, such as
 * a chip that is gone, hands its focus to that row.
 */
function useBeginning({ frame, beginning, place, cursor: { setActive, moveTo } }: Beginning): void {
  const seen = useRef(beginning);
  useEffect(() => {
    if (seen.current === beginning) return;
    seen.current = beginning;
    const { top, row } = place ?? { top: 0, row: 0 };
    frame.current?.scrollTo({ top });
    if (isFree(frame.current)) moveTo(row);
    else setActive(row);
  }, [frame, beginning, place, setActive, moveTo]);
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
