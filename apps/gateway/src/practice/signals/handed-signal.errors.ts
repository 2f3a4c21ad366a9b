export type HandedSignalErrorCode =
  | 'HANDED_SIGNAL_NOT_FOUND'
  | 'SIGNAL_TAKEN_UP'
  | 'SIGNAL_NOT_TAKEN_UP'
  | 'SIGNAL_ANSWERED'
  | 'SIGNAL_REASON'
  | 'SIGNAL_DRAFT_NOT_FOUND'
  | 'SIGNAL_DRAFT_SETTLED';

/** Why a signal cannot be shown, taken up or answered. */
export class HandedSignalError extends Error {
  override readonly name = 'HandedSignalError';

  constructor(
    readonly code: HandedSignalErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const HANDED_SIGNAL_HTTP_STATUS = {
  HANDED_SIGNAL_NOT_FOUND: 404,
  SIGNAL_TAKEN_UP: 409,
  SIGNAL_NOT_TAKEN_UP: 409,
  SIGNAL_ANSWERED: 409,
  SIGNAL_REASON: 422,
  SIGNAL_DRAFT_NOT_FOUND: 404,
  SIGNAL_DRAFT_SETTLED: 409,
} as const satisfies Record<HandedSignalErrorCode, number>;
