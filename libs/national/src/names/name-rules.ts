/** Order in which a country writes a name without a comma. */
export type NameOrder = 'given-first' | 'family-first';

/** A feminine and a masculine ending of one family name, folded: `ova` and `ov`. */
export interface GenderedEnding {
  readonly feminine: string;
  readonly masculine: string;
  readonly rule: string;
}

/** Naming customs of one country, as tables of folded (lower-case ASCII) words. */
export interface NameRules {
  /** Order of free text; official lists of the same country may write the other one. */
  readonly order: NameOrder;
  /** Whether the middle one of three names is the father's. */
  readonly patronymic: 'none' | 'middle';
  /** Words before a family name that belong to it: `van der`, written with one space. */
  readonly particles: readonly string[];
  /** Words before or inside a name that are no part of it: `dr`, `ifj`. */
  readonly titles: readonly string[];
  /** Words that are so only behind a name: `msc`, `jr`. */
  readonly degrees: readonly string[];
  /** Words that announce a birth family name: `geb`, `rodena`. */
  readonly birthMarkers: readonly string[];
  /** How surely the usual order holds against what the words themselves tell: 0 not at all, 3 nearly always. */
  readonly orderWeight: number;
  /** Ending of a married woman's name built on her husband's: `ne`. */
  readonly marriedEnding?: string;
  /** Endings of a father's name, in every Latin custom: `ov`, `ova`. */
  readonly fatherEndings: readonly string[];
  /** Of two rows with one feminine ending the first names the usual masculine one. */
  readonly genderedEndings: readonly GenderedEnding[];
  /** Endings that only family names have: `escu`. */
  readonly familyEndings: readonly string[];
  /** Common family names, parted by blanks; those that are given names too matter most. */
  readonly familyNames: string;
  /** Given names by sex, space-separated, in the country's own spelling. */
  readonly givenNames: { readonly m: string; readonly f: string };
  /** One row a name: the full name, then its short and pet forms, in the country's own spelling. */
  readonly diminutives: readonly string[];
  /** Old and new spellings of family names: `['cz', 'c']` for Czegledi and Cegledi. */
  readonly spellings: readonly SpellingRule[];
}

/** Two spellings of one sound within one language, on folded text. */
export interface SpellingRule {
  readonly from: string;
  readonly to: string;
  readonly at: 'any' | 'start' | 'end';
  readonly rule: string;
}
