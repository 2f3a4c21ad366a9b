import { endOf, type LogRun } from '../log-run.js';
import type { WireRecord } from './wire-record.js';

/** By the message that stands for them, for as long as the driver holds that. */
const carried = new WeakMap<object, readonly LogRun[]>();

const NONE: readonly LogRun[] = [];

/**
 * Makes the one message that the driver gets for records that came together: it looks at each message several times. Its offset is that of the
 * last one, as the driver goes on behind it; nothing where there are none.
 */
export function carry(records: readonly LogRun[]): readonly WireRecord[] {
  const last = records.at(-1);
  if (last === undefined) return [];
  const message: WireRecord = {
    offset: (endOf(last) - 1n).toString(),
    timestamp: last.timestampMs.toString(),
    value: Buffer.alloc(0),
    headers: {},
    isControlRecord: false,
  };
  carried.set(message, records);
  return [message];
}

/** The records that a message stands for. */
export function carriedBy(message: object): readonly LogRun[] {
  return carried.get(message) ?? NONE;
}
