export type JudgementErrorCode =
  'PAIR_NOT_HELD' | 'KINDS_DIFFER' | 'REASON_REQUIRED' | 'PAIR_MOVED_ON' | 'NOTHING_SAID' | 'WOULD_DISPUTE';

/** Why nothing can be said of two records. */
export class JudgementError extends Error {
  override readonly name = 'JudgementError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: JudgementErrorCode,
    message: string,
    path?: string,
    /** Said beside the problem. */
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.violations = path === undefined ? [] : [{ path, rule: code, values: {} }];
  }
}

export const JUDGEMENT_HTTP_STATUS = {
  PAIR_NOT_HELD: 404,
  NOTHING_SAID: 409,
  WOULD_DISPUTE: 409,
  PAIR_MOVED_ON: 412,
  KINDS_DIFFER: 422,
  REASON_REQUIRED: 422,
} as const satisfies Record<JudgementErrorCode, number>;
