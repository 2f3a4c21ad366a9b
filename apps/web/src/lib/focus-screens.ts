import type { AnyRouter } from '@tanstack/react-router';

/**
 * Gives the focus to the content of a screen that took the place of another, so that the keyboard goes on there and those who listen
 * hear that something is new; unless the screen itself put it somewhere. Returns what ends it.
 */
export function focusScreens(router: AnyRouter): () => void {
  return router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    const placed = document.activeElement?.closest('main, [role=dialog]');
    if (!fromLocation || !pathChanged || placed) return;
    document.querySelector('main')?.focus({ preventScroll: true });
  });
}
