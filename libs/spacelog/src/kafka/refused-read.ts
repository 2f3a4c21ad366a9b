import type { WireRecord } from './wire-record.js';

/** Why a fetch gave nothing of a topic although the others of the same answer are good. */
export type RefusedReason = 'DAMAGED' | 'FORBIDDEN' | 'OUT_OF_RANGE';

export interface RefusedRead {
  readonly reason: RefusedReason;
  readonly detail: string;
}

/** No record has this offset, the highest there is: kafkajs always lets it through. */
const OFFSET = '9223372036854775807';
const REASON_HEADER = 'refused';

/**
 * Answers of a broker about one topic that kafkajs would turn into the end of its consumer, and so of all its topics.
 * Those that new metadata can cure are left to it.
 */
const BROKER_CODES = new Map<number, RefusedRead>([
  [-1, { reason: 'DAMAGED', detail: 'the broker failed to read it' }],
  [1, { reason: 'OUT_OF_RANGE', detail: 'the log does not hold the offset' }],
  [2, { reason: 'DAMAGED', detail: 'the broker found it corrupt' }],
  [29, { reason: 'FORBIDDEN', detail: 'the access rules refuse reading' }],
]);

/** The refusal that an error code in a fetch answer stands for, or null. */
export function refusalOfCode(code: number): RefusedRead | null {
  return BROKER_CODES.get(code) ?? null;
}

/** Puts a refusal in the place of records: what kafkajs throws stops every topic, what it passes through stops one. */
export function toRecord({ reason, detail }: RefusedRead): WireRecord {
  return {
    offset: OFFSET,
    timestamp: '0',
    value: Buffer.from(detail),
    headers: { [REASON_HEADER]: reason },
    isControlRecord: false,
  };
}

/** The refusal in the place of a record, or null where a record is a record. */
export function fromRecord(
  record: Pick<WireRecord, 'offset'> & { value: Buffer | null; headers?: object },
): RefusedRead | null {
  if (record.offset !== OFFSET) return null;
  const reason = new Map(Object.entries(record.headers ?? {})).get(REASON_HEADER);
  const isKnown = reason === 'FORBIDDEN' || reason === 'OUT_OF_RANGE';
  return { reason: isKnown ? reason : 'DAMAGED', detail: record.value?.toString() ?? '' };
}
