import type { ComparedField } from '../compare/levels.js';

/** How likely two records are one thing, as people work with it; no band merges anything by itself. */
export type Band = 'very-likely' | 'possible' | 'relatives' | 'weak' | 'unlikely' | 'conflict' | 'not-compared';

/** Evidence of one field, as data: it renders in each of the five languages. */
export interface FieldEvidence {
  /** A compared field, or `together` for what fields say less together than one by one. */
  readonly field: ComparedField | 'together';
  /** Name of the level that holds: `equal`, `form`, `slip`, `swapped`… */
  readonly level: string;
  /** What both records say, as their owners wrote it; null where the evidence is about the whole. */
  readonly left: string | null;
  readonly right: string | null;
  /** The words that were compared, normalised. */
  readonly leftForm: string | null;
  readonly rightForm: string | null;
  /** National rules that lead from one spelling to the other: `bg.law.hard-sign`. */
  readonly rules: readonly string[];
  readonly bits: number;
}

/** Why a pair has its score. */
export interface Explanation {
  /** Log-odds of two records before any evidence, in bits. */
  readonly prior: number;
  readonly fields: readonly FieldEvidence[];
  /** Log-odds after all evidence, in bits. */
  readonly score: number;
  readonly probability: number;
  readonly band: Band;
}
