import type { Arrival } from '../log-reader.js';
import type { LogSink } from '../log-sink.js';

/** Who wants to know of records that came. One that fails keeps the others from nothing. */
export class ArrivalListeners {
  private readonly listeners = new Set<(arrival: Arrival) => void>();

  constructor(private readonly sink: LogSink) {}

  /** Answers the function that ends it. */
  add(listener: (arrival: Arrival) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(arrival: Arrival): void {
    for (const listener of this.listeners) {
      try {
        listener(arrival);
      } catch (error) {
        this.sink.error({ topic: arrival.topic, error: String(error) }, 'a listener of arrivals failed');
      }
    }
  }
}
