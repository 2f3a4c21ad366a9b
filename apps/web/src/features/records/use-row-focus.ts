import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Where a key leads from a row; null for keys that lead nowhere. */
export function rowAfter(key: string, from: { readonly row: number; readonly count: number; readonly page: number }) {
  const { row, count, page } = from;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

/** Moves the focus from row to row; the row that has it stays drawn wherever the list is scrolled to. */
export function useRowFocus(count: number) {
  const table = useRef<HTMLTableElement>(null);
  const [row, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const active = Math.min(row, Math.max(count - 1, 0));
  useEffect(() => {
    if (wanted.current === null) return;
    table.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)?.focus({ preventScroll: true });
    wanted.current = null;
  });
  const keepInRange = useCallback(
    (range: Range): number[] => {
      const drawn = defaultRangeExtractor(range);
      return active < range.count && !drawn.includes(active) ? [...drawn, active].sort((a, b) => a - b) : drawn;
    },
    [active],
  );
  return {
    table,
    active,
    setActive,
    keepInRange,
    target: (key: string, page: number) => rowAfter(key, { row: active, count, page }),
    moveTo: (to: number) => {
      wanted.current = to;
      setActive(to);
    },
  };
}
