import type { RecordPage, RecordRow } from './api/records.js';

/** What is new since the reader's list was read; what changed says so in its place. */
export interface News {
  readonly count: number;
  /** Of the record, where there is one alone. */
  readonly name: string | null;
}

const NO_NEWS: News = { count: 0, name: null };

export function newsIn(shown: readonly RecordPage[], head: RecordPage | undefined): News {
  const [first] = shown;
  if (!head || !first || head === first || isEmpty(shown)) return NO_NEWS;
  const rows = shown.flatMap(({ items }) => items);
  const known = new Set(rows.map(({ recordId }) => recordId));
  const newest = rows.reduce((latest, { changedAt }) => (changedAt > latest ? changedAt : latest), '');
  // One that is known changes in place; an older one only moved up where another went.
  const fresh = head.items.filter((row) => !known.has(row.recordId) && row.changedAt > newest);
  const count = Math.max(fresh.length, head.total.count - first.total.count);
  return { count, name: count === 1 ? (fresh[0]?.name ?? null) : null };
}

/** The rows in the order in which the reader saw them, each as it is now where that is known; of an empty list nothing jumps. */
export function freshRows(shown: readonly RecordPage[], head: RecordPage | undefined): readonly RecordRow[] {
  if (head && isEmpty(shown)) return head.items;
  const now = new Map(head?.items.map((row) => [row.recordId, row]));
  return shown.flatMap(({ items }) => items.map((row) => now.get(row.recordId) ?? row));
}

/** How many rows the reader's list has; what is new is counted beside. */
export function totalOf(shown: readonly RecordPage[], head: RecordPage | undefined): RecordPage['total'] {
  return (head && isEmpty(shown) ? head : shown[0])?.total ?? { count: 0, exact: true };
}

function isEmpty(shown: readonly RecordPage[]): boolean {
  return shown.length > 0 && shown.every(({ items }) => items.length === 0);
}
