import {
  groupPrefix,
  type LogRange,
  type LogReader,
  type LogRecord,
  type LogRun,
  MAX_READER_TOPICS,
  type SpaceLog,
  type TopicOffset,
  type TopicState,
} from '#libs/spacelog';

/** Reads any number of topics, through as many readers as they need. A topic keeps its reader. */
export class TopicReaders {
  private readonly readers: LogReader[] = [];
  private readonly byTopic = new Map<string, LogReader>();
  private readonly dropped = new Set<string>();

  /** @param arrived is called when records begin to wait */
  constructor(
    private readonly log: SpaceLog,
    private readonly principal: string,
    private readonly arrived: () => void,
  ) {}

  /** Reads these topics too; those that are read already go on from where they are. */
  async add(topics: readonly TopicOffset[]): Promise<void> {
    const fresh = topics.filter(({ topic }) => !this.byTopic.has(topic));
    for (const { topic } of fresh) this.byTopic.set(topic, this.roomyReader());
    const offsets = new Map(topics.map(({ topic, offset }) => [topic, offset]));
    for (const reader of new Set(fresh.map(({ topic }) => this.reader(topic)))) {
      await reader.assign(this.topicsOf(reader).map((topic) => ({ topic, offset: offsets.get(topic) ?? 0n })));
    }
    // A reader goes on with a topic that it knows from before it was dropped.
    for (const { topic, offset } of fresh.filter((one) => this.dropped.delete(one.topic))) this.seek(topic, offset);
  }

  /** Stops reading a topic; read again, it begins where {@link add} says. */
  drop(topic: string): void {
    if (this.byTopic.delete(topic)) this.dropped.add(topic);
  }

  has(topic: string): boolean {
    return this.byTopic.has(topic);
  }

  take(topic: string, max: number): readonly LogRecord[] {
    return this.reader(topic).take(topic, max);
  }

  /** The same in runs, each of whatever length. */
  takeRuns(topic: string, max: number): readonly LogRun[] {
    return this.reader(topic).takeRuns(topic, max);
  }

  /** Drops what waits and reads on from an offset. */
  seek(topic: string, offset: bigint): void {
    this.reader(topic).seek(topic, offset);
  }

  state(topic: string): TopicState {
    return this.reader(topic).state(topic);
  }

  /** Asks the broker which offsets each topic holds; one that it does not show is not in the answer. @throws LogError UNAVAILABLE */
  async ends(): Promise<ReadonlyMap<string, LogRange>> {
    const answers = await Promise.all(this.readers.map((reader) => reader.ends(this.topicsOf(reader))));
    return new Map(answers.flatMap((ranges) => [...ranges]));
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.close()));
  }

  private reader(topic: string): LogReader {
    const reader = this.byTopic.get(topic);
    if (!reader) throw new RangeError(`${topic} is not read`);
    return reader;
  }

  private topicsOf(reader: LogReader): string[] {
    return [...this.byTopic].flatMap(([topic, owner]) => (owner === reader ? [topic] : []));
  }

  private roomyReader(): LogReader {
    const last = this.readers.at(-1);
    if (last && this.topicsOf(last).length < MAX_READER_TOPICS) return last;
    const reader = this.log.reader(`${groupPrefix(this.principal)}flows-${this.readers.length}`);
    reader.onArrival(this.arrived);
    this.readers.push(reader);
    return reader;
  }
}
