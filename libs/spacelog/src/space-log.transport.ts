import { BaseRpcContext, Server } from '@nestjs/microservices';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { Arrival, LogReader } from './log-reader.js';
import { SpaceLog } from './space-log.js';
import { parseTopic } from './topics.js';

/** Event pattern of records that arrived; its handler gets a {@link SpaceArrival}. */
export const LOG_ARRIVED = 'space.log';
/** The same for notes. */
export const NOTES_ARRIVED = 'space.notes';

/** Records, or notes, of a space wait in its reader. */
export interface SpaceArrival {
  readonly spaceId: string;
}

/**
 * Brings the log into Nest: pass it as `strategy` to `connectMicroservice`, and open readers through it.
 *
 * Nest gets the news, not the records. The queue of a topic, its expected offset and the pause of its partition are one piece of state
 * and stay together in the reader; a handler that queued records itself would have to give that state back on every call. So the
 * handler wakes whoever follows the topic, and that one takes a chunk when it has the time: `take` is how records are had,
 * with or without Nest.
 */
export class SpaceLogTransport extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('space-log');
  private isListening = false;

  constructor(private readonly log: SpaceLog) {
    super();
  }

  /** Opens a reader whose arrivals reach the handler while the application listens; see SpaceLog.reader. Its opener closes it. */
  openReader(groupId: string): LogReader {
    const reader = this.log.reader(groupId);
    reader.onArrival((arrival) => this.hand(arrival));
    return reader;
  }

  /** @throws Error when no handler was registered, as then nothing would ever be read */
  override listen(callback: () => void): void {
    for (const pattern of [LOG_ARRIVED, NOTES_ARRIVED]) {
      if (this.getHandlerByPattern(pattern) === null) throw new Error(`no handler has the event pattern '${pattern}'`);
    }
    this.isListening = true;
    callback();
  }

  override close(): void {
    this.isListening = false;
  }

  override on(): never {
    throw new Error('the space log has no events of its own; ask readers for the state of a topic');
  }

  override unwrap<T = SpaceLog>(): T {
    throw new Error('the space log is not handed out by its transport; inject SpaceLog');
  }

  private hand({ topic }: Arrival): void {
    const arrived = parseTopic(topic);
    if (!this.isListening || arrived === null) return;
    const pattern = arrived.kind === 'log' ? LOG_ARRIVED : NOTES_ARRIVED;
    const data: SpaceArrival = { spaceId: arrived.spaceId };
    const handed = this.handleEvent(pattern, { pattern, data }, new BaseRpcContext([topic]));
    handed.catch((error: unknown) => this.logger.error(error));
  }
}
