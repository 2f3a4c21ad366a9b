export type CommentErrorCode = 'THREAD_NOT_FOUND' | 'COMMENT_NOT_FOUND' | 'COMMENT_WITHDRAWN' | 'COMMENT_TEXT_EMPTY';

/** Why something cannot be said about a record, or taken back. */
export class CommentError extends Error {
  override readonly name = 'CommentError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: CommentErrorCode,
    message: string,
    path?: string,
  ) {
    super(message);
    this.violations = path === undefined ? [] : [{ path, rule: code, values: {} }];
  }
}

export const COMMENT_HTTP_STATUS = {
  THREAD_NOT_FOUND: 404,
  COMMENT_NOT_FOUND: 404,
  COMMENT_WITHDRAWN: 409,
  COMMENT_TEXT_EMPTY: 422,
} as const satisfies Record<CommentErrorCode, number>;
