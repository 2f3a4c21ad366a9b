import { LogError } from './log-error.js';

/** One record as it is appended: the bytes, and ASCII hints for routing and tracing that nobody may trust. */
export interface LogValue {
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Most records in one send. */
export const MAX_SEND_RECORDS = 64;

/** Most bytes of values and headers in one send of several records; a single record may be larger. */
export const MAX_SEND_BYTES = 512 * 1024;

/** Appends bytes to topics, one send in flight; further calls wait for their turn in the order they were made. */
export abstract class LogWriter {
  /**
   * Appends the values in order and answers their offsets.
   *
   * @throws LogError `OUTCOME_UNKNOWN` when no answer came in time: the same bytes may be sent again, readers remove doubles;
   * `TOO_LARGE` above the limits of this file or of the topic; `UNAVAILABLE`, `FORBIDDEN`, `NO_TOPIC`
   */
  abstract append(topic: string, values: readonly LogValue[]): Promise<readonly bigint[]>;

  /** Lets the send in flight end, refuses what waits with `UNAVAILABLE`, and gives the connection up. */
  abstract close(): Promise<void>;
}

const HINT = /^[\x20-\x7e]*$/;

/**
 * Checks a send against the limits above; every writer calls it first.
 *
 * @throws LogError `TOO_LARGE`; RangeError on a header that is not ASCII
 */
export function requireSendable(values: readonly LogValue[]): void {
  if (values.length > MAX_SEND_RECORDS) {
    throw new LogError('TOO_LARGE', `a send has at most ${MAX_SEND_RECORDS} records, got ${values.length}`);
  }
  const bytes = values.reduce((sum, value) => sum + sizeOf(value), 0);
  if (values.length > 1 && bytes > MAX_SEND_BYTES) {
    throw new LogError('TOO_LARGE', `a send of several records has at most ${MAX_SEND_BYTES} bytes, got ${bytes}`);
  }
}

function sizeOf({ value, headers }: LogValue): number {
  let size = value.length;
  for (const [name, text] of Object.entries(headers)) {
    if (!HINT.test(name) || !HINT.test(text)) throw new RangeError('a header of a record is ASCII');
    size += name.length + text.length;
  }
  return size;
}
