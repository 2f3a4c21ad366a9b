export type HandedSignalErrorCode = 'HANDED_SIGNAL_NOT_FOUND';

/** Why a signal cannot be shown. */
export class HandedSignalError extends Error {
  override readonly name = 'HandedSignalError';

  constructor(
    readonly code: HandedSignalErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const HANDED_SIGNAL_HTTP_STATUS = { HANDED_SIGNAL_NOT_FOUND: 404 } as const satisfies Record<
  HandedSignalErrorCode,
  number
>;
