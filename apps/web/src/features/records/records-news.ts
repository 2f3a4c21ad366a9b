import type { RecordPage, RecordRow } from './api/records.js';

/** How many records are new or changed since the reader's list was read. */
export function newsIn(shown: readonly RecordPage[], head: RecordPage | undefined): number {
  const [first] = shown;
  if (!head || !first || head === first) return 0;
  const known = new Map(shown.flatMap(({ items }) => items.map((row) => [row.recordId, row.changedAt])));
  const differing = head.items.filter((row) => known.get(row.recordId) !== row.changedAt).length;
  return Math.max(differing, head.total.count - first.total.count);
}

/** The rows in the order in which the reader saw them, each as it is now where that is known. */
export function freshRows(shown: readonly RecordPage[], head: RecordPage | undefined): readonly RecordRow[] {
  const now = new Map(head?.items.map((row) => [row.recordId, row]));
  return shown.flatMap(({ items }) => items.map((row) => now.get(row.recordId) ?? row));
}
