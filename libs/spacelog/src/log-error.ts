/**
 * Why the log did not do what was asked.
 *
 * - `OUTCOME_UNKNOWN`: the bytes may or may not be on the log; send the same bytes again.
 * - `TOO_LARGE`: refused for its size, nothing was written; halve the send, or give the record up when it is one.
 * - `UNAVAILABLE`: nothing was written and trying again later may help.
 * - `FORBIDDEN`: the broker's access rules refuse it.
 * - `NO_TOPIC`: there is no such topic, or none that this principal may see.
 */
export type LogErrorCode = 'OUTCOME_UNKNOWN' | 'TOO_LARGE' | 'UNAVAILABLE' | 'FORBIDDEN' | 'NO_TOPIC';

/** The only error the ports of this library throw on purpose; the driver's own error is kept as `cause`. */
export class LogError extends Error {
  override readonly name = 'LogError';

  constructor(
    readonly code: LogErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
