import type { IdentityErrorCode } from './identity-error.js';

/** The page that says why nobody is signed in, and offers to try again. It is registered at the issuer, so without a query. */
export const SIGNED_OUT_PAGE = '/signed-out';

/** Address of the page with the reason; `returnTo` is a path of this site that was checked before. */
export function signedOutPage(code: IdentityErrorCode | 'TOO_MANY_REQUESTS', returnTo: string): string {
  return `${SIGNED_OUT_PAGE}?${new URLSearchParams({ code, returnTo }).toString()}`;
}
