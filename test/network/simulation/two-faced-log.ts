import { type LogReader, type LogRecord, type LogValue, LogWriter, type SpaceLog } from '#libs/spacelog';
import { WithheldLog } from '../withheld-log.js';

/** Makes of a record what a broker shows instead of it. */
export type Face = (topic: string, record: LogRecord) => LogRecord;

const honest: Face = (_, record) => record;

/** The log as one member is shown it: it may end early, hold other records than those that all the others see, and take nothing. */
export class TwoFacedLog extends WithheldLog {
  face: Face = honest;
  /** Topics of which it says that a record was written, and writes none. */
  readonly deaf = new Set<string>();

  constructor(private readonly whole: SpaceLog) {
    super(whole);
  }

  override writer(): LogWriter {
    return new DeafWriter(this.whole, this.deaf);
  }

  /** Shows what is there again. */
  showAll(topic: string): void {
    this.face = honest;
    this.show(topic);
  }

  override reader(groupId: string): LogReader {
    const reader = super.reader(groupId);
    const take = reader.take.bind(reader);
    reader.take = (topic, max) => take(topic, max).map((record) => this.face(topic, record));
    return reader;
  }
}

class DeafWriter extends LogWriter {
  private readonly writer: LogWriter;

  constructor(
    private readonly log: SpaceLog,
    private readonly deaf: ReadonlySet<string>,
  ) {
    super();
    this.writer = log.writer();
  }

  override async append(topic: string, values: readonly LogValue[]): Promise<readonly bigint[]> {
    if (!this.deaf.has(topic)) return this.writer.append(topic, values);
    const { end } = await this.log.admin().end(topic);
    return values.map((_, i) => end + BigInt(i));
  }

  override close(): Promise<void> {
    return this.writer.close();
  }
}
