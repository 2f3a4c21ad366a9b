import { HttpError } from '../problem/http-error.js';

/**
 * Checks what the shape of an input cannot: a word of a list that is made when a service starts.
 *
 * @throws HttpError VALIDATION_FAILED, as `@IsIn` would
 */
export function requireOneOf(known: readonly string[], { path, value }: { path: string; value: string }): void {
  if (known.includes(value)) return;
  const values = { 0: known.join(', ') };
  throw new HttpError('VALIDATION_FAILED', 'the input broke rules', [{ path, rule: 'isIn', values }]);
}
