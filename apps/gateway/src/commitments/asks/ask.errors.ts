export type AskErrorCode =
  | 'SEALED_RECORD_NOT_FOUND'
  | 'ASK_NOTHING_SHARED'
  | 'ASK_OPEN'
  | 'ASK_NOT_FOUND'
  | 'ASK_ANSWERED'
  | 'ASK_ANSWER_WAITS'
  | 'ASK_NOTHING_CHOSEN';

/** Why a question cannot be asked or answered as asked. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    readonly code: AskErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const ASK_HTTP_STATUS = {
  SEALED_RECORD_NOT_FOUND: 404,
  ASK_NOTHING_SHARED: 404,
  ASK_OPEN: 409,
  ASK_NOT_FOUND: 404,
  ASK_ANSWERED: 409,
  ASK_ANSWER_WAITS: 409,
  ASK_NOTHING_CHOSEN: 422,
} as const satisfies Record<AskErrorCode, number>;
