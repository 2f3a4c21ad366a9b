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
