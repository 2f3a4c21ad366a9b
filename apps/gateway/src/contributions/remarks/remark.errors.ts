export type RemarkErrorCode =
  'REMARK_NOT_FOUND' | 'REMARK_STANDS' | 'REMARK_OF_OWN' | 'REMARK_MISFIT' | 'REMARK_WITHDRAWN';

/** Why nothing can be said of a value, or taken back. */
export class RemarkError extends Error {
  override readonly name = 'RemarkError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: RemarkErrorCode,
    message: string,
    path?: string,
    /** Said beside the problem. */
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.violations = path === undefined ? [] : [{ path, rule: code, values: {} }];
  }
}

export const REMARK_HTTP_STATUS = {
  REMARK_NOT_FOUND: 404,
  REMARK_STANDS: 409,
  REMARK_OF_OWN: 409,
  REMARK_WITHDRAWN: 409,
  REMARK_MISFIT: 422,
} as const satisfies Record<RemarkErrorCode, number>;
