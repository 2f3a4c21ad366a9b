import type { ArchivedRecord } from '#libs/protocol';
import type { LogRecord as DeliveredRecord } from '#libs/spacelog';
import { logRecord, VERDICT } from '#libs/protocol';

/**
 * Tells whether a delivered record is the one that was stored last. The log time counts too: T of a position is the log time,
 * or that of an earlier position where the clock of the broker went back.
 */
export function isSameRecord(stored: ArchivedRecord, delivered: DeliveredRecord): boolean {
  const { parsed } = logRecord({
    position: stored.position,
    logAppendTimeMs: delivered.timestampMs,
    value: delivered.value,
  });
  if (delivered.timestampMs > stored.t) return false;
  if (parsed.kind === 'unreadable') return isSame(parsed.identity, stored.identity);
  const isWhole = parsed.envelope === null || stored.verdict === VERDICT.E_MAGIC;
  return isSame(isWhole ? parsed.hashValue() : (parsed.envelope?.identity ?? parsed.hashValue()), stored.identity);
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
