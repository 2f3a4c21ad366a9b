import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './problem/http-error.js';

/** Letters, digits and a few marks: what a version may consist of, so that no quoting is needed. */
const VERSION = /^[\w.:+/=-]{1,100}$/;

/** Writes a version as a strong entity tag (RFC 9110 section 8.8.3). */
export function formatEtag(version: string | number | bigint): string {
  const text = String(version);
  if (!VERSION.test(text)) throw new RangeError('a version is 1 to 100 letters, digits or . : + / = -');
  return `"${text}"`;
}

/**
 * Reads the one version that an `If-Match` header names. `*` and weak tags are refused: a change has to say what it
 * was based on, and a weak tag never matches here (RFC 9110 section 13.1.1).
 *
 * @throws HttpError IF_MATCH_REQUIRED (428), IF_MATCH_FORMAT (400)
 */
export function parseIfMatch(header: string | undefined): string {
  if (header === undefined || header.trim() === '') throw new HttpError('IF_MATCH_REQUIRED', 'no If-Match header');
  const version = /^\s*"([^"]*)"\s*$/.exec(header)?.[1];
  if (version === undefined || !VERSION.test(version)) {
    throw new HttpError('IF_MATCH_FORMAT', 'If-Match is not one strong entity tag');
  }
  return version;
}

/** Gives a handler the version of the `If-Match` header; a request without one is refused. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return parseIfMatch(context.switchToHttp().getRequest<IncomingMessage>().headers['if-match']);
});
