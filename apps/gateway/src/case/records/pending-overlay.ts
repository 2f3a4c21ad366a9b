import { jsonShape } from '#libs/persistence';
import type { StatementLabels } from './record.mapper.js';

/** A change of a record that is not back from the log: what a reader at home sees meanwhile. */
export interface PendingOverlay {
  readonly recordId: string;
  readonly type: number;
  readonly version: number;
  readonly asserts: readonly {
    readonly messageId: string;
    readonly index: number;
    readonly property: string;
    readonly value: string;
    readonly release: readonly string[];
    readonly labels: StatementLabels;
  }[];
  readonly retracts: readonly { readonly messageId: string; readonly index: number }[];
  /** Statements that a snapshot on its way gives to more members, with their new release lists. */
  readonly widens?: readonly {
    readonly messageId: string;
    readonly index: number;
    readonly release: readonly string[];
    /** What they say, where somebody decides whether they leave. */
    readonly property?: string;
    readonly value?: string;
    readonly labels?: StatementLabels;
  }[];
  /** Where it takes something back: nothing builds on it, as its recipients keep no change of the record for it. */
  readonly recall?: string;
}

/** A pending change of a record, as it is stored. */
export const pendingOverlay = jsonShape<PendingOverlay>({
  recordId: 'string',
  type: 'number',
  version: 'number',
  asserts: 'list',
  retracts: 'list',
  widens: 'list?',
  recall: 'string?',
});

/** Name of a record as the subject of pending changes. */
export function subjectOf(recordId: string): string {
  return `record:${recordId}`;
}
