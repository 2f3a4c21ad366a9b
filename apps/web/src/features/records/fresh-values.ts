import type { RecordView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { statementKey } from './statements.js';

export type Seen = NonNullable<Json<RecordView>['seen']>;

/** Names of values that are new to the reader, without those that were in view. */
export function freshValues(seen: Seen | null, inView: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(seen?.fresh.map(statementKey).filter((name) => !inView.has(name)));
}

/**
 * Position up to which everything was in view: before the first value that was not, which the log has in this order. Null where that is
 * nothing new.
 */
export function seenThrough(seen: Seen | null, inView: ReadonlySet<string>): string | null {
  if (seen === null || !seen.isBehind) return null;
  const missed = seen.fresh.find((value) => !inView.has(statementKey(value)));
  if (missed === undefined) return seen.through;
  const before = BigInt(missed.position) - 1n;
  const hasBefore = seen.fresh.some(({ position }) => BigInt(position) <= before);
  return hasBefore ? before.toString() : null;
}
