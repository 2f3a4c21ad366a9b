import { notBuilt } from '../stub.js';

/** A telephone number; `e164` is null when no country can be told, `digits` always holds what was written. */
export interface Phone {
  readonly e164: string | null;
  readonly country: string | null;
  readonly digits: string;
  /** Last nine digits, equal when only the country code was mistaken. */
  readonly tail: string;
  readonly kind: 'mobile' | 'other' | null;
  readonly flags: readonly ('LENGTH' | 'TRUNK_DROPPED' | 'PLUS_REPAIRED' | 'COUNTRY_ASSUMED' | 'CHARACTERS')[];
}

/** Brings a number to E.164; `country` is where it was written down. */
export function normalisePhone(_raw: string, _country?: string): Phone {
  return notBuilt();
}
