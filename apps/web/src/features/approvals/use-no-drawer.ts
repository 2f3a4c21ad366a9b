import { useShortcuts } from '../../lib/shortcuts.js';

/** Keeps the key of the word from the frame's drawer while nothing is to be decided: a press too many behind the last decision does nothing. */
export function useNoDrawer(isNothingOpen: boolean): void {
  useShortcuts([isNothingOpen && ['approve', () => undefined]]);
}
