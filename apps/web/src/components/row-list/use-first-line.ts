import { type RefObject, useLayoutEffect } from 'react';

/** Takes away what does not fit into the first line of a bar, for the eye and for the keyboard; all of it is in a menu too. */
export function useFirstLine(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const line = bar.current;
    if (!line) return;
    fit(line);
    const observer = new ResizeObserver(() => fit(line));
    observer.observe(line);
    for (const part of line.children) observer.observe(part);
    return () => observer.disconnect();
  });
}

function fit(line: HTMLElement): void {
  for (const part of line.children) part.toggleAttribute('inert', isBelow(part, line));
}

function isBelow(part: Element, line: HTMLElement): boolean {
  return part.getBoundingClientRect().top >= line.getBoundingClientRect().bottom;
}
