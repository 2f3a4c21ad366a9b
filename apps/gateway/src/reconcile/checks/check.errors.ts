export type CheckErrorCode =
  | 'CHECK_NOT_FOUND'
  | 'JUSTIFICATION_REQUIRED'
  | 'LIST_WITHOUT_NUMBERS'
  | 'LIST_TOO_LONG'
  | 'RECORD_NOT_HERE'
  | 'RECORD_NOT_OWN';

/** Why a list is not looked up. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: CheckErrorCode,
    message: string,
    path?: string,
  ) {
    super(message);
    this.violations = path === undefined ? [] : [{ path, rule: code, values: {} }];
  }
}

export const CHECK_HTTP_STATUS = {
  RECORD_NOT_OWN: 403,
  CHECK_NOT_FOUND: 404,
  RECORD_NOT_HERE: 404,
  JUSTIFICATION_REQUIRED: 422,
  LIST_WITHOUT_NUMBERS: 422,
  LIST_TOO_LONG: 422,
} as const satisfies Record<CheckErrorCode, number>;
