import { TlogError } from './tlog.errors.js';

const NAME = /^[!-*,-~]{1,255}$/;

/**
 * Requires a name that may stand in a note: 1 to 255 visible ASCII characters without plus. C2SP also allows other scripts, which
 * no name here uses and which can look alike.
 *
 * @throws TlogError NAME_FORMAT
 */
export function requireName(name: string): void {
  if (!isName(name)) throw new TlogError('NAME_FORMAT', 'a name is 1 to 255 visible ASCII characters without plus');
}

/** Tells whether a text may be the name of a log or of a cosigner. */
export function isName(name: string): boolean {
  return NAME.test(name);
}
