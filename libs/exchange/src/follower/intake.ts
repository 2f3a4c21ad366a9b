import { type LogRecord, logRecord } from '#libs/protocol';
import type { LogReader, LogRecord as DeliveredRecord } from '#libs/spacelog';

/** Records of one transaction, of those at which something of this protocol stands. */
export const CHUNK_RECORDS = 50;

/** Positions of one transaction. What is nothing of this protocol costs little, so that much of it does not hold up the rest. */
export const CHUNK_POSITIONS = 2000;

/** Bytes of one transaction at most; the first record is in it whatever its length. */
const CHUNK_BYTES = 8 * 1024 * 1024;

/** Takes what waits at a reader in pieces that fit a transaction, and keeps what came too much for the next one. */
export class Intake {
  /** Taken from the reader and not looked at yet. */
  private waiting: DeliveredRecord[] = [];

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
    if (this.waiting.length === 0) this.waiting.push(...this.reader.take(this.topic, CHUNK_RECORDS));
    return this.waiting.at(0) ?? null;
  }

  /** Takes one out. */
  next(): DeliveredRecord | null {
    const first = this.peek();
    if (first) this.waiting.shift();
    return first;
  }

  /** Takes what one transaction holds; `base` is the position of offset 0. */
  take(base: bigint): readonly LogRecord[] {
    const taken: LogRecord[] = [];
    let records = 0;
    let bytes = 0;
    for (let first = this.peek(); first && taken.length < CHUNK_POSITIONS; first = this.peek()) {
      bytes += first.value.length;
      if (taken.length > 0 && bytes > CHUNK_BYTES) break;
      const { offset, timestampMs: logAppendTimeMs, value } = first;
      const record = logRecord({ position: offset + base, logAppendTimeMs, value });
      if (isSomething(record)) records += 1;
      if (records > CHUNK_RECORDS) break;
      taken.push(record);
      this.waiting.shift();
    }
    return taken;
  }
}

function isSomething({ parsed }: LogRecord): boolean {
  return parsed.kind === 'versioned' && parsed.envelope !== null;
}
