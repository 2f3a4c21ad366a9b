import { type DomainErrors, httpStatusTable } from './domain-errors.js';
import { HTTP_ERROR_STATUS, HttpError } from './http-error.js';
import { HTTP_ERROR_TEXTS } from './http-error.messages.table.js';
import type { HttpErrorStatus } from './titles.table.js';

/** A code of problem details, for people who write programs against an API. */
export interface ProblemCode {
  readonly code: string;
  readonly status: HttpErrorStatus;
  /** In English; values stand as `{name}`. */
  readonly meaning: string;
}

/** Errors that every service has. */
export const httpErrors: DomainErrors = httpStatusTable(HttpError, HTTP_ERROR_STATUS, HTTP_ERROR_TEXTS);

/** Lists every code that a service with these errors may answer, by name. */
export function problemCodes(domains: readonly DomainErrors[]): readonly ProblemCode[] {
  return [httpErrors, ...domains]
    .flatMap(({ statuses, texts }) =>
      [...statuses].map(([code, status]) => ({ code, status, meaning: texts.get(code)?.en ?? '' })),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
