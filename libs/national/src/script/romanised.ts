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

/** One letter group of one text met by a letter group of the other. `rule` is null where they are simply equal. */
export interface SpellingStep {
  readonly from: string;
  readonly to: string;
  readonly rule: string | null;
}

/** How one spelling leads to another. `cost` is 0 for equal or lawful, 1 for each custom used, 3 for each unexplained letter. */
export interface SpellingTrace {
  readonly steps: readonly SpellingStep[];
  readonly rules: readonly string[];
  readonly cost: number;
}
