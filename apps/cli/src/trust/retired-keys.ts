import type { ListChange, TrustList } from '#libs/trust';

/** What was sealed and signed under a key that retired is on the log by then. */
const RETIRED_MS = 24n * 3600n * 1000n;

/**
 * Finds the keys of gateways that a list shows as retired and that retired a day ago or earlier: the next list revokes them, so
 * that a stolen old key counts for nothing. A list does not say when a key retired: at the latest when the list was issued.
 */
export function overdueRevocations(list: TrustList, changes: readonly ListChange[], nowMs: bigint): ListChange[] {
  if (nowMs - list.issuedMs < RETIRED_MS) return [];
  const gone = new Set(changes.flatMap((change) => (change.kind === 'remove-member' ? [change.member] : [])));
  const named = new Set(changes.flatMap((change) => (change.kind === 'revoke' ? [change.keyIdHex] : [])));
  return [...list.members.values()]
    .filter(({ id }) => !gone.has(id))
    .flatMap(({ keys }) => keys)
    .filter(({ use, status, keyIdHex }) => use !== 'admin' && status === 'retired' && !named.has(keyIdHex))
    .map(({ keyIdHex }) => ({ kind: 'revoke', keyIdHex, compromisedSinceMs: null }));
}
