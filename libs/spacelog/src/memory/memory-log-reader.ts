import { LogError } from '../log-error.js';
import { LogReader, requireReadable } from '../log-reader.js';
import type { Arrival, LogRange, LogRecord, TopicOffset, TopicState } from '../log-reader.js';
import type { MemoryTopic } from './memory-topic.js';

/** What a reader asks of the log it belongs to. */
export interface MemorySource {
  find(topic: string): MemoryTopic | undefined;
  isUp(): boolean;
  closed(): void;
}

/** Where a reader stands in a topic, and what it took last. */
interface Place {
  next: bigint;
  last: LogRecord | null;
  generation: number;
}

const MISSING: TopicState = { kind: 'missing' };
const READING: TopicState = { kind: 'reading' };
const DOWN: TopicState = { kind: 'failing', reason: 'UNREACHABLE', detail: 'the log is down' };

/** Reads the log in memory: what is there waits to be taken, so nothing is queued. */
export class MemoryLogReader extends LogReader {
  private places = new Map<string, Place>();
  private readonly listeners = new Set<(arrival: Arrival) => void>();

  constructor(private readonly source: MemorySource) {
    super();
  }

  override async assign(topics: readonly TopicOffset[]): Promise<void> {
    requireReadable(topics);
    this.places = new Map(
      topics.map(({ topic, offset }) => [topic, this.places.get(topic) ?? { next: offset, last: null, generation: 0 }]),
    );
    for (const topic of this.places.keys()) this.announce(topic);
  }

  override take(topic: string, max: number): readonly LogRecord[] {
    const place = this.places.get(topic);
    if (!place || this.state(topic).kind !== 'reading') return [];
    const records = this.source.find(topic)?.slice(place.next, max) ?? [];
    place.last = records.at(-1) ?? place.last;
    place.next += BigInt(records.length);
    return records;
  }

  override seek(topic: string, offset: bigint): void {
    const place = this.places.get(topic);
    if (!place) throw new RangeError(`${topic} is not assigned`);
    place.next = offset;
    place.last = null;
    this.announce(topic);
  }

  override lookAgain(topic: string): void {
    this.announce(topic);
  }

  override state(topic: string): TopicState {
    const place = this.places.get(topic);
    const found = this.source.find(topic);
    if (!place) return MISSING;
    if (!this.source.isUp()) return DOWN;
    if (!found) return MISSING;
    const { start, end } = found.range;
    if (end < place.next) return { kind: 'truncated', end };
    if (start > place.next) return { kind: 'expired', start };
    return place.generation === found.generation ? READING : compare(place, found);
  }

  override onArrival(listener: (arrival: Arrival) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  override async ends(topics: readonly string[]): Promise<ReadonlyMap<string, LogRange>> {
    if (!this.source.isUp()) throw new LogError('UNAVAILABLE', 'the log is down');
    return new Map(
      topics.flatMap((topic) => {
        const range = this.source.find(topic)?.range;
        return range ? [[topic, range] as const] : [];
      }),
    );
  }

  override acknowledge(): void {}

  override async close(): Promise<void> {
    this.places.clear();
    this.listeners.clear();
    this.source.closed();
  }

  /** Tells listeners what waits in the topic; called by the log. */
  announce(topic: string): void {
    const place = this.places.get(topic);
    if (!place || this.state(topic).kind !== 'reading') return;
    const waiting = Number((this.source.find(topic)?.visibleEnd ?? 0n) - place.next);
    if (waiting > 0) for (const listener of this.listeners) listener({ topic, waiting });
  }
}

/** Compares the record taken last with the one that is there now, as a consumer does after it connected anew. */
function compare(place: Place, topic: MemoryTopic): TopicState {
  const there = place.last && topic.at(place.last.offset);
  if (place.last && there && !isSame(place.last, there)) {
    return { kind: 'failing', reason: 'REWRITTEN', detail: `offset ${there.offset} is another record` };
  }
  place.generation = topic.generation;
  return READING;
}

function isSame(left: LogRecord, right: LogRecord): boolean {
  return left.timestampMs === right.timestampMs && Buffer.compare(left.value, right.value) === 0;
}
