/**
 * Mistakes of the calling code, never of the log: what comes from the log is judged, not thrown.
 *
 * `HEADER_FORMAT`: a header that no receiver would parse. `BATCH_SIZE`: not 1 to 64 records. `TOO_LARGE`: header, payload or value
 * over its limit. `RECIPIENTS`: not strictly ascending or without the sender. `POSITION`: not the next position of the state.
 * `HISTORY_MISSING`: judged without having looked up what {@link prefetchKeys} names. `WRONG_KEY`: another key than the record names.
 * `BODY_MISSING`: a body that is not at hand. `NOT_ACCEPTED`: a record whose verdict is not 0.
 */
export type ProtocolErrorCode =
  | 'HEADER_FORMAT'
  | 'BATCH_SIZE'
  | 'TOO_LARGE'
  | 'RECIPIENTS'
  | 'POSITION'
  | 'HISTORY_MISSING'
  | 'WRONG_KEY'
  | 'BODY_MISSING'
  | 'NOT_ACCEPTED';

/** Carries one {@link ProtocolErrorCode}. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(
    readonly code: ProtocolErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
