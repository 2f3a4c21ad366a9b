import { isNativeError } from 'node:util/types';
import { TypeORMError } from 'typeorm';

/** SQLSTATE classes that say the database is away, busy or cut the work short: connection, rollback, resources, operator, system. */
const CLASSES = new Set(['08', '40', '53', '57', '58']);

/** lock_not_available, sessions ended for staying idle or long in a transaction, and a prepared statement that is gone. */
const STATES = new Set(['55P03', '25P03', '25P04', '26000']);

/** A prepared statement whose tables were changed since. */
const PLAN_OUTDATED = /^cached plan must not change result type/;

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);

/** Messages of pg without any code when a connection breaks or none is free in time. */
const UNCODED = [
  /^Connection terminated/,
  /^Client has encountered a connection error/,
  /^timeout exceeded when trying to connect/,
  /^Client was closed and is not queryable/,
  /^Cannot use a pool after calling end on the pool/,
  /^Query read timeout/,
];

/**
 * Messages of TypeORM when it has given a connection up, because it broke between two statements or the data source is closing.
 * By name: an error of another copy of the library is the same error.
 */
const GIVEN_UP = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
  'CannotExecuteNotConnectedError',
  'ConnectionIsNotSetError',
]);

/** query_canceled, by the limit on the time of a statement, and configuration_limit_exceeded, as of temporary files. */
const LIMITS = new Set(['57014', '53400']);

const MAX_DEPTH = 5;

/** Returns whether the same work may succeed later as it is. Looks through causes and driver errors. */
export function isTransient(error: unknown): boolean {
  return someError(error, isTransientAlone);
}

/**
 * Returns whether the work met a limit that the database sets to what one statement may use. It may be the load of the moment, so it counts
 * as transient too; work that meets it again and again is too much by itself.
 */
export function isTooMuch(error: unknown): boolean {
  return someError(error, (alone) => LIMITS.has(codeOf(alone)));
}

/** Returns whether the database or its driver refused the work, and not the code around it. Looks through causes. */
export function isOfDatabase(error: unknown): boolean {
  return someError(error, (alone) => alone instanceof TypeORMError);
}

function someError(error: unknown, holds: (alone: Error) => boolean): boolean {
  for (let at: unknown = error, depth = 0; isNativeError(at) && depth < MAX_DEPTH; depth += 1) {
    if (holds(at)) return true;
    at = 'driverError' in at && at.driverError !== at ? at.driverError : at.cause;
  }
  return false;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isTransientAlone(error: Error): boolean {
  const code = codeOf(error);
  if (NETWORK.has(code) || STATES.has(code)) return true;
  if (code === '0A000') return PLAN_OUTDATED.test(error.message);
  if (/^[0-9A-Z]{5}$/.test(code)) return CLASSES.has(code.slice(0, 2));
  return GIVEN_UP.has(error.name) || UNCODED.some((pattern) => pattern.test(error.message));
}
