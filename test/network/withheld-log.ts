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

/** The log as a dishonest broker shows it to one member: a topic ends early, whatever is there. */
export class WithheldLog extends SpaceLog {
  private readonly ends = new Map<string, bigint>();

  constructor(private readonly log: SpaceLog) {
    super();
  }

  /** Shows nothing of the topic from `end` on. */
  withhold(topic: string, end: bigint): void {
    this.ends.set(topic, end);
  }

  show(topic: string): void {
    this.ends.delete(topic);
  }

  override writer(): LogWriter {
    return this.log.writer();
  }

  override reader(groupId: string): LogReader {
    return new WithheldReader(this.log.reader(groupId), (topic) => this.ends.get(topic) ?? null);
  }

  override admin(): LogAdmin {
    return this.log.admin();
  }
}

class WithheldReader extends LogReader {
  private readonly held = new Map<string, LogRecord[]>();

  constructor(
    private readonly reader: LogReader,
    private readonly endOf: (topic: string) => bigint | null,
  ) {
    super();
  }

  override assign(topics: readonly TopicOffset[]): Promise<void> {
    return this.reader.assign(topics);
  }

  override take(topic: string, max: number): readonly LogRecord[] {
    const all = [...(this.held.get(topic) ?? []), ...this.reader.take(topic, max)];
    const end = this.endOf(topic);
    const shown = all.filter(({ offset }) => end === null || offset < end);
    this.held.set(topic, all.slice(shown.length));
    return shown;
  }

  override seek(topic: string, offset: bigint): void {
    this.held.delete(topic);
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

  override async ends(topics: readonly string[]): Promise<ReadonlyMap<string, LogRange>> {
    const ranges = await this.reader.ends(topics);
    return new Map([...ranges].map(([topic, range]) => [topic, { ...range, end: this.endOf(topic) ?? range.end }]));
  }

  override acknowledge(topic: string, nextOffset: bigint): void {
    this.reader.acknowledge(topic, nextOffset);
  }

  override close(): Promise<void> {
    return this.reader.close();
  }
}
