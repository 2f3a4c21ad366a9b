import type { LogAdmin } from '../log-admin.js';
import type { LogReader } from '../log-reader.js';
import type { LogWriter } from '../log-writer.js';
import { SpaceLog } from '../space-log.js';
import { KafkaLogAdmin } from './kafka-log-admin.js';
import { KafkaLogReader } from './kafka-log-reader.js';
import { KafkaLogWriter } from './kafka-log-writer.js';
import type { KafkaOptions } from './kafka-options.js';

/** The log on Apache Kafka, through kafkajs. */
export class KafkaSpaceLog extends SpaceLog {
  constructor(private readonly options: KafkaOptions) {
    super();
  }

  override writer(): LogWriter {
    return new KafkaLogWriter(this.options);
  }

  override reader(groupId: string): LogReader {
    return new KafkaLogReader(this.options, groupId);
  }

  override admin(): LogAdmin {
    return new KafkaLogAdmin(this.options);
  }
}
