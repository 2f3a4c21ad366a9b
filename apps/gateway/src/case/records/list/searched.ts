import type { ValueKind } from '../catalogue/property.js';

/** A text that is searched, and how it is read. */
export interface Searched {
  readonly kind: ValueKind;
  readonly value: string;
  /** Spelling in the source, where it differs. */
  readonly original: string;
}
