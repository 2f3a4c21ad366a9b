import type { HttpErrorStatus } from '#libs/http';
import type { TextValues } from '#libs/vocabulary';

/**
 * Why a space is not opened.
 *
 * - `CERTIFICATE_MISSING`, `CALLER_UNKNOWN`, `CERTIFICATE_NOT_LISTED`, `CERTIFICATE_REVOKED`: the TLS certificate does not speak for a member.
 * - `OPENING_NOT_OWN`: the record is of another member than the certificate.
 * - `OPENING_REFUSED`: the public verdict of the record as position 0 is not 0; the verdict is in the problem.
 * - `LIST_UNKNOWN`: its trust list is neither list 1 nor one adopted in `network`.
 * - `LIST_OUTDATED`: its trust list is not the newest one, nor the one before while the newest is new, or has run out. `SPACE_QUOTA`: see the quotas.
 * - `NETWORK_MEMBERS`: the space of trust lists opens under list 1 and names all its members.
 * - `SPACE_TAKEN`: the id is used by another record. `SPACE_NOT_READ`: not known yet whether it is. `TOO_MANY_OPENINGS`: see the limit.
 */
export type OpeningErrorCode =
  | 'CALLER_UNKNOWN'
  | 'CERTIFICATE_MISSING'
  | 'CERTIFICATE_NOT_LISTED'
  | 'CERTIFICATE_REVOKED'
  | 'LIST_OUTDATED'
  | 'LIST_UNKNOWN'
  | 'NETWORK_MEMBERS'
  | 'OPENING_NOT_OWN'
  | 'OPENING_REFUSED'
  | 'SPACE_NOT_READ'
  | 'SPACE_QUOTA'
  | 'SPACE_TAKEN'
  | 'TOO_MANY_OPENINGS'
  | 'UPDATE_NEEDED';

/** Carries one {@link OpeningErrorCode}. */
export class OpeningError extends Error {
  override readonly name = 'OpeningError';

  constructor(
    readonly code: OpeningErrorCode,
    message: string,
    readonly values: TextValues = {},
  ) {
    super(message);
  }

  /** The values again for programs, as `verdict`. */
  get members(): Readonly<Record<string, unknown>> {
    return this.values;
  }
}

/** Status of each code. */
export const OPENING_HTTP_STATUS = {
  CALLER_UNKNOWN: 403,
  CERTIFICATE_MISSING: 401,
  CERTIFICATE_NOT_LISTED: 403,
  CERTIFICATE_REVOKED: 403,
  LIST_OUTDATED: 409,
  LIST_UNKNOWN: 409,
  NETWORK_MEMBERS: 422,
  OPENING_NOT_OWN: 403,
  OPENING_REFUSED: 422,
  SPACE_NOT_READ: 503,
  SPACE_QUOTA: 429,
  SPACE_TAKEN: 409,
  TOO_MANY_OPENINGS: 429,
  UPDATE_NEEDED: 503,
} as const satisfies Record<OpeningErrorCode, HttpErrorStatus>;
