import type { LogRecord } from '#libs/protocol';

/** A stamp this far ahead of the own clock halts; one this far behind, of a record that just came, is counted. */
const TOLERATED_MS = 10n * 60_000n;

/** So many records in a row with a stamp that is behind are no chance. */
const ALARM_AFTER = 3;

/**
 * Compares what the broker stamps with the own clock, on records that just came from the log. A verdict asks neither: whoever reads the log
 * later, or from an archive, comes to the same.
 */
export class BrokerStamps {
  /** When the log was last read to its end: what came since was appended since. */
  private emptyAtMs: number | null = null;
  private behind = 0;

  /** Whether the broker's clock stands still, or is far behind the own. */
  get isFrozen(): boolean {
    return this.behind >= ALARM_AFTER;
  }

  /** Nothing waits in the log now. */
  empty(nowMs: number): void {
    this.emptyAtMs = nowMs;
  }

  /** Those of the records, in order, that no clock forbids to judge. */
  due(records: readonly LogRecord[], nowMs: number): readonly LogRecord[] {
    const latest = BigInt(nowMs) + TOLERATED_MS;
    const ahead = records.findIndex(({ logAppendTimeMs }) => logAppendTimeMs > latest);
    return ahead === -1 ? records : records.slice(0, ahead);
  }

  /** Counts records that came after the log was read to its end, and that are stamped long before that. */
  seen(records: readonly LogRecord[]): void {
    if (this.emptyAtMs === null) return;
    const earliest = BigInt(this.emptyAtMs) - TOLERATED_MS;
    for (const { logAppendTimeMs, count = 1 } of records)
      this.behind = logAppendTimeMs < earliest ? this.behind + count : 0;
  }
}
