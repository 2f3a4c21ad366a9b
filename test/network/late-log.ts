import {
  type Arrival,
  type LogAdmin,
  type LogRange,
  LogReader,
  type LogRecord,
  type LogWriter,
  SpaceLog,
  type TopicOffset,
  type TopicState,
} from '#libs/spacelog';

/** The log as a broker across a network gives it: what was asked for comes later, never in the step that asked. */
export class LateLog extends SpaceLog {
  constructor(private readonly log: SpaceLog) {
    super();
  }

  override writer(): LogWriter {
    return this.log.writer();
  }

  override reader(groupId: string): LogReader {
    return new LateReader(this.log.reader(groupId));
  }

  override admin(): LogAdmin {
    return this.log.admin();
  }
}

class LateReader extends LogReader {
  private readonly asked = new Set<string>();

  constructor(private readonly reader: LogReader) {
    super();
  }

  override assign(topics: readonly TopicOffset[]): Promise<void> {
    return this.reader.assign(topics);
  }

  override take(topic: string, max: number): readonly LogRecord[] {
    return this.asked.delete(topic) ? [] : this.reader.take(topic, max);
  }

  override seek(topic: string, offset: bigint): void {
    this.asked.add(topic);
    this.reader.seek(topic, offset);
  }

  override lookAgain(topic: string): void {
    this.reader.lookAgain(topic);
  }

  override state(topic: string): TopicState {
    return this.reader.state(topic);
  }

  override onArrival(listener: (arrival: Arrival) => void): () => void {
    return this.reader.onArrival(listener);
  }

  override ends(topics: readonly string[]): Promise<ReadonlyMap<string, LogRange>> {
    return this.reader.ends(topics);
  }

  override acknowledge(topic: string, nextOffset: bigint): void {
    this.reader.acknowledge(topic, nextOffset);
  }

  override close(): Promise<void> {
    return this.reader.close();
  }
}
