import type { TrustErrorCode } from '#libs/trust';

export type TrustListErrorCode = 'LIST_REFUSED' | 'LIST_STANDS' | 'LIST_OVER' | 'LIST_ON_ITS_WAY' | 'NETWORK_NOT_OPEN';

/** Why a list that a person brought is not published; `rule` is what it breaks. */
export class TrustListError extends Error {
  override readonly name = 'TrustListError';
  readonly violations: readonly {
    readonly path: string;
    readonly rule: string;
    readonly values: Readonly<Record<string, string>>;
  }[];

  constructor(
    readonly code: TrustListErrorCode,
    message: string,
    rule?: TrustErrorCode,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.violations = rule === undefined ? [] : [{ path: 'list', rule, values: {} }];
  }
}

/** Status of each code. */
export const TRUST_LIST_HTTP_STATUS = {
  LIST_REFUSED: 422,
  LIST_STANDS: 409,
  LIST_OVER: 422,
  LIST_ON_ITS_WAY: 409,
  NETWORK_NOT_OPEN: 409,
} as const satisfies Record<TrustListErrorCode, number>;
