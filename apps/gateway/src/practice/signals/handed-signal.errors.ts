export type HandedSignalErrorCode =
  | 'HANDED_SIGNAL_NOT_FOUND'
  | 'SIGNAL_TAKEN_UP'
  | 'SIGNAL_NOT_TAKEN_UP'
  | 'SIGNAL_ANSWERED'
  | 'SIGNAL_REASON'
  | 'SIGNAL_DRAFT_NOT_FOUND'
  | 'SIGNAL_DRAFT_SETTLED'
  | 'PASSED_SIGNAL_NOT_FOUND'
  | 'PASSED_SIGNAL_ACCEPTED'
  | 'PASSED_SIGNAL_NOT_ACCEPTED'
  | 'PASSED_SIGNAL_ANSWERED'
  | 'PASSED_SIGNAL_AT_DESK'
  | 'SIGNAL_STAYS'
  | 'SIGNAL_TEXT_LISTS'
  | 'SIGNAL_TEXT_NAMES'
  | 'SIGNAL_WHEN';

/** Why a signal cannot be shown, taken up, passed on or answered. */
export class HandedSignalError extends Error {
  override readonly name = 'HandedSignalError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: HandedSignalErrorCode,
    message: string,
    paths: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.violations = paths.map((path) => ({ path, rule: code, values: {} }));
  }
}

export const HANDED_SIGNAL_HTTP_STATUS = {
  HANDED_SIGNAL_NOT_FOUND: 404,
  SIGNAL_TAKEN_UP: 409,
  SIGNAL_NOT_TAKEN_UP: 409,
  SIGNAL_ANSWERED: 409,
  SIGNAL_REASON: 422,
  SIGNAL_DRAFT_NOT_FOUND: 404,
  SIGNAL_DRAFT_SETTLED: 409,
  PASSED_SIGNAL_NOT_FOUND: 404,
  PASSED_SIGNAL_ACCEPTED: 409,
  PASSED_SIGNAL_NOT_ACCEPTED: 409,
  PASSED_SIGNAL_ANSWERED: 409,
  PASSED_SIGNAL_AT_DESK: 409,
  SIGNAL_STAYS: 422,
  SIGNAL_TEXT_LISTS: 422,
  SIGNAL_TEXT_NAMES: 422,
  SIGNAL_WHEN: 422,
} as const satisfies Record<HandedSignalErrorCode, number>;
