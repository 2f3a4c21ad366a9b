import { LogError } from '../log-error.js';
import type { LogErrorCode } from '../log-error.js';

/**
 * What the broker answered, by the names of the Kafka protocol. An answer that is not listed means that nothing was written
 * and that it may go better later.
 */
const BROKER_ANSWERS: Readonly<Record<string, LogErrorCode>> = {
  MESSAGE_TOO_LARGE: 'TOO_LARGE',
  RECORD_LIST_TOO_LARGE: 'TOO_LARGE',
  TOPIC_AUTHORIZATION_FAILED: 'FORBIDDEN',
  GROUP_AUTHORIZATION_FAILED: 'FORBIDDEN',
  CLUSTER_AUTHORIZATION_FAILED: 'FORBIDDEN',
  UNKNOWN_TOPIC_OR_PARTITION: 'NO_TOPIC',
  INVALID_TOPIC_EXCEPTION: 'NO_TOPIC',
  UNKNOWN: 'OUTCOME_UNKNOWN',
  REQUEST_TIMED_OUT: 'OUTCOME_UNKNOWN',
  NETWORK_EXCEPTION: 'OUTCOME_UNKNOWN',
  NOT_ENOUGH_REPLICAS_AFTER_APPEND: 'OUTCOME_UNKNOWN',
  KAFKA_STORAGE_ERROR: 'OUTCOME_UNKNOWN',
};

/** Failures of the driver that happen before a request is written. */
const NEVER_SENT = new Set([
  'KafkaJSBrokerNotFound',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSTopicMetadataNotLoaded',
  'KafkaJSLockTimeout',
]);
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Names the failure of a send. Where it is not certain that nothing was written, the outcome is unknown. */
export function sendFailure(error: unknown): LogError {
  const { root, answer, code } = causeOf(error);
  if (answer !== null) return logError(BROKER_ANSWERS[answer] ?? 'UNAVAILABLE', root);
  const isUnsent = NEVER_SENT.has(root.name) || NEVER_CONNECTED.has(code);
  return logError(isUnsent ? 'UNAVAILABLE' : 'OUTCOME_UNKNOWN', root);
}

/** Names the failure of anything that writes no record. */
export function questionFailure(error: unknown): LogError {
  const { root, answer } = causeOf(error);
  const known = answer === null ? undefined : BROKER_ANSWERS[answer];
  return logError(known === undefined || known === 'OUTCOME_UNKNOWN' ? 'UNAVAILABLE' : known, root);
}

/** Tells whether a broker answered at all: then the fault lies with what was asked for, not with the connection. */
export function wasAnswered(error: unknown): boolean {
  return causeOf(error).answer !== null;
}

function logError(code: LogErrorCode, cause: Error): LogError {
  return new LogError(code, cause.message, { cause });
}

/** Unwraps what kafkajs wraps around a failure: its retries, and the list of one that createTopics throws. */
function causeOf(error: unknown): { root: Error; answer: string | null; code: string } {
  let root = error instanceof Error ? error : new Error(String(error));
  for (let depth = 0; depth < 10; depth++) {
    const inner: unknown = 'errors' in root && Array.isArray(root.errors) ? root.errors[0] : root.cause;
    if (!(inner instanceof Error)) break;
    root = inner;
  }
  return {
    root,
    answer: 'type' in root && typeof root.type === 'string' ? root.type : null,
    code: 'code' in root && typeof root.code === 'string' ? root.code : '',
  };
}
