import {
  type LogAdmin,
  LogError,
  type LogReader,
  type LogValue,
  LogWriter,
  type MemoryLog,
  SpaceLog,
} from '#libs/spacelog';

/**
 * What becomes of a send: it gets no answer and arrives long after, also when its sender is dead; the broker says that it has
 * it, and loses it before anybody reads it; its last byte is changed on the way.
 */
export type WayFault = 'late' | 'lost' | 'changed';

/** The log behind a bad network and a broker that is not to be trusted. */
export class BadLog extends SpaceLog {
  private readonly onTheWay: (() => Promise<unknown>)[] = [];
  private fault: WayFault | null = null;

  constructor(private readonly log: MemoryLog) {
    super();
  }

  /** Chooses what becomes of the next send. */
  spoilNext(fault: WayFault): void {
    this.fault = fault;
  }

  /** Lets what has been on the way longest arrive. Nobody hears how that went. */
  async arrive(): Promise<void> {
    await this.onTheWay
      .shift()?.()
      .catch(() => undefined);
  }

  /** Nothing goes wrong any more, and all that is on the way arrives. */
  async heal(): Promise<void> {
    this.fault = null;
    while (this.onTheWay.length > 0) await this.arrive();
  }

  override writer(): LogWriter {
    const writer = this.log.writer();
    return new SpoiledWriter(writer, (topic, values) => this.send(writer, topic, values));
  }

  override reader(groupId: string): LogReader {
    return this.log.reader(groupId);
  }

  override admin(): LogAdmin {
    return this.log.admin();
  }

  private async send(writer: LogWriter, topic: string, values: readonly LogValue[]): Promise<readonly bigint[]> {
    const { fault } = this;
    this.fault = null;
    switch (fault) {
      case null:
        return writer.append(topic, values);
      case 'late':
        this.onTheWay.push(() => this.log.writer().append(topic, values));
        throw new LogError('OUTCOME_UNKNOWN', 'the answer is late');
      case 'lost': {
        const { end } = await this.log.admin().end(topic);
        return values.map((_, i) => end + BigInt(i));
      }
      case 'changed':
        return writer.append(topic, values.map(changed));
    }
  }
}

/** The last byte of a record is one of its body; that of a note one of its signature. */
function changed({ value, headers }: LogValue): LogValue {
  const copy = Uint8Array.from(value);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return { value: copy, headers };
}

class SpoiledWriter extends LogWriter {
  constructor(
    private readonly writer: LogWriter,
    private readonly send: (topic: string, values: readonly LogValue[]) => Promise<readonly bigint[]>,
  ) {
    super();
  }

  override async append(topic: string, values: readonly LogValue[]): Promise<readonly bigint[]> {
    return this.send(topic, values);
  }

  override close(): Promise<void> {
    return this.writer.close();
  }
}
