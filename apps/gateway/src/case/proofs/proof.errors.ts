export type ProofRequestErrorCode =
  'SENDER_NEEDED' | 'MESSAGE_NOT_FOUND' | 'MESSAGE_REFUSED' | 'NOT_COSIGNED_YET' | 'CONTENT_NOT_HELD';

/** Why there is no proof of a message here. */
export class ProofRequestError extends Error {
  override readonly name = 'ProofRequestError';

  constructor(
    readonly code: ProofRequestErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const PROOF_HTTP_STATUS = {
  SENDER_NEEDED: 409,
  MESSAGE_NOT_FOUND: 404,
  MESSAGE_REFUSED: 409,
  NOT_COSIGNED_YET: 409,
  CONTENT_NOT_HELD: 409,
} as const satisfies Record<ProofRequestErrorCode, number>;
