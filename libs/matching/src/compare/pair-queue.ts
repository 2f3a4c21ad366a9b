import type { RecordRows } from '../records/record-rows.js';

/** Pairs that are compared together: their rows fill half of the memory nearest to the processor at most. */
const AT_ONCE = 64;

/**
 * Hands pairs of records to what compares them, in their order and some at once. Rows of a pair lie apart in far memory, and
 * waiting for one after the other takes longer than comparing them; those of many pairs are waited for together.
 */
export class PairQueue {
  private readonly pairs = new Uint32Array(AT_ONCE * 2);
  private readonly starts = new Uint32Array(AT_ONCE * 2);
  private length = 0;
  /** What was read ahead, so that it is read at all. */
  private read = 0;

  constructor(
    private readonly records: RecordRows,
    private readonly compare: (left: number, right: number) => void,
  ) {}

  /** Adds a pair; it is compared when some more have come. */
  add(left: number, right: number): void {
    this.pairs[this.length++] = left;
    this.pairs[this.length++] = right;
    if (this.length === this.pairs.length) this.flush();
  }

  /** Compares the pairs that are left. */
  flush(): void {
    this.readAhead();
    const { pairs, compare, length } = this;
    this.length = 0;
    for (let i = 0; i < length; i += 2) compare(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  }

  private readAhead(): void {
    const { rows, rowStart } = this.records;
    const { pairs, starts, length } = this;
    for (let i = 0; i < length; i++) starts[i] = rowStart[pairs[i] ?? 0] ?? 0;
    let read = 0;
    for (let i = 0; i < length; i++) {
      const end = rowStart[(pairs[i] ?? 0) + 1] ?? 0;
      read ^= (rows[starts[i] ?? 0] ?? 0) ^ (rows[end - 1] ?? 0);
    }
    this.read ^= read;
  }
}
