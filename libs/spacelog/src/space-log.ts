import type { LogAdmin } from './log-admin.js';
import type { LogReader } from './log-reader.js';
import type { LogWriter } from './log-writer.js';

/** Opens writers, readers and admins of one log: Kafka's, or one in memory. Whoever opens one closes it. */
export abstract class SpaceLog {
  /** Opens a writer; connections are made by its first send. */
  abstract writer(): LogWriter;

  /**
   * Opens a reader of one shard.
   *
   * @param groupId consumer group below `groupPrefix` of the principal, used by this reader and by no other at the same time
   */
  abstract reader(groupId: string): LogReader;

  abstract admin(): LogAdmin;
}
