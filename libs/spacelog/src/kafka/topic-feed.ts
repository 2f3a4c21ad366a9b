import { createHash } from 'node:crypto';
import type { LogRange, LogRecord, TopicState, TopicTrouble } from '../log-reader.js';
import { countOf, endOf, type LogRun, recordsOf, without } from '../log-run.js';

/** What a run of records costs in memory beyond its value: 90 bytes where that is empty, and 104 where it is a window on what was fetched (Node.js 24). */
const RECORD_OVERHEAD_BYTES = 112;
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

  private waiting: LogRun[] = [];
  /** Runs that were taken and still stand there. */
  private taken = 0;
  private recordsWaiting = 0;
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
    return this.recordsWaiting;
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
  offer(records: readonly LogRun[]): boolean {
    let newest: LogRun | null = null;
    for (const run of records) {
      const { wanted } = this;
      if (endOf(run) <= wanted) continue;
      if (run.offset > wanted) return this.stop('GAP', `expected offset ${wanted}, got ${run.offset}`, newest);
      const known = Number(wanted - run.offset);
      if (this.isComparing && this.last?.digest !== digestOf(run))
        return this.stop('REWRITTEN', `offset ${wanted} is another record`, newest);
      const fresh = without(run, this.isComparing ? known + 1 : known);
      this.isComparing = false;
      if (fresh === null) continue;
      this.push(fresh);
      newest = fresh;
    }
    this.remember(newest);
    if (records.length === 0 || this.isComparing) return true;
    this.trouble = null;
    this.attempts = 0;
    return true;
  }

  /** Removes and answers the oldest records that wait. */
  take(max: number): LogRecord[] {
    const records: LogRecord[] = [];
    for (let run = this.waiting[this.taken]; run && records.length < max; run = this.waiting[this.taken]) {
      const some = recordsOf(run, max - records.length);
      records.push(...some);
      this.leave(run, some.length);
    }
    this.tidy();
    return records;
  }

  /** The same in runs, each of whatever length. */
  takeRuns(max: number): LogRun[] {
    const runs = this.waiting.slice(this.taken, this.taken + max);
    for (const run of runs) this.leave(run, countOf(run));
    this.tidy();
    return runs;
  }

  /** Drops what waits and moves to another offset; what the log held before it is not known any more, nor whether it reaches that far. */
  moveTo(offset: bigint): void {
    this.waiting = [];
    this.taken = 0;
    this.recordsWaiting = 0;
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
  stop(reason: TopicTrouble, detail: string, newest: LogRun | null = null): false {
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

  private push(run: LogRun): void {
    this.waiting.push(run);
    this.recordsWaiting += countOf(run);
    this.bytesWaiting += bytesOf(run);
    this.position = endOf(run);
  }

  /** Takes the first records out of the run that stands first. */
  private leave(run: LogRun, first: number): void {
    const rest = without(run, first);
    this.recordsWaiting -= first;
    if (rest) this.waiting[this.taken] = rest;
    if (rest) return;
    this.taken += 1;
    this.bytesWaiting -= bytesOf(run);
  }

  private tidy(): void {
    if (this.taken * 2 <= this.waiting.length) return;
    this.waiting = this.waiting.slice(this.taken);
    this.taken = 0;
  }

  private remember(newest: LogRun | null): void {
    if (newest !== null) this.last = { offset: endOf(newest) - 1n, digest: digestOf(newest) };
  }
}

function bytesOf({ value }: LogRecord): number {
  return value.length + RECORD_OVERHEAD_BYTES;
}

function digestOf({ timestampMs, value }: LogRecord): string {
  return createHash('sha256').update(`${timestampMs} `).update(value).digest('base64');
}
