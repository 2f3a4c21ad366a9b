import { IdentityError } from './identity-error.js';

const LONGEST_PATH = 2000;
/** Where a sign-in returns to that was begun nowhere. */
export const HOME = '/';

/**
 * Reads where a browser goes after its sign-in: a path of this site and nothing else. Browsers take `//host`, `/\host` and
 * paths with a tab or line feed as addresses of other hosts, so those are refused before they are parsed.
 *
 * @throws IdentityError RETURN_TO_INVALID
 */
export function parseReturnTo(value: unknown, publicUrl: URL): string {
  if (value === undefined) return HOME;
  const refused = new IdentityError('RETURN_TO_INVALID', 'not a path of this site');
  if (typeof value !== 'string' || value.length > LONGEST_PATH) throw refused;
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(value) || value.includes('\\')) throw refused;
  const url = new URL(value, publicUrl);
  // Dot segments can leave two slashes in front: "/.//host".
  if (url.origin !== publicUrl.origin || url.pathname.startsWith('//')) throw refused;
  return `${url.pathname}${url.search}${url.hash}`;
}
