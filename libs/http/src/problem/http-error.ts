import type { Texts } from '#libs/vocabulary';
import type { HttpErrorStatus } from './titles.table.js';

/** Everything that can be wrong with a request before or after its use case runs. */
export type HttpErrorCode =
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'CONFLICT'
  | 'CURSOR_INVALID'
  | 'FORBIDDEN'
  | 'GONE'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'IDEMPOTENCY_KEY_FORMAT'
  | 'IDEMPOTENCY_KEY_REQUIRED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IF_MATCH_FAILED'
  | 'IF_MATCH_FORMAT'
  | 'IF_MATCH_REQUIRED'
  | 'INTERNAL'
  | 'JSON_MALFORMED'
  | 'JSON_TOO_DEEP'
  | 'MEDIA_TYPE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'NOT_FOUND'
  | 'ROUTE_UNKNOWN'
  | 'TOO_MANY_REQUESTS'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE'
  | 'UNPROCESSABLE'
  | 'VALIDATION_FAILED';

/** Values for the places of a hint; words of ours are told in the language of the caller. */
export type HintValues = Readonly<Record<string, string | number | readonly Texts[]>>;

/** A rule that an input broke, before it is told in a language. */
export interface Violation {
  readonly path: string;
  readonly rule: string;
  readonly values: HintValues;
}

/** Refuses a request for a reason of HTTP itself; use cases throw errors of their own domain. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly code: HttpErrorCode,
    message: string,
    readonly violations: readonly Violation[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Status of each code. */
export const HTTP_ERROR_STATUS = {
  BAD_REQUEST: 400,
  BODY_TOO_LARGE: 413,
  CONFLICT: 409,
  CURSOR_INVALID: 400,
  FORBIDDEN: 403,
  GONE: 410,
  IDEMPOTENCY_IN_PROGRESS: 409,
  IDEMPOTENCY_KEY_FORMAT: 400,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  IDEMPOTENCY_KEY_REUSED: 422,
  IF_MATCH_FAILED: 412,
  IF_MATCH_FORMAT: 400,
  IF_MATCH_REQUIRED: 428,
  INTERNAL: 500,
  JSON_MALFORMED: 400,
  JSON_TOO_DEEP: 400,
  MEDIA_TYPE: 415,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  NOT_FOUND: 404,
  ROUTE_UNKNOWN: 404,
  TOO_MANY_REQUESTS: 429,
  UNAUTHENTICATED: 401,
  UNAVAILABLE: 503,
  UNPROCESSABLE: 422,
  VALIDATION_FAILED: 400,
} as const satisfies Record<HttpErrorCode, HttpErrorStatus>;
