import { Box } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { COLUMNS, type ColumnId, NAME_WIDTH } from '../list-columns.js';
import type { Sort } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import type { RecordListState } from '../use-record-list.js';
import { useRowFocus } from '../use-row-focus.js';
import { RecordLine } from './record-line.js';
import classes from './records-table.module.css';
import { SortHeader } from './sort-header.js';

/** As in the style sheet: nothing is measured, so nothing moves. */
const ROW_PX = 42;
const OVERSCAN = 10;
/** Rows before the end of what is read at which more is asked for. */
const AHEAD = 100;
/** Name under which the router remembers how far somebody scrolled. */
export const SCROLL_ID = 'records';

interface RecordsTableProps {
  readonly spaceId: string;
  readonly list: RecordListState;
  readonly columns: readonly ColumnId[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Where somebody who comes back was. */
  readonly offset: number;
}

/** Rows of any number: only those in sight are drawn, in a table that reads as one. */
export function RecordsTable({ spaceId, list, columns, sort, onSort, offset }: RecordsTableProps) {
  const t = useTexts(RECORDS_TEXTS);
  const frame = useRef<HTMLElement>(null);
  const { rows, total, more } = list;
  const { table, active, setActive, keepInRange, target, moveTo } = useRowFocus(rows.length);
  // oxlint-disable-next-line react/incompatible-library -- its functions are new at each scroll; nothing here remembers them
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.recordId ?? index,
    overscan: OVERSCAN,
    initialOffset: offset,
    rangeExtractor: keepInRange,
  });
  useBackToTop(frame, list.beginning);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > rows.length - AHEAD) more();
  }, [last, rows.length, more]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target === frame.current) return;
    const to = target(event.key, Math.floor((frame.current?.clientHeight ?? 0) / ROW_PX) - 1);
    if (to === null) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    moveTo(to);
  };
  const shown = COLUMNS.filter(({ id }) => columns.includes(id));
  const width = shown.reduce((sum, column) => sum + column.width, NAME_WIDTH);
  return (
    <Box
      component="section"
      ref={frame}
      className={classes['frame']}
      aria-label={t('table')}
      data-scroll-restoration-id={SCROLL_ID}
      // Scrolled by the keyboard too.
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table
        ref={table}
        className={classes['table']}
        style={{ minWidth: width }}
        aria-rowcount={total.exact ? total.count + 1 : -1}
      >
        <colgroup>
          <col style={{ width: NAME_WIDTH }} />
          {shown.map(({ id, width: px }) => (
            <col key={id} style={{ width: px }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <SortHeader label={t('name')} sorts={['name', '-name']} sort={sort} onSort={onSort} />
            {shown.map(({ id, sorts }) => (
              <SortHeader key={id} label={t(id)} sorts={sorts} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={list.isOld ? classes['old'] : ''}>
          {items.map(({ index, key, start }, at) => {
            const row = rows[index];
            const gap = start - (items[at - 1]?.end ?? 0);
            return (
              <Fragment key={key}>
                <Gap height={gap} />
                {row && (
                  <RecordLine
                    spaceId={spaceId}
                    record={row}
                    index={index}
                    columns={columns}
                    isTabStop={index === active}
                    onFocus={setActive}
                  />
                )}
              </Fragment>
            );
          })}
          <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </Box>
  );
}

/** A list that begins anew is read from its beginning. */
function useBackToTop(frame: RefObject<HTMLElement | null>, beginning: unknown): void {
  const seen = useRef(beginning);
  useEffect(() => {
    if (seen.current === beginning) return;
    seen.current = beginning;
    frame.current?.scrollTo({ top: 0 });
  }, [frame, beginning]);
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
