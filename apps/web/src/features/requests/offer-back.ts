import type { KindName } from './kinds/kinds.js';
import type { WrittenTerm } from './written-term.js';

/** A request that was taken back before it left, as it was written. */
export interface WrittenOffer extends WrittenTerm {
  readonly kind: KindName;
  readonly debtor: string;
  readonly text: string;
}

/** Something to say to a request that was taken back before it left. */
export interface WrittenMove {
  readonly move: string;
  readonly code: string | null;
  readonly text: string;
  readonly day: string;
  /** Values that it gives. */
  readonly chosen: readonly string[];
}

const offers = new Map<string, WrittenOffer>();
const moves = new Map<string, WrittenMove>();

/** What was written in the form of a case, or for a request, until that form is shown again. */
export const WRITTEN = { offers: keptIn(offers), moves: keptIn(moves) };

function keptIn<T>(kept: Map<string, T>) {
  return {
    keep: (key: string, written: T): void => void kept.set(key, written),
    /** Once. */
    take: (key: string): T | null => {
      const written = kept.get(key) ?? null;
      kept.delete(key);
      return written;
    },
  };
}
