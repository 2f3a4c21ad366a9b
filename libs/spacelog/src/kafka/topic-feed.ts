import { createHash } from 'node:crypto';
import type { LogRange, LogRecord, TopicState, TopicTrouble } from '../log-reader.js';

/** What a record costs in memory beyond its value, roughly. */
const RECORD_OVERHEAD_BYTES = 256;
const READING: TopicState = { kind: 'reading' };

/** Nothing is known of the log where a feed stands. */
export const NOT_ASKED: TopicState = { kind: 'failing', reason: 'UNREACHABLE', detail: 'no broker was asked yet' };

/** What the record before the own position was, when this feed delivered it. */
interface Delivered {
  readonly offset: bigint;
  readonly digest: string;
}

/**
 * The bounded queue of one topic and the position in its log. It lets through the expected offset only. After every new start of the
 * consumer it first wants the record before its position again, and compares: a log that was cut and has grown again shows so.
 */
export class TopicFeed {
  /** When to try again what is in trouble, on the clock of the reader. */
  retryAtMs = 0;
  /** Tries since the topic was last in order. */
  attempts = 0;
  /** Whether the consumer may subscribe to it: the broker answered for it, alone. */
  isReadable = false;

  private waiting: LogRecord[] = [];
  private taken = 0;
  private bytesWaiting = 0;
  private last: Delivered | null = null;
  private isComparing = false;
  private trouble: TopicState | null = null;

  constructor(private position: bigint) {}

  /** The offset after the newest record that was let through. */
  get next(): bigint {
    return this.position;
  }

  get state(): TopicState {
    return this.trouble ?? READING;
  }

  get count(): number {
    return this.waiting.length - this.taken;
  }

  get bytes(): number {
    return this.bytesWaiting;
  }

  /** The offset the consumer has to fetch from now. */
  get wanted(): bigint {
    return this.isComparing ? this.position - 1n : this.position;
  }

  /** Tells the feed that the consumer starts anew. Answers the offset to start from. */
  restart(): bigint {
    this.isComparing = this.last !== null;
    return this.wanted;
  }

  /** Lets records through as far as they are the expected ones. Answers false when the topic is in trouble from here on. */
  offer(records: readonly LogRecord[]): boolean {
    let newest: LogRecord | null = null;
    for (const record of records) {
      if (record.offset < this.wanted) continue;
      if (record.offset > this.wanted)
        return this.stop('GAP', `expected offset ${this.wanted}, got ${record.offset}`, newest);
      if (this.isComparing) {
        if (this.last?.digest !== digestOf(record))
          return this.stop('REWRITTEN', `offset ${record.offset} is another record`, newest);
        this.isComparing = false;
        continue;
      }
      this.push(record);
      newest = record;
    }
    this.remember(newest);
    if (records.length === 0 || this.isComparing) return true;
    this.trouble = null;
    this.attempts = 0;
    return true;
  }

  /** Removes and answers the oldest records that wait. */
  take(max: number): LogRecord[] {
    const records = this.waiting.slice(this.taken, this.taken + max);
    this.taken += records.length;
    for (const record of records) this.bytesWaiting -= record.value.length + RECORD_OVERHEAD_BYTES;
    if (this.taken * 2 > this.waiting.length) {
      this.waiting = this.waiting.slice(this.taken);
      this.taken = 0;
    }
    return records;
  }

  /** Drops what waits and moves to another offset; what the log held before it is not known any more, nor whether it reaches that far. */
  moveTo(offset: bigint): void {
    this.waiting = [];
    this.taken = 0;
    this.bytesWaiting = 0;
    this.forget();
    this.position = offset;
    if (this.isReadable) this.trouble = null;
    else if (this.isAboutPosition()) this.trouble = NOT_ASKED;
  }

  /**
   * Compares the position with what the log holds. Answers false when it lies outside.
   *
   * @param asked the position when the broker was asked: what came since then is no sign of a cut
   */
  judge(range: LogRange, asked: bigint): boolean {
    const position = asked < this.position ? asked : this.position;
    if (range.end < position) this.fail({ kind: 'truncated', end: range.end });
    else if (range.start > this.position) this.fail({ kind: 'expired', start: range.start });
    else {
      // retention took the record that would be compared: nothing is left to compare with
      if (range.start === this.position) this.forget();
      if (!this.mustBeSeen()) this.trouble = null;
      return true;
    }
    return false;
  }

  fail(state: TopicState): void {
    this.trouble = state;
  }

  /** Stops at this point of the log. */
  stop(reason: TopicTrouble, detail: string, newest: LogRecord | null = null): false {
    this.remember(newest);
    this.fail({ kind: 'failing', reason, detail });
    return false;
  }

  /** Whether the trouble is what the log held at the position, and not how the broker answers for the topic. */
  private isAboutPosition(): boolean {
    if (this.trouble?.kind === 'failing') return !['UNREACHABLE', 'FORBIDDEN'].includes(this.trouble.reason);
    return this.trouble !== null && this.trouble.kind !== 'missing';
  }

  /** A fault of the log itself is over when the record is there as it should be, not when the broker answers again. */
  private mustBeSeen(): boolean {
    if (this.trouble === null) return false;
    if (this.trouble.kind !== 'failing') return this.last !== null;
    return this.trouble.reason === 'GAP' || this.trouble.reason === 'REWRITTEN' || this.trouble.reason === 'DAMAGED';
  }

  private forget(): void {
    this.last = null;
    this.isComparing = false;
  }

  private push(record: LogRecord): void {
    this.waiting.push(record);
    this.bytesWaiting += record.value.length + RECORD_OVERHEAD_BYTES;
    this.position = record.offset + 1n;
  }

  private remember(newest: LogRecord | null): void {
    if (newest !== null) this.last = { offset: newest.offset, digest: digestOf(newest) };
  }
}

function digestOf({ timestampMs, value }: LogRecord): string {
  return createHash('sha256').update(`${timestampMs} `).update(value).digest('base64');
}
