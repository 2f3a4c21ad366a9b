import type { TopicDescription } from '../log-admin.js';
import type { LogRange, LogRecord } from '../log-reader.js';

/** One topic of the log in memory: records from `start` on, and what faults hide of them. */
export class MemoryTopic {
  /** Readers hold what they read for good until this changes, as a consumer does until it connects anew. */
  generation = 0;
  /** Records from here on are held back from readers. */
  heldFrom: bigint | null = null;
  private start = 0n;
  private records: LogRecord[] = [];

  constructor(
    private readonly name: string,
    private readonly replication: number,
    private readonly config: ReadonlyMap<string, string>,
  ) {}

  get range(): LogRange {
    return { start: this.start, end: this.start + BigInt(this.records.length) };
  }

  /** Where the log ends for readers. */
  get visibleEnd(): bigint {
    const { end } = this.range;
    return this.heldFrom !== null && this.heldFrom < end ? this.heldFrom : end;
  }

  describe(): TopicDescription {
    return { topic: this.name, partitions: 1, replication: this.replication, config: this.config };
  }

  append(record: Omit<LogRecord, 'offset'>): bigint {
    const offset = this.range.end;
    this.records.push({ ...record, offset });
    return offset;
  }

  at(offset: bigint): LogRecord | undefined {
    return offset < this.start ? undefined : this.records[Number(offset - this.start)];
  }

  /** The visible records from `offset` on, at most so many. */
  slice(offset: bigint, max: number): LogRecord[] {
    if (offset < this.start || offset >= this.visibleEnd) return [];
    const from = Number(offset - this.start);
    return this.records.slice(from, Math.min(from + max, Number(this.visibleEnd - this.start)));
  }

  replace(offset: bigint, change: (value: Uint8Array) => Uint8Array): void {
    const record = this.at(offset);
    if (!record) throw new RangeError(`${this.name} holds no offset ${offset}`);
    this.records[Number(offset - this.start)] = { ...record, value: change(Uint8Array.from(record.value)) };
  }

  /** The same content in another place: readers compare what they have with it. */
  copy(): MemoryTopic {
    const copy = new MemoryTopic(this.name, this.replication, this.config);
    copy.start = this.start;
    copy.records = [...this.records];
    copy.generation = this.generation + 1;
    return copy;
  }

  truncate(end: bigint): void {
    if (end < this.start || end > this.range.end) throw new RangeError(`${this.name} holds no end ${end}`);
    this.records.length = Number(end - this.start);
    this.generation += 1;
  }

  expire(start: bigint): void {
    if (start < this.start || start > this.range.end) throw new RangeError(`${this.name} holds no start ${start}`);
    this.records = this.records.slice(Number(start - this.start));
    this.start = start;
  }
}
