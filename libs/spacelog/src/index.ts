export { groupPrefix, groupRule, holderOf, memberRules, operatorRules } from './acl-rules.js';
export type { KafkaOptions } from './kafka/kafka-options.js';
export { KafkaSpaceLog } from './kafka/kafka-space-log.js';
export { type AclRule, type Denial, LogAdmin, type PrincipalQuota, type TopicDescription } from './log-admin.js';
export { LogError, type LogErrorCode } from './log-error.js';
export {
  type Arrival,
  type LogRange,
  LogReader,
  type LogRecord,
  MAX_READER_TOPICS,
  type TopicOffset,
  type TopicState,
  type TopicTrouble,
} from './log-reader.js';
export { countOf, type LogRun, without } from './log-run.js';
export type { LogSink } from './log-sink.js';
export { type LogValue, LogWriter, MAX_SEND_BYTES, MAX_SEND_RECORDS } from './log-writer.js';
export { type AppendFault, MemoryLog } from './memory/memory-log.js';
export { LOG_ARRIVED, NOTES_ARRIVED, type SpaceArrival, SpaceLogTransport } from './space-log.transport.js';
export { SpaceLog } from './space-log.js';
export { logTopic, notesTopic, parseTopic, type SpaceTopic, type TopicKind } from './topics.js';
