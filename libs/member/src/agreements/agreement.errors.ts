export type AgreementErrorCode =
  | 'DRAFT_NOT_FOUND'
  | 'TEXT_CHANGED'
  | 'DRAFT_CLOSED'
  | 'COMMENT_TOO_SOON'
  | 'COMMENTS_ENOUGH'
  | 'DRAFT_LEAVES_US_OUT'
  | 'MEMBER_NOT_LISTED'
  | 'CHARTER_ALREADY_SIGNED'
  | 'AGREEMENT_PERIOD'
  | 'INVITATION_NOT_FOUND'
  | 'CHARTER_MISSING';

/** Why an agreement cannot be drafted or signed as asked. */
export class AgreementError extends Error {
  override readonly name = 'AgreementError';

  constructor(
    readonly code: AgreementErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Status of each code. */
export const AGREEMENT_HTTP_STATUS = {
  DRAFT_NOT_FOUND: 404,
  TEXT_CHANGED: 409,
  DRAFT_CLOSED: 409,
  COMMENT_TOO_SOON: 429,
  COMMENTS_ENOUGH: 429,
  DRAFT_LEAVES_US_OUT: 422,
  MEMBER_NOT_LISTED: 422,
  CHARTER_ALREADY_SIGNED: 409,
  AGREEMENT_PERIOD: 422,
  INVITATION_NOT_FOUND: 404,
  CHARTER_MISSING: 409,
} as const satisfies Record<AgreementErrorCode, number>;
