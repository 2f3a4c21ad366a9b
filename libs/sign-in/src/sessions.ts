import type { ConfirmedSignIn } from './oidc-client.js';

/** A session ends this long after its last request, in milliseconds. */
export const IDLE_MS = 30 * 60_000;

/** A session ends this long after its sign-in, whatever happens, in milliseconds. */
export const LONGEST_MS = 12 * 3_600_000;

/** The issuer is asked this often whether somebody still has the roles that their session was opened with, in milliseconds. */
export const CONFIRM_EVERY_MS = 2 * 60_000;

/** A session that the issuer did not confirm for this long ends: it gave no refresh token, or does not answer; in milliseconds. */
export const UNCONFIRMED_MS = 3_600_000;

/** Where a service keeps the sessions of its people; bound by it. */
export abstract class Sessions {
  /** Opens a session for whom the issuer confirmed, and answers its token. @throws IdentityError SIGN_IN_REFUSED, NO_ROLE */
  abstract open(confirmed: ConfirmedSignIn): Promise<string>;

  /** Ends a session and answers the ID token that opened it; null where there is none. */
  abstract end(token: string): Promise<string | null>;
}
