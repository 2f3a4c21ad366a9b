import type { Queries } from './run-statement.js';

/**
 * Takes locks by their names until the transaction ends, in ascending order of the names: two transactions that lock several
 * never wait for each other in a circle.
 */
export async function lockNames(tx: Queries, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.query(LOCK, [[...new Set(names)].sort()]);
}

const LOCK = 'select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1::text[]) as asked (name)';
