export { configureHttp, type HttpOptions } from './configure-http.js';
export { correlationId, correlationIdOf } from './correlation-id.js';
export { CSRF_HEADER } from './csrf-header.js';
export { formatEtag, IfMatch, parseIfMatch } from './etag.js';
export { FOR_EVERYBODY, ForEverybody } from './for-everybody.js';
export { HTTP_STATE } from './http.tables.js';
export { IdempotencyCaller } from './idempotency/idempotency-caller.js';
export {
  type ClaimOutcome,
  type IdempotencyClaim,
  IdempotencyStore,
  type StoredAnswer,
} from './idempotency/idempotency-store.js';
export { IdempotencyModule } from './idempotency/idempotency.module.js';
export { Idempotent } from './idempotency/idempotent.js';
export { PostgresIdempotencyStore } from './idempotency/postgres-idempotency-store.js';
export { ReservedId } from './idempotency/reserved-id.js';
export { languageOf } from './language/accept-language.js';
export { LimitedAdapter, limitedServer, MAX_CONNECTIONS, REQUEST_LIMITS } from './limited-server.js';
export { AddIdempotencyKey } from './migrations/0002-add-idempotency-key.js';
export { type CursorKey, type CursorParts, decodeCursor, encodeCursor } from './paging/cursor.js';
export { decodePlace, encodePlace } from './paging/newest-first.js';
export { PageQuery } from './paging/page-query.dto.js';
export { type Page, pageOf } from './paging/page.js';
export { ParseIdPipe } from './parse-id.pipe.js';
export { type CodedError, type DomainErrors, httpStatusTable } from './problem/domain-errors.js';
export { HttpError, type HttpErrorCode, type Violation } from './problem/http-error.js';
export { type ProblemCode, problemCodes } from './problem/problem-codes.js';
export { ProblemFilter, type ProblemOptions } from './problem/problem.filter.js';
export { type FieldProblem, type Problem, PROBLEM_TYPE } from './problem/problem.js';
export type { HttpErrorStatus } from './problem/titles.table.js';
export { HEALTH_PATH, Public, PUBLIC } from './public.js';
export { type PolicyAdditions, type PolicySource, securityHeaders } from './security-headers.js';
export type { HintTable } from './validation/hints.js';
export { requireOneOf } from './validation/require-one-of.js';
export { validationPipe } from './validation/validation.pipe.js';
