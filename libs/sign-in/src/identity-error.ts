/** Why somebody is not let in. */
export type IdentityErrorCode =
  | 'CROSS_SITE'
  | 'CSRF_TOKEN'
  | 'ISSUER_UNAVAILABLE'
  | 'NO_ROLE'
  | 'RETURN_TO_INVALID'
  | 'SIGN_IN_EXPIRED'
  | 'SIGN_IN_REFUSED'
  | 'TOKEN_REFUSED';

/** Refuses somebody; claims and tokens are never quoted. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';

  constructor(
    readonly code: IdentityErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** HTTP status of each code. */
export const IDENTITY_HTTP_STATUS = {
  CROSS_SITE: 403,
  CSRF_TOKEN: 403,
  ISSUER_UNAVAILABLE: 503,
  NO_ROLE: 403,
  RETURN_TO_INVALID: 400,
  SIGN_IN_EXPIRED: 400,
  SIGN_IN_REFUSED: 403,
  TOKEN_REFUSED: 401,
} as const satisfies Record<IdentityErrorCode, number>;
