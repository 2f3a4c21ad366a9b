import type { Chosen } from './wants.js';

/** What is shared. */
export interface Shared {
  readonly recordIds: readonly string[];
  /** Of the record, where it is one. */
  readonly name: string | null;
  /** The value that it is about, as `keyOf` names it; null for all of them. */
  readonly only: string | null;
  /** What was chosen, where it was taken back. */
  readonly chosen?: ReadonlyMap<string, Chosen>;
}
