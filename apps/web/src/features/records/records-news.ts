import type { RecordPage, RecordRow } from './api/records.js';

/** What is new or changed since the reader's list was read. */
export interface News {
  readonly count: number;
  /** Of the record, where there is one alone. */
  readonly name: string | null;
}

const NO_NEWS: News = { count: 0, name: null };

export function newsIn(shown: readonly RecordPage[], head: RecordPage | undefined): News {
  const [first] = shown;
  if (!head || !first || head === first || isEmpty(shown)) return NO_NEWS;
  const known = new Map(shown.flatMap(({ items }) => items.map((row) => [row.recordId, row.changedAt])));
  const differing = head.items.filter((row) => known.get(row.recordId) !== row.changedAt);
  const count = Math.max(differing.length, head.total.count - first.total.count);
  return { count, name: count === 1 ? (differing[0]?.name ?? null) : null };
}

/** The rows in the order in which the reader saw them, each as it is now where that is known; of an empty list nothing jumps. */
export function freshRows(shown: readonly RecordPage[], head: RecordPage | undefined): readonly RecordRow[] {
  if (head && isEmpty(shown)) return head.items;
  const now = new Map(head?.items.map((row) => [row.recordId, row]));
  return shown.flatMap(({ items }) => items.map((row) => now.get(row.recordId) ?? row));
}

function isEmpty(shown: readonly RecordPage[]): boolean {
  return shown.length > 0 && shown.every(({ items }) => items.length === 0);
}
