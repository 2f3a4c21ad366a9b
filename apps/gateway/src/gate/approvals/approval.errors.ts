export type ApprovalErrorCode =
  | 'APPROVAL_NOT_FOUND'
  | 'APPROVAL_SETTLED'
  | 'APPROVAL_OF_OWN'
  | 'APPROVAL_OF_OTHERS'
  | 'APPROVAL_BY_PROGRAM'
  | 'APPROVAL_OUTDATED'
  | 'APPROVAL_PERIOD';

/** Why an approval cannot be given, settled or ended as asked. */
export class ApprovalError extends Error {
  override readonly name = 'ApprovalError';

  constructor(
    readonly code: ApprovalErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const APPROVAL_HTTP_STATUS = {
  APPROVAL_NOT_FOUND: 404,
  APPROVAL_SETTLED: 409,
  APPROVAL_OF_OWN: 403,
  APPROVAL_OF_OTHERS: 403,
  APPROVAL_BY_PROGRAM: 403,
  APPROVAL_OUTDATED: 409,
  APPROVAL_PERIOD: 422,
} as const satisfies Record<ApprovalErrorCode, number>;
