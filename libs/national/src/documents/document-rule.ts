import type { Country } from '../country.js';

/** Shape of one document number: `A` a letter, `9` a digit, `X` either. */
export interface DocumentRule {
  readonly type: string;
  readonly kind: 'passport' | 'identity-card' | 'residence-permit' | 'driving-licence' | 'address-card';
  readonly patterns: readonly string[];
  readonly source: string;
}

/** Outcome of a document number's check; `normal` is upper-case without separators, always usable as a key. */
export interface DocumentCheck {
  readonly country: Country | null;
  readonly normal: string;
  readonly kinds: readonly string[];
  readonly flags: readonly DocumentFlag[];
  /** `normal` with O, I, S, B, Z, G read as 0, 1, 5, 8, 2, 6: equal for two readings of one number. */
  readonly slip: string;
}

export type DocumentFlag = 'SHAPE_UNKNOWN' | 'LOOK_ALIKES';
