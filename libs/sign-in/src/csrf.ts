import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CSRF_HEADER } from '#libs/http';
import { IdentityError } from './identity-error.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Makes the forgery token of a session. It tells nothing about the cookie, so a page may know it. */
export function csrfToken(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('joinder csrf').digest('base64url');
}

/**
 * Refuses requests that another site made with the cookie of this one. Every browser in use sends `Sec-Fetch-Site` or, with each
 * unsafe method, `Origin`; an unsafe request without both is no browser's and has no business with a cookie.
 *
 * @throws IdentityError CROSS_SITE, CSRF_TOKEN
 */
export function requireOwnSite(request: IncomingMessage, sessionToken: string, publicUrl: URL): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const safe = SAFE_METHODS.has(request.method ?? '');
  const foreignSite = site !== undefined && site !== 'same-origin' && !(safe && site === 'none');
  const foreignOrigin = origin !== undefined && origin !== publicUrl.origin;
  if (foreignSite || foreignOrigin) throw new IdentityError('CROSS_SITE', 'sent by another site');
  if (safe) return;
  if (site === undefined && origin === undefined) throw new IdentityError('CROSS_SITE', 'sent by no site');
  const sent = request.headers[CSRF_HEADER];
  if (typeof sent !== 'string' || !sameText(sent, csrfToken(sessionToken))) {
    throw new IdentityError('CSRF_TOKEN', `${CSRF_HEADER} is not that of the session`);
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
