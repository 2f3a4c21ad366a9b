/** A part of a text that may say who somebody is. */
export interface Finding {
  /** Where it begins and ends, in UTF-16 units as texts of JavaScript count. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'number' | 'document' | 'phone' | 'e-mail' | 'handle' | 'account' | 'plate';
  readonly certainty: 'sure' | 'maybe';
}

/** Where a text was written. */
export interface WrittenIn {
  readonly country: string;
  /** The day on which it was written, such as 2026-11-28: numbers hold birth dates. */
  readonly asOf: string;
}

/** A part of a text that a pattern met, without the spaces around it. */
export interface Met {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Finds all parts that a global pattern meets. */
export function meets(text: string, pattern: RegExp): readonly Met[] {
  return [...text.matchAll(pattern)].map(({ 0: met, index }) => ({ text: met, from: index, to: index + met.length }));
}
