import { type LogAdmin, type LogReader, type LogValue, LogWriter, SpaceLog } from '#libs/spacelog';

/** The log as one member reaches it: what it appends can be held back on the way, while it reads on. */
export class HeldLog extends SpaceLog {
  private way: Promise<void> = Promise.resolve();
  private open: () => void = () => {};

  constructor(private readonly log: SpaceLog) {
    super();
  }

  hold(): void {
    this.way = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  letGo(): void {
    this.open();
  }

  override writer(): LogWriter {
    return new HeldWriter(this.log.writer(), () => this.way);
  }

  override reader(groupId: string): LogReader {
    return this.log.reader(groupId);
  }

  override admin(): LogAdmin {
    return this.log.admin();
  }
}

class HeldWriter extends LogWriter {
  constructor(
    private readonly writer: LogWriter,
    private readonly way: () => Promise<void>,
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
