import type { LogSink } from '../log-sink.js';
import type { ConsumerSession } from './consumer-session.js';

/** Where the owner of a reader stands in each topic, until the broker was told; kept there for people, nothing depends on it. */
export class AcknowledgedOffsets {
  private readonly next = new Map<string, bigint>();

  constructor(
    private readonly groupId: string,
    private readonly sink: LogSink,
  ) {}

  note(topic: string, nextOffset: bigint): void {
    this.next.set(topic, nextOffset);
  }

  /** Drops topics that are not read any more. */
  keep(isRead: (topic: string) => boolean): void {
    for (const topic of this.next.keys()) if (!isRead(topic)) this.next.delete(topic);
  }

  /** Tells the broker through a session that reads the topics. Never throws: the next acknowledgement says the same and more. */
  async commit(session: ConsumerSession | null): Promise<void> {
    const offsets = [...this.next].map(([topic, offset]) => ({ topic, offset }));
    this.next.clear();
    const subscribed = offsets.filter(({ topic }) => session?.topics.has(topic));
    if (subscribed.length === 0) return;
    try {
      await session?.commit(subscribed);
    } catch (error) {
      this.sink.debug({ groupId: this.groupId, error: String(error) }, 'offsets were not committed');
    }
  }
}
