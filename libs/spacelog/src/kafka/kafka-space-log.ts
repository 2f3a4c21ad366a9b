import type { LogAdmin } from '../log-admin.js';
import type { LogReader } from '../log-reader.js';
import type { LogWriter } from '../log-writer.js';
import { SpaceLog } from '../space-log.js';
import type { KafkaOptions } from './kafka-options.js';

/** The log on Apache Kafka, through kafkajs. */
export class KafkaSpaceLog extends SpaceLog {
  constructor(private readonly options: KafkaOptions) {
    super();
  }

  override writer(): LogWriter {
    throw new Error(`not built yet ${this.options.clientId}`);
  }

  override reader(groupId: string): LogReader {
    throw new Error(`not built yet ${groupId}`);
  }

  override admin(): LogAdmin {
    throw new Error('not built yet');
  }
}
