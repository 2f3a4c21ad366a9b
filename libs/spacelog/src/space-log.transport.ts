import { Server } from '@nestjs/microservices';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { LogReader } from './log-reader.js';
import { SpaceLog } from './space-log.js';

/** The one pattern of the transport: `@EventPattern(SPACE_EVENT)` gets an `Arrival` as its payload. */
export const SPACE_EVENT = 'space';

/**
 * Brings arrivals of the log into Nest: pass it as `strategy` to `connectMicroservice`, and open readers through it.
 */
export class SpaceLogTransport extends Server implements CustomTransportStrategy {
  constructor(private readonly log: SpaceLog) {
    super();
  }

  /** Opens a reader whose arrivals reach the handler; see SpaceLog.reader. */
  openReader(groupId: string): LogReader {
    return this.log.reader(groupId);
  }

  override listen(callback: () => void): void {
    callback();
  }

  override async close(): Promise<void> {}

  override on(): never {
    throw new Error('not built yet');
  }

  override unwrap<T>(): T {
    throw new Error('not built yet');
  }
}
