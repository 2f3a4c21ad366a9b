import type { Violation } from '#libs/contracts';

export type ExchangeErrorCode =
  | 'MESSAGE_INVALID'
  | 'RECIPIENT_UNKNOWN'
  | 'SPACE_UNKNOWN'
  | 'NOT_TAKING_PART'
  | 'LEASE_LOST'
  | 'NOT_PARKED'
  | 'STILL_PARKED'
  | 'NOT_WAITING';

/** Why a message was not accepted for sending, or why a holder had to stop. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  /** Rules of the schema that the message broke, by path; never a value of the message. */
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: { readonly hint: string };
  }[];

  constructor(
    readonly code: ExchangeErrorCode,
    message: string,
    broken: readonly Violation[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.violations = broken.map(({ path, rule, hint }) => ({ path, rule, values: { hint } }));
  }
}

/** HTTP status of each code. */
export const EXCHANGE_HTTP_STATUS = {
  MESSAGE_INVALID: 422,
  RECIPIENT_UNKNOWN: 422,
  SPACE_UNKNOWN: 404,
  NOT_TAKING_PART: 409,
  LEASE_LOST: 503,
  NOT_PARKED: 404,
  STILL_PARKED: 409,
  NOT_WAITING: 409,
} as const satisfies Record<ExchangeErrorCode, number>;
