import type { LogAdmin } from '../log-admin.js';
import type { LogReader } from '../log-reader.js';
import type { LogWriter } from '../log-writer.js';
import { SpaceLog } from '../space-log.js';

/** What the next append does instead of succeeding. */
export type AppendFault = 'UNKNOWN_WRITTEN' | 'UNKNOWN_LOST' | 'DUPLICATED' | 'UNAVAILABLE';

/**
 * The log in memory, for simulation: same ports, no timers, no chance. Records wait to be taken as soon as they are appended,
 * and listeners are called inside the append. Access rules are kept and not enforced.
 */
export class MemoryLog extends SpaceLog {
  constructor(private readonly now: () => bigint) {
    super();
  }

  override writer(): LogWriter {
    throw new Error(`not built yet ${this.now()}`);
  }

  override reader(groupId: string): LogReader {
    throw new Error(`not built yet ${groupId}`);
  }

  override admin(): LogAdmin {
    throw new Error('not built yet');
  }

  /** Makes the next append by any writer go wrong; several wait in a queue. */
  failNextAppend(fault: AppendFault): void {
    throw new Error(`not built yet ${fault}`);
  }

  /** Nothing answers until `up()`: appends and questions throw `UNAVAILABLE`, readers get nothing new. */
  down(): void {
    throw new Error('not built yet');
  }

  up(): void {
    throw new Error('not built yet');
  }

  /** Holds back, from every reader, the records of the topic from `offset` on until `release`. */
  hold(topic: string, offset: bigint): void {
    throw new Error(`not built yet ${topic} ${offset}`);
  }

  release(topic: string): void {
    throw new Error(`not built yet ${topic}`);
  }

  /** Replaces the bytes of a stored record, as an operator could. */
  tamper(topic: string, offset: bigint, change: (value: Uint8Array) => Uint8Array): void {
    throw new Error(`not built yet ${topic} ${offset} ${String(change)}`);
  }

  /** Cuts the tail off: the log ends at `end` and the next append takes that offset. */
  truncate(topic: string, end: bigint): void {
    throw new Error(`not built yet ${topic} ${end}`);
  }

  /** Drops the records below `start`, as retention does. */
  expire(topic: string, start: bigint): void {
    throw new Error(`not built yet ${topic} ${start}`);
  }
}
