/**
 * Mistakes of the calling code, never of the log: what comes from the log is judged, not thrown.
 *
 * `RECORD_FORMAT`: a header or clear body that no receiver would parse. `BATCH_SIZE`: not 1 to 64 records. `TOO_LARGE`: header, payload or value
 * over its limit. `RECIPIENTS`: not strictly ascending or without the sender. `POSITION`: not the next position of the state.
 * `HISTORY_MISSING`: judged without having looked up what {@link prefetchKeys} names. `WRONG_KEY`: another key than the record names.
 * `BODY_MISSING`: a body that is not at hand. `NOT_ACCEPTED`: a record whose verdict is not 0. `NOT_OPEN`: before a charter acts. `ARCHIVE`: an archived position that contradicts itself.
 */
export type ProtocolErrorCode =
  | 'RECORD_FORMAT'
  | 'BATCH_SIZE'
  | 'TOO_LARGE'
  | 'RECIPIENTS'
  | 'POSITION'
  | 'HISTORY_MISSING'
  | 'WRONG_KEY'
  | 'BODY_MISSING'
  | 'NOT_ACCEPTED'
  | 'NOT_OPEN'
  | 'ARCHIVE';

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
