import { notBuilt } from '../stub.js';
import type { IdentifierCheck } from './identifier-rule.js';

/** Options of a check. `asOf` is the ISO date by which a birth date counts as future; today when absent. */
export interface CheckOptions {
  readonly asOf?: string | undefined;
}

/** Checks a number as one type, `bg.egn`; an unknown type gives the characters as written with `TYPE_UNKNOWN`. */
export function checkIdentifier(_type: string, _value: string, _options?: CheckOptions): IdentifierCheck {
  return notBuilt();
}

/** Checks a number whose type is not stated against every type (of one country): valid ones first, at most four. */
export function guessIdentifiers(
  _value: string,
  _country?: string,
  _options?: CheckOptions,
): readonly IdentifierCheck[] {
  return notBuilt();
}
