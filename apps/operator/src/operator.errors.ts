import { type DomainErrors, httpStatusTable } from '#libs/http';
import { IDENTITY_HTTP_STATUS, IDENTITY_TEXTS, IdentityError } from '#libs/sign-in';
import { LogError } from '#libs/spacelog';
import { OPENING_HTTP_STATUS, OpeningError } from './spaces/opening.errors.js';
import { OPENING_TEXTS } from './spaces/opening.texts.table.js';

/** Errors of every feature with their status and texts. */
export const operatorErrors: readonly DomainErrors[] = [
  httpStatusTable<OpeningError>(OpeningError, OPENING_HTTP_STATUS, OPENING_TEXTS),
  httpStatusTable<IdentityError>(IdentityError, IDENTITY_HTTP_STATUS, IDENTITY_TEXTS),
];

/** Tells a broker that does not answer from a mistake of this program. */
export function isTransient(error: unknown): boolean {
  return error instanceof LogError && error.code === 'UNAVAILABLE';
}
