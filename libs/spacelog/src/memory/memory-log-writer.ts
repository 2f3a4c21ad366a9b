import { LogError } from '../log-error.js';
import { LogWriter, requireSendable } from '../log-writer.js';
import type { LogValue } from '../log-writer.js';

/** Appends to the log in memory, each call at once and whole. */
export class MemoryLogWriter extends LogWriter {
  private isClosed = false;

  constructor(private readonly write: (topic: string, values: readonly LogValue[]) => readonly bigint[]) {
    super();
  }

  override async append(topic: string, values: readonly LogValue[]): Promise<readonly bigint[]> {
    requireSendable(values);
    if (this.isClosed) throw new LogError('UNAVAILABLE', 'the writer is closed');
    return values.length === 0 ? [] : this.write(topic, values);
  }

  override async close(): Promise<void> {
    this.isClosed = true;
  }
}
