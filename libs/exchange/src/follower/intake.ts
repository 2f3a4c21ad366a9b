import { type LogRecord, recordParser } from '#libs/protocol';
import { countOf, type LogReader, type LogRecord as DeliveredRecord, type LogRun, without } from '#libs/spacelog';

/** Records of one transaction, of those that may say something new. */
export const CHUNK_RECORDS = 100;

/** Records of one transaction that have an envelope and were there before, or are refused: a row each, and nothing to open or to apply. */
const CHUNK_REFUSED = 500;

/**
 * Positions of one transaction. What is nothing of this protocol costs a few microseconds, so that much of it does not hold up the rest; a transaction
 * costs milliseconds, so that less of it would.
 */
export const CHUNK_POSITIONS = 10_000;

/** Bytes of one transaction at most; the first record is in it whatever its length. */
const CHUNK_BYTES = 8 * 1024 * 1024;

/** Takes what waits at a reader in pieces that fit a transaction, and keeps what came too much for the next one. */
export class Intake {
  /** Taken from the reader and not looked at yet. */
  private waiting: LogRun[] = [];

  constructor(
    private readonly reader: LogReader,
    private readonly topic: string,
  ) {}

  /** Forgets what waits: the reader goes on somewhere else. */
  clear(): void {
    this.waiting = [];
  }

  /** The next record, as it was delivered; it stays where it is. */
  peek(): DeliveredRecord | null {
    return this.peekRun();
  }

  /** Takes one out. */
  next(): DeliveredRecord | null {
    const run = this.peekRun();
    if (run) this.leave(run, 1);
    return run;
  }

  /**
   * Takes what one transaction holds; `base` is the position of offset 0, and `isNew` says of a record with an envelope whether it may be new. The same
   * garbage at positions next to each other is one record.
   */
  take(base: bigint, isNew: (record: LogRecord) => boolean): readonly LogRecord[] {
    const taken: LogRecord[] = [];
    const parse = recordParser();
    const left = { positions: CHUNK_POSITIONS, records: CHUNK_RECORDS, refused: CHUNK_REFUSED, bytes: CHUNK_BYTES };
    for (let run = this.peekRun(); run && left.positions > 0; run = this.peekRun()) {
      const { offset, timestampMs: logAppendTimeMs, value } = run;
      if (taken.length > 0 && left.bytes < value.length) break;
      const record = parse({ position: offset + base, logAppendTimeMs, value });
      const count = isSomething(record) ? 1 : Math.min(countOf(run), left.positions, fitting(value, left.bytes));
      if (isSomething(record)) left[isNew(record) ? 'records' : 'refused'] -= 1;
      if (left.records < 0 || left.refused < 0) break;
      taken.push({ ...record, count });
      left.positions -= count;
      left.bytes -= count * value.length;
      this.leave(run, count);
    }
    return taken;
  }

  private peekRun(): LogRun | null {
    if (this.waiting.length === 0) this.waiting.push(...this.reader.takeRuns(this.topic, CHUNK_RECORDS));
    return this.waiting.at(0) ?? null;
  }

  /** Takes the first records out of the run that stands first. */
  private leave(run: LogRun, first: number): void {
    const rest = without(run, first);
    if (rest) this.waiting[0] = rest;
    else this.waiting.shift();
  }
}

/** How many such values so many bytes hold; one at least. */
function fitting({ length }: Uint8Array, bytes: number): number {
  return length === 0 ? CHUNK_POSITIONS : Math.max(1, Math.floor(bytes / length));
}

function isSomething({ parsed }: LogRecord): boolean {
  return parsed.kind === 'versioned' && parsed.envelope !== null;
}
