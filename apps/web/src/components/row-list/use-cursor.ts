import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export interface Cursor {
  readonly active: number;
  readonly setActive: (row: number) => void;
  /** Moves the focus there. */
  readonly moveTo: (row: number) => void;
  /** Rows to draw: the active one also where it is out of sight, so that it keeps the focus. */
  readonly keepInRange: (range: Range) => number[];
}

/**
 * The row that the tab key reaches. It gets the focus when the list arrives, unless somebody put that elsewhere, and again where what had
 * it, in the list or beside it, is gone.
 */
export function useCursor(table: RefObject<HTMLElement | null>, count: number, start: number): Cursor {
  const [place, setPlace] = useState({ row: start });
  const wanted = useRef<number | null>(null);
  const hasArrived = useRef(false);
  const hadFocus = useRef(false);
  const active = Math.min(place.row, Math.max(count - 1, 0));
  useEffect(() => {
    const link = count > 0 && linkAt(table.current, wanted.current ?? active);
    if (!link) return;
    const isFirst = !hasArrived.current;
    hasArrived.current = true;
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (wanted.current !== null || isLost || (isFirst && isNowhere())) link.focus({ preventScroll: true });
    wanted.current = null;
  });
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      hadFocus.current =
        target instanceof Node && table.current?.closest('[data-list-screen]')?.contains(target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [table]);
  const keepInRange = useCallback(
    (range: Range): number[] => {
      const drawn = defaultRangeExtractor(range);
      return active < range.count && !drawn.includes(active) ? [...drawn, active].sort((a, b) => a - b) : drawn;
    },
    [active],
  );
  const setActive = useCallback((to: number): void => setPlace((now) => (now.row === to ? now : { row: to })), []);
  const moveTo = useCallback((to: number): void => {
    wanted.current = to;
    setPlace({ row: to });
  }, []);
  return { active, setActive, moveTo, keepInRange };
}

/** The link of a row, which has its focus. */
function linkAt(table: HTMLElement | null, row: number): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"] a`) ?? null;
}

/** Whether a row may take the focus: it is on another one, or on nothing. */
export function isFree(table: HTMLElement | null): boolean {
  return isNowhere() || table?.querySelector('tbody')?.contains(document.activeElement) === true;
}

/** Whether the focus is on nothing that somebody chose: not in the content, in a field or in what is open above. */
function isNowhere(): boolean {
  const at = document.activeElement;
  if (at === null || at === document.body || at.matches('main')) return true;
  return at.closest('main, [role=dialog], input, textarea, select') === null;
}
