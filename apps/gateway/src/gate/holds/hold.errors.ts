export type HoldErrorCode = 'HOLD_NOT_FOUND' | 'ALREADY_SENT';

/** Why what was sent cannot be taken back, or sent now. */
export class HoldError extends Error {
  override readonly name = 'HoldError';

  constructor(
    readonly code: HoldErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const HOLD_HTTP_STATUS = {
  HOLD_NOT_FOUND: 404,
  ALREADY_SENT: 409,
} as const satisfies Record<HoldErrorCode, number>;
