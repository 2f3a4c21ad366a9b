/** One record as the log holds it. */
export interface LogRecord {
  readonly offset: bigint;
  /** The time of the broker (LogAppendTime) in milliseconds since 1970, the same for every reader. */
  readonly timestampMs: bigint;
  readonly value: Uint8Array;
  /** ASCII hints of the sender, never trusted; anything else in a header is dropped. */
  readonly headers: Readonly<Record<string, string>>;
}
