import type { LogEntry } from 'kafkajs';
import type { LogSink } from '../log-sink.js';
import { logLevel } from './kafkajs.js';

/**
 * What kafkajs calls an error or a warning and is none here: rebalances and starting coordinators are ordinary, and what follows from
 * lost connections and refused requests this library says itself, once.
 */
const ORDINARY = [
  /rebalanc/i,
  /re-?join/i,
  /coordinator is (loading|not available|not aware)/i,
  /not the coordinator/i,
  /member (id|needs)/i,
  /^(Connection|Closed connection|Crash|Response|Failed to (connect|send)|Request .* timed out|Broker not connected)/,
  /client was dropped/,
];

/** Fields that say where, and never what was in a request. */
const FIELDS = ['broker', 'error', 'groupId', 'topic', 'partition', 'retryCount'] as const;

/** Passes what kafkajs logs on to the sink, its errors as warnings. */
export function driverLog(sink: LogSink): (entry: LogEntry) => void {
  return ({ namespace, level, log }) => {
    const fields: Record<string, unknown> = { driver: namespace };
    for (const name of FIELDS) if (log[name] !== undefined) fields[name] = log[name];
    const text = `${log.message} ${String(log['error'] ?? '')}`;
    const isTrouble = level <= logLevel.WARN && !ORDINARY.some((pattern) => pattern.test(text));
    if (isTrouble) sink.warn(fields, log.message);
    else sink.debug(fields, log.message);
  };
}
