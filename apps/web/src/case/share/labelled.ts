import type { KeptHome } from '../audience/effects.js';
import type { WantedLabels } from './label-wishes.js';

/** Names of records, by their id. */
export type RecordNames = ReadonlyMap<string, string>;

/** What is labelled, and how. */
export interface Labelled {
  readonly ours: RecordNames;
  /** Of other countries, chosen together with them. */
  readonly others: RecordNames;
  readonly wanted: WantedLabels;
  /** Refused values that somebody left as they are. */
  readonly kept: readonly KeptHome[];
}
