export type RecallErrorCode = 'RECALL_NOT_FOUND' | 'HOLD_STANDS' | 'NOTHING_TO_CONFIRM';

/** Why a recall cannot be shown, or nothing can be decided about it. */
export class RecallError extends Error {
  override readonly name = 'RecallError';

  constructor(
    readonly code: RecallErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const RECALL_HTTP_STATUS = {
  RECALL_NOT_FOUND: 404,
  HOLD_STANDS: 409,
  NOTHING_TO_CONFIRM: 409,
} as const satisfies Record<RecallErrorCode, number>;
