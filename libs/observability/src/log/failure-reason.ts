import { isNativeError } from 'node:util/types';

const MAX_DEPTH = 5;
/** Of ours, of the database, of Node or of a protocol: one word. */
const CODE = /^[A-Za-z0-9_]{2,60}$/;
/** A name from the catalogue of the database. */
const IDENTIFIER = /^[a-z_][a-z0-9_]{0,62}$/;
/** Methods of ours and of libraries; never a path or an argument. */
const PLACE = /^\s+at (?:async )?((?:new )?[\w$.]{1,80})[ (]/m;

/**
 * Names a failure so that people can tell what to do, and never what it was about: type, code (SQLSTATE for a database), the
 * constraint, table or column it names, and where no code says more, the function that failed. Messages are left out: a database
 * and a parser quote values in theirs.
 */
export function failureReason(error: unknown): string {
  if (!isNativeError(error)) return typeof error;
  const parts: string[] = [];
  for (let at: unknown = error, depth = 0; isNativeError(at) && depth < MAX_DEPTH; depth += 1) {
    parts.push(describe(at));
    at = causeOf(at);
  }
  return parts.join(' < ');
}

/** What an error came from: its cause, or the first of those that it collects. */
export function causeOf(error: Error): unknown {
  return error.cause ?? ('errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined);
}

/** Names of the database in an error of its driver: a constraint, or else the table and column. */
export function databaseNames(error: Error): readonly string[] {
  const named = (name: string): readonly string[] => {
    const value = new Map<string, unknown>(Object.entries(error)).get(name);
    return typeof value === 'string' && IDENTIFIER.test(value) ? [value] : [];
  };
  const constraint = named('constraint');
  return constraint.length > 0 ? constraint : [...named('table'), ...named('column')];
}

/** The code of an error, where it is a word and no text. */
export function errorCode(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? error.code : undefined;
}

function describe(error: Error): string {
  const code = errorCode(error);
  if (code !== undefined) return [error.name, code, ...databaseNames(error)].join(' ');
  const place = PLACE.exec(error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} in ${place}`;
}
