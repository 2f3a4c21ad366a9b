import {
  type Arrival,
  type LogAdmin,
  type LogRange,
  LogReader,
  type LogRecord,
  type LogValue,
  LogWriter,
  SpaceLog,
  type TopicOffset,
  type TopicState,
} from '#libs/spacelog';

/** The log as one member reaches it: while it is away nothing of it comes, and nothing goes there. */
export class AwayLog extends SpaceLog {
  private way: Promise<void> | null = null;
  private open: () => void = () => {};

  constructor(private readonly log: SpaceLog) {
    super();
  }

  leave(): void {
    this.way = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  comeBack(): void {
    this.way = null;
    this.open();
  }

  override writer(): LogWriter {
    return new AwayWriter(this.log.writer(), async () => this.way);
  }

  override reader(groupId: string): LogReader {
    return new AwayReader(this.log.reader(groupId), () => this.way !== null);
  }

  override admin(): LogAdmin {
    return this.log.admin();
  }
}

class AwayWriter extends LogWriter {
  constructor(
    private readonly writer: LogWriter,
    private readonly way: () => Promise<void | null>,
  ) {
    super();
  }

  override async append(topic: string, values: readonly LogValue[]): Promise<readonly bigint[]> {
    await this.way();
    return this.writer.append(topic, values);
  }

  override close(): Promise<void> {
    return this.writer.close();
  }
}

class AwayReader extends LogReader {
  constructor(
    private readonly reader: LogReader,
    private readonly isAway: () => boolean,
  ) {
    super();
  }

  override assign(topics: readonly TopicOffset[]): Promise<void> {
    return this.reader.assign(topics);
  }

  override take(topic: string, max: number): readonly LogRecord[] {
    return this.isAway() ? [] : this.reader.take(topic, max);
  }

  override seek(topic: string, offset: bigint): void {
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
