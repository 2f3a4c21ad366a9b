import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useShortcuts } from '../../lib/shortcuts.js';
import { rowAfter } from './row-after.js';
import { type Chosen, isChosen } from './selection.js';

interface ListKeys<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly active: number;
  readonly frame: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly chosen: Chosen;
  /** Goes to a row; past it where the key is held down. */
  readonly go: (to: number | null, isPassing: boolean) => void;
  readonly onPeek: (row: Row) => void;
  readonly onOpen: (row: Row, isApart: boolean) => void;
  readonly onChoose: (rows: readonly string[], on: boolean) => void;
  readonly onChooseAll: () => void;
}

/** What keys do in a list, and where a range of chosen rows begins. */
export function useListKeys<Row>(list: ListKeys<Row>) {
  const { rows, idOf, active, frame, rowHeight, chosen, go } = list;
  const anchor = useRef(active);
  const choose = (at: number, isRange: boolean): void => {
    const row = rows[at];
    if (row === undefined) return;
    const [from, to] = isRange ? [Math.min(anchor.current, at), Math.max(anchor.current, at)] : [at, at];
    list.onChoose(rows.slice(from, to + 1).map(idOf), isRange || !isChosen(chosen, idOf(row)));
    anchor.current = at;
  };
  const move = (key: string, isPassing: boolean): void => {
    const page = Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 1;
    go(rowAfter(key, { row: active, count: rows.length, page }), isPassing);
  };
  const withActive = (run: (row: Row) => void) => (): void => {
    const row = rows[active];
    if (row !== undefined) run(row);
  };
  useShortcuts([
    ['next', ({ repeat }) => move('ArrowDown', repeat)],
    ['previous', ({ repeat }) => move('ArrowUp', repeat)],
    ['peek', withActive(list.onPeek)],
    ['open', withActive((row) => list.onOpen(row, false))],
    ['select', () => choose(active, false)],
    ['select-range', () => choose(active, true)],
    ['select-all', list.onChooseAll],
  ]);
  /** By the page, and to the ends: keys that belong to what has the focus. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInRow = event.target instanceof Element && event.target.closest('tbody') !== null;
    const { key, repeat, altKey, ctrlKey, metaKey } = event;
    if (!isInRow || altKey || ctrlKey || metaKey || !BY_PAGE.has(key)) return;
    event.preventDefault();
    move(key, repeat);
  };
  return { onKeyDown, choose };
}

const BY_PAGE = new Set(['PageDown', 'PageUp', 'Home', 'End']);
