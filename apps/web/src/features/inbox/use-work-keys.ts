import { type FocusEvent, useEffect, useRef } from 'react';
import type { DutyItem } from '../../case/feature/web-feature.js';
import { useRoving } from '../../components/use-roving.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useItemActions } from './use-item-actions.js';
import type { OfLine, Peeking } from './use-peeking.js';

const LINE = '[data-line]';

/** Keys of My work: the first line has the focus on arrival, `j` and `k` move it, one key each looks at its record, is done with a line or snoozes it. */
export function useWorkKeys(items: readonly DutyItem[], { peek, reach }: Pick<Peeking, 'peek' | 'reach'>) {
  const roving = useRoving(LINE, {});
  const { done, snooze } = useItemActions();
  const hasArrived = useRef(false);
  const focused = useRef<number | null>(null);
  const lines = (): HTMLElement[] => [...(roving.ref.current?.querySelectorAll<HTMLElement>(LINE) ?? [])];
  useEffect(() => {
    const all = lines();
    const [first] = all;
    if (!first || !isNowhere()) return;
    // A line that left hands the focus to the one in its place; the first one has it on arrival.
    if (focused.current !== null) all[Math.min(focused.current, all.length - 1)]?.focus({ preventScroll: true });
    else if (!hasArrived.current) first.focus({ preventScroll: true });
    hasArrived.current = true;
  });
  const at = (): number => lines().findIndex((line) => line.closest('li')?.contains(document.activeElement) === true);
  const move = (by: number): void => {
    const all = lines();
    all[Math.min(Math.max(at() + by, 0), all.length - 1)]?.focus();
  };
  /** The focus goes to the next line, or to the one before where there is none, so that this one may leave. */
  const put = (act: (item: DutyItem) => void, isLeaving: (item: DutyItem) => boolean) => (): void => {
    const line = lines()[at()];
    const id = line?.closest('[data-id]')?.getAttribute('data-id');
    const item = items.find((one) => one.id === id);
    if (!item) return;
    if (isLeaving(item)) move(at() + 1 < lines().length ? 1 : -1);
    act(item);
  };
  useShortcuts([
    ['next', () => move(1)],
    ['previous', () => move(-1)],
    ['peek', () => peek(recordOf(lines()[at()]))],
    ['done', put(done, ({ clearable }) => clearable)],
    ['snooze', put(snooze, ({ state }) => state === 'open')],
  ]);
  return {
    ...roving,
    onFocus: (event: FocusEvent): void => {
      roving.onFocus(event);
      focused.current = at();
      reach(recordOf(lines()[at()]));
    },
    /** Whoever goes elsewhere is not called back. */
    onBlur: ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) focused.current = null;
    },
  };
}

/** The record that a line is about; null where it is about none. */
function recordOf(line: HTMLElement | undefined): OfLine | null {
  const { space: spaceId, record: recordId } = line?.closest<HTMLElement>('[data-record]')?.dataset ?? {};
  return spaceId === undefined || recordId === undefined ? null : { spaceId, recordId };
}

/** Whether the focus is on nothing that somebody chose. */
function isNowhere(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('main');
}
