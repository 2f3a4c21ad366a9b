import { isNativeError } from 'node:util/types';
import { causeOf, databaseNames, errorCode } from './failure-reason.js';
import { scrub } from './log-fields.js';

const FRAMES = 8;
const MAX_CAUSES = 4;

/**
 * Describes an error without repeating what it was about. A database quotes values in its messages and a parser quotes
 * its input, so only errors with a domain code or a system code keep theirs; the others show type, code, place, and the
 * constraint of the database that stood in the way.
 */
export function errorFields(error: unknown): Record<string, string> {
  if (!isNativeError(error)) return { 'err.type': typeof error };
  const code = errorCode(error);
  const cause = chainOf(error);
  const names = databaseNames(error);
  return {
    'err.type': error.name,
    ...(code === undefined ? {} : { 'err.code': code }),
    ...(names.length === 0 ? {} : { 'err.on': names.join(' ') }),
    ...(speaksSafely(error, code) ? { 'err.message': scrub(error.message) } : {}),
    ...(cause === '' ? {} : { 'err.cause': cause }),
    'err.at': frames(error),
  };
}

/** Domain codes are words in capitals; SQLSTATEs begin with a digit or hold one, Node's ERR_ messages quote values. */
function speaksSafely(error: Error, code: string | undefined): boolean {
  if (code === undefined || 'severity' in error || 'driverError' in error) return false;
  return /^[A-Z][A-Z_]+[A-Z0-9_]*$/.test(code) && !code.startsWith('ERR_');
}

function chainOf(error: Error): string {
  const chain: string[] = [];
  for (let at = causeOf(error); isNativeError(at) && chain.length < MAX_CAUSES; at = causeOf(at)) {
    const code = errorCode(at);
    chain.push([at.name, ...(code === undefined ? [] : [code]), ...databaseNames(at)].join(' '));
  }
  return chain.join(' < ');
}

function frames(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, FRAMES)
    .map((line) =>
      line
        .trim()
        .replace(/^at /, '')
        .replace(/file:\/\/.*?(?=\/(?:dist|libs|apps|node_modules)\/)/, ''),
    )
    .join(' | ');
}
