import type { HttpException } from '@nestjs/common';
import { isNativeError } from 'node:util/types';
import { HttpError, type HttpErrorCode, type Violation } from './http-error.js';

const CODES: Readonly<Record<number, HttpErrorCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'ROUTE_UNKNOWN',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  409: 'CONFLICT',
  410: 'GONE',
  412: 'IF_MATCH_FAILED',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE',
  422: 'UNPROCESSABLE',
  428: 'IF_MATCH_REQUIRED',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

/** Takes the status of what Nest, Express and their parts throw, and never their text, which quotes the input. */
export function fromHttpException(exception: HttpException): HttpError {
  const status = exception.getStatus();
  const code = isParseFailure(exception.cause) ? 'JSON_MALFORMED' : (CODES[status] ?? anyOf(status));
  return new HttpError(code, `HTTP status ${status}`, violationsOf(code, exception.cause), { cause: exception });
}

/** Places and limits, which say nothing of what was sent. */
function violationsOf(code: HttpErrorCode, cause: unknown): readonly Violation[] {
  if (code === 'BODY_TOO_LARGE' && isNativeError(cause) && 'limit' in cause && typeof cause.limit === 'number') {
    return [{ path: '', rule: 'bodySize', values: { limit: Math.floor(cause.limit / 1024) } }];
  }
  if (code !== 'JSON_MALFORMED' || !isNativeError(cause)) return [];
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(cause.message) ?? [];
  if (line === undefined || column === undefined) return [{ path: '', rule: 'jsonObject', values: {} }];
  return [{ path: '', rule: 'jsonSyntax', values: { line: Number(line), column: Number(column) } }];
}

function anyOf(status: number): HttpErrorCode {
  return status >= 400 && status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
}

function isParseFailure(cause: unknown): boolean {
  return isNativeError(cause) && 'type' in cause && cause.type === 'entity.parse.failed';
}
