import type { CompareOptions } from '../compare/pair-comparer.js';

/** Options of comparing all records with all. */
export interface ResolveOptions extends CompareOptions {
  /** Compare only records of different sources. */
  readonly acrossSources: boolean;
  /** Log-odds from which a pair is kept, in 1/100 bit. */
  readonly keepFrom: number;
}
