import { isSingleKey } from './key-table.js';

/** How long the second key of two may take. */
const WAIT_MS = 1000;

/** Keys that mean something one after the other: `g`, then `m`. */
export class KeySequence {
  private begun: { readonly key: string; readonly at: number } | null = null;

  /**
   * What is pressed in all. After a first key the next one is its second, whatever it means alone: who goes to Approvals by `g a` and is late
   * with neither must not approve.
   */
  press(
    key: string,
    at: number,
    beginnings: ReadonlySet<string>,
  ): { readonly keys: string; readonly isBegun: boolean } {
    const { begun } = this;
    this.begun = null;
    if (begun && isSingleKey(key) && at - begun.at <= WAIT_MS) return { keys: `${begun.key} ${key}`, isBegun: false };
    if (!beginnings.has(key)) return { keys: key, isBegun: false };
    this.begun = { key, at };
    return { keys: key, isBegun: true };
  }
}
