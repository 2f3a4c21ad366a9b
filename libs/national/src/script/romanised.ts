import type { Script } from './script.js';

/** One way to write a text in Latin letters, lower-case ASCII, with the rule that leads to it. */
export interface Romanisation {
  readonly text: string;
  readonly rule: string;
}

/** Latin forms of a text; `primary` follows the Bulgarian law of 2009 for Cyrillic and plain folding for Latin. */
export interface Romanised {
  readonly script: Script;
  readonly primary: string;
  readonly alternatives: readonly Romanisation[];
}

/** One letter group of one text met by a letter group of the other. */
export interface SpellingStep {
  readonly from: string;
  readonly to: string;
  /** Rule ids with their letters, `cyr.nl:ж>zj`; empty where the groups are simply equal or nothing explains them. */
  readonly rules: readonly string[];
  /** 0 equal or lawful, 1 or 2 a custom, 3 unexplained. */
  readonly cost: number;
}

/** How one spelling leads to another; `cost` is the sum over the steps, so 0 is lawful and below 3 is fully explained. */
export interface SpellingTrace {
  readonly steps: readonly SpellingStep[];
  /** The rules of all steps, without repeats. */
  readonly rules: readonly string[];
  readonly cost: number;
  /** No step is left unexplained. */
  readonly explained: boolean;
}
