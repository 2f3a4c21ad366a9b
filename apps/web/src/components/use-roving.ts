import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

interface Roving {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One stop of the focus for many things of a kind: keys lead from one to the next, and the one that had the focus last is the stop. It has
 * `data-stop`, by which a sheet tells it from the others.
 */
export function useRoving(selector: string, steps: Readonly<Record<string, number>>): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const all = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  useEffect(() => {
    const items = all();
    stopAt(items, items.find((item) => item.hasAttribute('data-stop')) ?? items[0]);
  });
  return {
    ref,
    onFocus: ({ target }) => {
      const items = all();
      const item = items.find((one) => one.contains(target));
      if (item) stopAt(items, item);
    },
    onKeyDown: (event) => {
      const by = steps[event.key];
      const items = all();
      const at = items.findIndex((item) => item === event.target);
      if (by === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      items[at + by]?.focus();
    },
  };
}

function stopAt(items: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const item of items) {
    item.tabIndex = item === stop ? 0 : -1;
    item.toggleAttribute('data-stop', item === stop);
  }
}
