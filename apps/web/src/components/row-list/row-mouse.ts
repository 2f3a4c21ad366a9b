import type { MouseEvent } from 'react';

interface RowMouse<Row> {
  readonly rows: readonly Row[];
  /** Puts the focus on the row. */
  readonly moveTo: (row: number) => void;
  readonly setActive: (row: number) => void;
  readonly choose: (row: number, isRange: boolean) => void;
  readonly onPeek: (row: Row) => void;
  readonly onOpen: (row: Row, isApart: boolean) => void;
}

interface RowEvents {
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onAuxClick: (event: MouseEvent) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
}

const MIDDLE = 1;

/** What the mouse does on a row: a click looks at it, a double click opens it, the middle button opens it apart. Its link does what links do. */
export function rowMouse<Row>({ rows, moveTo, setActive, choose, onPeek, onOpen }: RowMouse<Row>): RowEvents {
  const on =
    (run: (at: number, row: Row) => void) =>
    (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a, input, button')) return;
      const at = rowOf(event.target);
      const row = rows[at];
      if (row !== undefined) run(at, row);
    };
  const look = on((at, row) => {
    moveTo(at);
    onPeek(row);
  });
  return {
    onClick: (event) => {
      const isBox = event.target instanceof Element && event.target.closest('input') !== null;
      if (isBox) choose(rowOf(event.target), event.shiftKey);
      else look(event);
    },
    onDoubleClick: on((_at, row) => onOpen(row, false)),
    onAuxClick: (event) => {
      if (event.button === MIDDLE) on((_at, row) => onOpen(row, true))(event);
    },
    onFocus: ({ target }) => {
      const at = rowOf(target);
      if (at >= 0) setActive(at);
    },
  };
}

function rowOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-row]')?.dataset['row'] : undefined;
  return row === undefined ? -1 : Number(row);
}
