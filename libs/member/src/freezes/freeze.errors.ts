export type FreezeErrorCode =
  | 'FREEZE_NOT_FOUND'
  | 'FREEZE_SETTLED'
  | 'FREEZE_NOT_PROPOSED'
  | 'FREEZE_SAME_PERSON'
  | 'FREEZE_OF_OWN'
  | 'FREEZE_BY_PROGRAM'
  | 'FREEZE_CHANGED'
  | 'KEY_STILL_COUNTS'
  | 'EVIDENCE_INCOMPLETE';

/** Why a freeze is not ended as asked. */
export class FreezeError extends Error {
  override readonly name = 'FreezeError';

  constructor(
    readonly code: FreezeErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Status of each code. */
export const FREEZE_HTTP_STATUS = {
  FREEZE_NOT_FOUND: 404,
  FREEZE_SETTLED: 409,
  FREEZE_NOT_PROPOSED: 409,
  FREEZE_SAME_PERSON: 409,
  FREEZE_OF_OWN: 409,
  FREEZE_BY_PROGRAM: 403,
  FREEZE_CHANGED: 409,
  KEY_STILL_COUNTS: 409,
  EVIDENCE_INCOMPLETE: 409,
} as const satisfies Record<FreezeErrorCode, number>;
