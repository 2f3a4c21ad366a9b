import { type LogReader, type LogRecord, type SpaceLog } from '#libs/spacelog';
import { WithheldLog } from '../withheld-log.js';

/** Makes of a record what a broker shows instead of it. */
export type Face = (topic: string, record: LogRecord) => LogRecord;

const honest: Face = (_, record) => record;

/** The log as one member is shown it: it may end early, and hold other records than those that all the others see. */
export class TwoFacedLog extends WithheldLog {
  face: Face = honest;

  constructor(log: SpaceLog) {
    super(log);
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
