import type { Country } from '../country.js';

/** What a number tells about its holder. `region` is a county or district in the country's own spelling. */
export interface Decoded {
  readonly birthDate?: string;
  readonly sex?: 'm' | 'f';
  readonly region?: string;
  readonly year?: number;
  readonly legalForm?: string;
}

/** Why a number is not as it should be. A flag lowers the trust in a value and never removes it. */
export type IdentifierFlag =
  | 'CHECK_DIGIT'
  | 'LENGTH'
  | 'CHARACTERS'
  | 'RANGE'
  | 'BIRTH_DATE_IMPOSSIBLE'
  | 'BIRTH_DATE_FUTURE'
  | 'CENTURY_UNKNOWN'
  | 'REGION_UNKNOWN'
  | 'PADDED'
  | 'PREFIX_DROPPED'
  | 'LOOK_ALIKES_REPAIRED'
  | 'NO_CHECK_DIGIT'
  | 'TYPE_UNKNOWN';

/** Outcome of a check. `normal` is always usable as a key: canonical when valid, else the characters as written. */
export interface IdentifierCheck {
  readonly type: string;
  readonly country: Country | null;
  readonly normal: string;
  readonly valid: boolean;
  readonly flags: readonly IdentifierFlag[];
  readonly decoded: Decoded;
}

/** What a rule says of a compact value: its key, and what is wrong or told by it. */
export interface Finding {
  readonly normal: string;
  readonly flags: readonly IdentifierFlag[];
  readonly decoded?: Decoded;
}

/** One national number. `exclusive`: no two holders share it; `stable`: a holder keeps it for life. */
export interface IdentifierRule {
  /** `<country>.<name>`, for example `bg.egn`. */
  readonly type: string;
  readonly holder: 'person' | 'organisation' | 'device';
  readonly names: readonly string[];
  readonly exclusive: boolean;
  readonly stable: boolean;
  /** Where the rule is published. */
  readonly source: string;
  /** The rule wants `/` left in, because it parts the number. */
  readonly keepsSlashes?: true;
  /** Judges upper-case letters and digits; `asOf` is an ISO date. */
  check(compact: string, asOf: string): Finding;
}
